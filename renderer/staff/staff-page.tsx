/** Accounts and their roles, and the roles that wait for a second person. */
import { Button, Group, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roleFacts } from '../../shared/roles.ts';
import type { StaffMember } from '../../shared/staff/model.ts';
import { api, apiQuery } from '../api/client.ts';
import { errorOf, useErrorText, useIssueText, useLanguage } from '../api/errors.ts';
import { useCan, useWhoami } from '../session/use-session.ts';
import table from '../ui/data-table.module.css';
import { ErrorNotice, Loading } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { AccountForm } from './account-form.tsx';
import { ResetForm } from './reset-form.tsx';

export function StaffPage() {
  const { t } = useTranslation('staff');
  const allowed = useCan();
  const { staffId } = useWhoami();
  const language = useLanguage();
  const say = useSay();
  const [form, setForm] = useState<StaffMember | 'new' | null>(null);
  const [reset, setReset] = useState<StaffMember | null>(null);
  const staff = useQuery(apiQuery.staff.list.queryOptions({ input: {} }));
  const mayChange = allowed('staff', 'change');
  if (staff.isPending) return <Loading />;
  if (staff.isError) return <ErrorNotice error={staff.error} onRetry={() => void staff.refetch()} />;
  const stateOf = (account: StaffMember) =>
    [
      account.active ? t('active') : t('closed'),
      account.mustChangePassphrase && account.active && t('mustChange'),
      account.ringsClosed && t('ringsClosed'),
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <Page
      title={t('title')}
      actions={
        mayChange && (
          <Button size="xs" onClick={() => setForm('new')}>
            {t('new')}
          </Button>
        )
      }
    >
      <table className={`${table.table} ${table.wrap}`}>
        <thead>
          <tr>
            <th>{t('name')}</th>
            <th>{t('email')}</th>
            <th>{t('roles')}</th>
            <th>{t('state')}</th>
            <th aria-label={t('edit')} style={{ width: 310 }} />
          </tr>
        </thead>
        <tbody>
          {staff.data.items.map((account) => (
            <tr key={account.id}>
              <td>{account.name}</td>
              <td>{account.email}</td>
              <td>
                {account.roles.map((role) => roleFacts(role).title[language]).join(', ')}
                {account.pendingRoles.map((role) => (
                  <Text key={role} size="xs" c="ember">
                    {roleFacts(role).title[language]}: {t('pending')}
                  </Text>
                ))}
              </td>
              <td>{stateOf(account)}</td>
              <td>
                <Group gap={4} wrap="nowrap">
                  {mayChange && account.active && (
                    <>
                      <Small onClick={() => setForm(account)}>{t('edit')}</Small>
                      <Small onClick={() => setReset(account)}>{t('reset')}</Small>
                      {account.id !== staffId && (
                        <Small
                          onClick={() => void say(t('deactivated'), () => api.staff.deactivate({ id: account.id }))}
                        >
                          {t('deactivate')}
                        </Small>
                      )}
                    </>
                  )}
                  {account.ringsClosed && allowed('roleGrant', 'decide') && (
                    <Small onClick={() => void say(t('decided'), () => api.staff.confirmReset({ id: account.id }))}>
                      {t('confirmReset')}
                    </Small>
                  )}
                </Group>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {allowed('roleGrant', 'list') && <Waiting />}
      {form && <AccountForm account={form === 'new' ? null : form} onDone={() => setForm(null)} />}
      {reset && <ResetForm account={reset} onDone={() => setReset(null)} />}
    </Page>
  );
}

function Waiting() {
  const { t } = useTranslation('staff');
  const language = useLanguage();
  const say = useSay();
  const grants = useQuery(apiQuery.staff.roleGrants.queryOptions({ input: {} }));
  const items = grants.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section>
      <Title order={2} size={14} p="md">
        {t('grants')}
      </Title>
      {items.map(({ id, staffName, role, proposedByName, mayDecide }) => (
        <Group key={id} px="md" py={4}>
          <Text>
            {staffName}: {roleFacts(role).title[language]}
          </Text>
          <Text c="dimmed">{t('proposedBy', { name: proposedByName })}</Text>
          {mayDecide && (
            <>
              <Small onClick={() => void say(t('decided'), () => api.staff.decideRole({ id, outcome: 'confirmed' }))}>
                {t('confirm')}
              </Small>
              <Small onClick={() => void say(t('decided'), () => api.staff.decideRole({ id, outcome: 'declined' }))}>
                {t('decline')}
              </Small>
            </>
          )}
        </Group>
      ))}
    </section>
  );
}

function Small({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <Button size="compact-xs" variant="subtle" onClick={onClick}>
      {children}
    </Button>
  );
}

/** Does something and says how it went. */
function useSay() {
  const errorText = useErrorText();
  const issueText = useIssueText();
  return async (done: string, work: () => Promise<unknown>) => {
    try {
      await work();
      notifications.show({ message: done });
    } catch (error) {
      const issue = errorOf(error).issues?.[0];
      notifications.show({ message: issue ? issueText(issue.code) : errorText(error), color: 'red' });
    }
  };
}
