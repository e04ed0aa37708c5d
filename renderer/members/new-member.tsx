/** A new member: one column, a draft that is always there again, likely duplicates while typing. Only the name is needed. */
import { Alert, Anchor, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LETTER_LANGUAGES } from '../../shared/members/model.ts';
import { checkNationalId } from '../../shared/numbers/national-id.ts';
import { api, apiQuery } from '../api/client.ts';
import { errorOf, fieldErrors, useErrorText, useIssueText } from '../api/errors.ts';
import { useDraft } from '../ui/draft.ts';
import { Loading } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { useUndoNotice } from '../ui/undo.tsx';
import { EmployerField } from './employer-field.tsx';
import { emptyForm, type MemberForm, readForm, readForSimilar } from './new-member-form.ts';
import { SimilarMembers } from './similar-members.tsx';

export function NewMember() {
  const draft = useDraft<MemberForm>('member:new');
  if (draft.restored === undefined) return <Loading />;
  return <NewMemberForm draft={draft} restored={draft.restored} />;
}

function NewMemberForm({
  draft,
  restored,
}: {
  draft: ReturnType<typeof useDraft<MemberForm>>;
  restored: MemberForm | null;
}) {
  const { t } = useTranslation('members');
  const ui = useTranslation('ui').t;
  const navigate = useNavigate();
  const notice = useUndoNotice();
  const errorText = useErrorText();
  const issueText = useIssueText();
  const [form, setForm] = useState<MemberForm>({ ...emptyForm(), ...restored });
  const [fromDraft, setFromDraft] = useState(restored !== null);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const [settled] = useDebouncedValue(form, 250);
  const likely = readForSimilar(settled);
  const similar = useQuery({
    ...apiQuery.members.similar.queryOptions({ input: likely ?? {} }),
    enabled: likely !== null,
  });
  const found = likely ? (similar.data?.items ?? []) : [];
  const strong = found.some((item) => item.strong);
  const set = (change: Partial<MemberForm>) => {
    const next = { ...form, ...change };
    setForm(next);
    draft.keep(next);
  };
  const send = async () => {
    setBusy(true);
    try {
      const { id, changeId } = await api.members.create({ ...readForm(form), acceptDuplicates: strong });
      await draft.clear();
      notice(t('created', { name: `${form.givenName} ${form.familyName}` }), changeId);
      await navigate({ to: '/members/$id', params: { id } });
    } catch (error) {
      setErrors(errorOf(error).issues ? fieldErrors(error, issueText) : { form: errorText(error) });
    } finally {
      setBusy(false);
    }
  };
  const identity = form.nationalId ? checkNationalId(form.nationalId) : null;
  const field = (
    name: Exclude<keyof MemberForm, 'employer' | 'language'>,
    more: { path?: string; label?: string; autoFocus?: boolean; required?: boolean; placeholder?: string } = {},
  ) => (
    <TextInput
      label={more.label ?? t(`field.${name === 'joinedOn' ? 'joinedOn' : name}`)}
      value={form[name]}
      error={errors[more.path ?? name]}
      autoFocus={more.autoFocus ?? false}
      required={more.required ?? false}
      placeholder={more.placeholder ?? ''}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <Page title={t('newTitle')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="sm" p="md" maw={520}>
          {fromDraft && (
            <Alert color="sea" variant="light" role="status">
              {t('draftRestored')}{' '}
              <Anchor
                component="button"
                type="button"
                onClick={() => {
                  void draft.clear();
                  setForm(emptyForm());
                  setFromDraft(false);
                }}
              >
                {t('discardDraft')}
              </Anchor>
            </Alert>
          )}
          <Group grow align="flex-start">
            {field('givenName', { autoFocus: true, required: true })}
            {field('middleName')}
          </Group>
          {field('familyName', { required: true })}
          <Group grow align="flex-start">
            {field('birthDate', { placeholder: ui('dateHint') })}
            {field('nationalId')}
          </Group>
          {identity?.valid && identity.level === 'from2032' && <Text c="ember">{t('warning2032')}</Text>}
          <SimilarMembers items={found} />
          {field('email')}
          <Group grow align="flex-start">
            {field('mobile')}
            {field('phone')}
          </Group>
          {field('street', { path: 'homeAddress.street' })}
          <Group grow align="flex-start">
            {field('postalCode', { path: 'homeAddress.postalCode' })}
            {field('place', { path: 'homeAddress.place' })}
          </Group>
          <EmployerField
            employer={form.employer}
            error={errors['employments.0.employerName']}
            onChange={(employer) => set({ employer })}
          />
          {field('jobTitle', { path: 'employments.0.jobTitle' })}
          <Group grow align="flex-start">
            {field('joinedOn', {
              path: 'memberships.0.startDate',
              label: t('memberFrom'),
              placeholder: ui('dateHint'),
            })}
            <Select
              label={t('field.language')}
              allowDeselect={false}
              value={form.language}
              data={LETTER_LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
              onChange={(language) => set({ language: (language ?? 'nb') as MemberForm['language'] })}
            />
          </Group>
          {errors.form && (
            <Text c="red" role="alert">
              {errors.form}
            </Text>
          )}
          <Group>
            <Button type="submit" loading={busy} color={strong ? 'ember' : 'sea'}>
              {strong ? t('createAnyway') : t('create')}
            </Button>
            <Button variant="default" onClick={() => void navigate({ to: '/members' })}>
              {ui('close')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
