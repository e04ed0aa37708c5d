/** A new member: one column, a draft that is always there again, likely duplicates while typing. Only the name is needed. */
import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseCalendarDate } from '../../shared/dates/calendar-date.ts';
import type { SimilarMember } from '../../shared/members/model.ts';
import { api, apiQuery } from '../api/client.ts';
import { useFailureText, useFormErrors } from '../api/errors.ts';
import { useCan } from '../session/use-session.ts';
import { today } from '../ui/dates.ts';
import { useDraftForm } from '../ui/draft.ts';
import { DraftNote } from '../ui/draft-note.tsx';
import { useNotice } from '../ui/notice.tsx';
import { FormError } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import classes from './new-member.module.css';
import { NewMemberFields } from './new-member-fields.tsx';
import { emptyForm, type MemberForm, readForm, readForSimilar, wrongDates } from './new-member-form.ts';
import { SimilarMembers } from './similar-members.tsx';

export function NewMember() {
  const { t } = useTranslation('newMember');
  const ui = useTranslation('ui').t;
  const navigate = useNavigate();
  const { done } = useNotice();
  const formErrors = useFormErrors();
  const failureText = useFailureText();
  const life = useTranslation('life').t;
  const allowed = useCan();
  const form = useDraftForm<MemberForm>('member:new', emptyForm);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const similar = useSimilar(form.values);
  const strong = similar.some((item) => item.strong);
  const send = async () => {
    const wrong = wrongDates(form.values);
    if (wrong.length > 0) return setErrors(Object.fromEntries(wrong.map((path) => [path, ui('notDate')])));
    setBusy(true);
    try {
      const { id, changeId } = await api.members.create({ ...readForm(form.values), acceptDuplicates: strong });
      form.settle();
      done(t('created', { name: `${form.values.givenName} ${form.values.familyName}` }), changeId);
      await navigate({ to: '/members/$id', params: { id } });
    } catch (error) {
      setErrors(formErrors(error));
    } finally {
      setBusy(false);
    }
  };
  /** Somebody who has left joins again: the same person with the old number. A form left open would register that person twice. */
  const rejoin = async ({ id, memberNumber }: SimilarMember) => {
    const from = parseCalendarDate(form.values.joinedOn) ?? today();
    const category = form.values.category.trim();
    try {
      const { changeId } = await api.members.changeMembership({
        personId: id,
        step: 'rejoin',
        from,
        ...(category ? { category } : {}),
      });
      form.settle();
      done(life('rejoined', { number: memberNumber }), changeId);
      await navigate({ to: '/members/$id', params: { id }, search: { tab: 'membership' } });
    } catch (error) {
      setErrors({ form: failureText(error) });
    }
  };
  // What is typed stays in the draft.
  const close = () => void navigate({ to: '/members' });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };
  return (
    <Page
      title={t('newTitle')}
      actions={
        <Button size="xs" variant="subtle" onClick={close}>
          {ui('close')}
        </Button>
      }
    >
      <form
        className={classes.form}
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          // Enter in a field is not «anyway»: it goes to the one this most likely is.
          const likely = event.currentTarget.querySelector<HTMLElement>('[data-similar] a');
          if (strong && likely && document.activeElement?.matches('input')) likely.focus();
          else void send();
        }}
      >
        <div className={classes.fields}>
          <DraftNote shown={form.fromDraft} onDiscard={form.discard} />
          <NewMemberFields form={form.values} errors={errors} onChange={form.set} />
        </div>
        {/* Stands at the bottom whatever comes above it, so that neither fields nor buttons move while somebody types. */}
        <footer className={classes.foot}>
          <SimilarMembers
            items={similar}
            onRejoin={allowed('membership', 'change') ? (item) => void rejoin(item) : undefined}
          />
          <FormError>{errors.form}</FormError>
          <Group gap="xs">
            <Button size="xs" type="submit" loading={busy} color={strong ? 'ember' : 'sea'}>
              {strong ? t('createAnyway') : t('create')}
            </Button>
          </Group>
        </footer>
      </form>
    </Page>
  );
}

/** Members who may be the one being entered. */
function useSimilar(form: MemberForm) {
  const likely = readForSimilar(form);
  const similar = useQuery({
    ...apiQuery.members.similar.queryOptions({ input: likely ?? {} }),
    enabled: likely !== null,
  });
  return likely ? (similar.data?.items ?? []) : [];
}
