/** Accounts and their roles, and the roles that wait for a second person. */
import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roleFacts } from '../../shared/roles.ts';
import type { StaffMember } from '../../shared/staff/model.ts';
import { api, apiQuery } from '../api/client.ts';
import { useLanguage } from '../api/errors.ts';
import { useCan, useWhoami } from '../session/use-session.ts';
import table from '../ui/data-table.module.css';
import { keptDraft } from '../ui/draft.ts';
import { useNotice } from '../ui/notice.tsx';
import { ErrorNotice, Loading } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { RowAction } from '../ui/row-action.tsx';
import { AccountForm, accountDraft } from './account-form.tsx';
import { CloseAccount } from './close-account.tsx';
import { ResetForm } from './reset-form.tsx';
import { mayConfirmReset } from './second-person.ts';
import classes from './staff.module.css';
import { WaitingRoles } from './waiting-roles.tsx';

/** What is being done with an account. */
type Doing = { what: 'edit' | 'reset' | 'close'; account: StaffMember } | { what: 'new' };

export function StaffPage() {
  const staff = useQuery(apiQuery.staff.list.queryOptions({ input: {} }));
  if (staff.isPending) return <Loading />;
  if (staff.isError) return <ErrorNotice error={staff.error} onRetry={() => void staff.refetch()} />;
  return <Staff items={staff.data.items} />;
}

function Staff({ items }: { items: readonly StaffMember[] }) {
  const { t } = useTranslation('staff');
  const allowed = useCan();
  const [doing, setDoing] = useState<Doing | null>(() => cutOff(items));
  const close = () => setDoing(null);
  return (
    <Page
      title={t('title')}
      count={items.length.toString()}
      actions={
        allowed('staff', 'create') && (
          <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setDoing({ what: 'new' })}>
            {t('new')}
          </Button>
        )
      }
    >
      <Accounts items={items} onDo={setDoing} />
      {allowed('roleGrant', 'list') && <WaitingRoles staff={items} />}
      {doing?.what === 'new' && <AccountForm account={null} onDone={close} />}
      {doing?.what === 'edit' && <AccountForm key={doing.account.id} account={doing.account} onDone={close} />}
      {doing?.what === 'reset' && <ResetForm account={doing.account} onDone={close} />}
      {doing?.what === 'close' && <CloseAccount account={doing.account} onDone={close} />}
    </Page>
  );
}

/** The form that stood open when it was cut off. */
function cutOff(items: readonly StaffMember[]): Doing | null {
  if (keptDraft(accountDraft(null))?.open) return { what: 'new' };
  const account = items.find(({ id }) => keptDraft(accountDraft(id))?.open);
  return account ? { what: 'edit', account } : null;
}

function Accounts({ items, onDo }: { items: readonly StaffMember[]; onDo: (doing: Doing) => void }) {
  const { t } = useTranslation('staff');
  const allowed = useCan();
  const language = useLanguage();
  const { act } = useNotice();
  const whoami = useWhoami();
  const { staffId } = whoami;
  const mayChange = allowed('staff', 'change');
  const mayConfirm = allowed('roleGrant', 'decide');
  return (
    <table className={`${table.table} ${table.wrap} ${table.flush}`}>
      <thead>
        <tr>
          <th>{t('name')}</th>
          <th>{t('email')}</th>
          <th>{t('roles')}</th>
          <th>{t('state')}</th>
          {(mayChange || mayConfirm) && <th className={classes.actions} aria-label={t('edit')} />}
        </tr>
      </thead>
      <tbody>
        {items.map((account) => (
          <tr key={account.id} data-closed={!account.active} className={classes.account}>
            <td className={classes.name}>{account.name}</td>
            <td>{account.email}</td>
            <td>
              {account.roles.map((role) => roleFacts(role).title[language]).join(', ') || '–'}
              {account.pendingRoles.map((role) => (
                <Text key={role} size="xs" c="ember">
                  {roleFacts(role).title[language]}: {t('pending')}
                </Text>
              ))}
            </td>
            <td>
              <State account={account} />
            </td>
            {(mayChange || mayConfirm) && (
              <td>
                {/* Every button has its own place, so that none slides under the pointer. */}
                <div className={classes.slots}>
                  <span>
                    {mayChange && account.active && (
                      <RowAction onClick={() => onDo({ what: 'edit', account })}>{t('edit')}</RowAction>
                    )}
                  </span>
                  <span>
                    {mayChange && (
                      <RowAction onClick={() => onDo({ what: 'reset', account })}>
                        {account.active ? t('reset') : t('reopen')}
                      </RowAction>
                    )}
                    {mayConfirmReset(whoami, account, items) && (
                      <RowAction
                        onClick={() => void act(() => api.staff.confirmReset({ id: account.id }), t('decided'))}
                      >
                        {t('confirmReset')}
                      </RowAction>
                    )}
                  </span>
                  <span>
                    {mayChange && account.active && account.id !== staffId && (
                      <RowAction danger onClick={() => onDo({ what: 'close', account })}>
                        {t('deactivate')}
                      </RowAction>
                    )}
                  </span>
                </div>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function State({ account }: { account: StaffMember }) {
  const { t } = useTranslation('staff');
  const { active, mustChangePassphrase, ringsClosed } = account;
  return (
    <>
      {active ? t('active') : t('closed')}
      {active && mustChangePassphrase && (
        <Text size="xs" c="dimmed">
          {t('mustChange')}
        </Text>
      )}
      {active && ringsClosed && (
        <Text size="xs" c="dimmed">
          {t('ringsClosed')}
        </Text>
      )}
    </>
  );
}
