/** Employers: found by name or number, registered by hand. */
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, apiQuery } from '../api/client.ts';
import { errorOf, fieldErrors, useErrorText, useIssueText } from '../api/errors.ts';
import { useCan } from '../session/use-session.ts';
import table from '../ui/data-table.module.css';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState, ErrorNotice, Loading } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { useUndoNotice } from '../ui/undo.tsx';

const MOST = 100;

export function EmployersPage() {
  const { t } = useTranslation('employers');
  const allowed = useCan();
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed, 80);
  const [creating, { open, close }] = useDisclosure(false);
  const found = useQuery({
    ...apiQuery.employers.search.queryOptions({ input: { query, limit: MOST } }),
    placeholderData: keepPreviousData,
  });
  return (
    <Page
      title={t('title')}
      actions={
        allowed('employer', 'create') && (
          <Button size="xs" onClick={open}>
            {t('new')}
          </Button>
        )
      }
    >
      <Group px="md" py={8}>
        <TextInput
          size="xs"
          type="search"
          flex={1}
          autoFocus
          placeholder={t('search')}
          aria-label={t('search')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </Group>
      {found.isPending && <Loading />}
      {found.isError && <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.items.length === 0 && <EmptyState title={t('none')} text={t('noneText')} />}
      {found.data && found.data.items.length > 0 && (
        <table className={table.table}>
          <thead>
            <tr>
              <th>{t('name')}</th>
              <th>{t('organisationNumber')}</th>
              <th>{t('place')}</th>
            </tr>
          </thead>
          <tbody>
            {found.data.items.map((employer) => (
              <tr key={employer.id}>
                <td>{employer.name}</td>
                <td className={table.number}>
                  {employer.organisationNumber?.replace(/(\d{3})(?=\d)/gu, '$1 ') ?? '–'}
                </td>
                <td>{[employer.postalCode, employer.place].filter(Boolean).join(' ') || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {creating && <NewEmployer onDone={close} />}
    </Page>
  );
}

const FIELDS = ['name', 'organisationNumber', 'postalCode', 'place'] as const;

function NewEmployer({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('employers');
  const notice = useUndoNotice();
  const errorText = useErrorText();
  const issueText = useIssueText();
  const [form, setForm] = useState({ name: '', organisationNumber: '', postalCode: '', place: '' });
  const [errors, setErrors] = useState<Record<string, string>>({});
  const send = async () => {
    try {
      const { name, organisationNumber, postalCode, place } = form;
      const { changeId } = await api.employers.create({
        name,
        organisationNumber: organisationNumber || null,
        postalCode: postalCode || null,
        place: place || null,
      });
      notice(t('created', { name }), changeId);
      onDone();
    } catch (error) {
      setErrors(errorOf(error).issues ? fieldErrors(error, issueText) : { name: errorText(error) });
    }
  };
  return (
    <Dialog opened onClose={onDone} title={t('new')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="sm">
          {FIELDS.map((field) => (
            <TextInput
              key={field}
              label={t(field)}
              required={field === 'name'}
              data-autofocus={field === 'name'}
              value={form[field]}
              error={errors[field]}
              onChange={(event) => setForm({ ...form, [field]: event.currentTarget.value })}
            />
          ))}
          <Button type="submit">{t('create')}</Button>
        </Stack>
      </form>
    </Dialog>
  );
}
