/** Roles that wait for a second person; and the way out while nobody is there who could be one. */
import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roleFacts } from '../../shared/roles.ts';
import type { StaffMember } from '../../shared/staff/model.ts';
import { api, apiQuery } from '../api/client.ts';
import { useLanguage } from '../api/errors.ts';
import { useCan } from '../session/use-session.ts';
import { useNotice } from '../ui/notice.tsx';
import { RowAction } from '../ui/row-action.tsx';
import { DecideWithKey, type Grant } from './decide-with-key.tsx';
import { canConfirm, confirmsOthers } from './second-person.ts';
import classes from './staff.module.css';

export function WaitingRoles({ staff }: { staff: readonly StaffMember[] }) {
  const { t } = useTranslation('staff');
  const language = useLanguage();
  const allowed = useCan();
  const { act } = useNotice();
  const [deciding, setDeciding] = useState<Grant | null>(null);
  const grants = useQuery(apiQuery.staff.roleGrants.queryOptions({ input: {} }));
  const items = grants.data?.items ?? [];
  if (items.length === 0) return null;
  const decide = (id: string, outcome: 'confirmed' | 'declined') =>
    void act(() => api.staff.decideRole({ id, outcome }), outcome === 'confirmed' ? t('confirmed') : t('declined'));
  const whoMay = ({ staffId }: Grant) => {
    const names = staff.filter((account) => canConfirm(account, staffId)).map(({ name }) => name);
    return names.length > 0 ? t('waitsFor', { names: names.join(', ') }) : t('waitsForNobody');
  };
  return (
    <section className={classes.waiting}>
      <Title order={2} size={14}>
        {t('grants')}
      </Title>
      <ul className={classes.grants}>
        {items.map((grant) => (
          <li key={grant.id} className={classes.grant}>
            <Text>
              <strong>{grant.staffName}</strong>: {roleFacts(grant.role).title[language]}
            </Text>
            <Text c="dimmed">
              {t('proposedBy', { name: grant.proposedByName })}. {!grant.mayDecide && whoMay(grant)}
            </Text>
            <span>
              {grant.mayDecide && (
                <>
                  <RowAction onClick={() => decide(grant.id, 'confirmed')}>{t('confirm')}</RowAction>
                  <RowAction onClick={() => decide(grant.id, 'declined')}>{t('decline')}</RowAction>
                </>
              )}
              {!staff.some(confirmsOthers) && allowed('staff', 'change') && (
                <RowAction onClick={() => setDeciding(grant)}>{t('confirmWithKey')}</RowAction>
              )}
            </span>
          </li>
        ))}
      </ul>
      {deciding && <DecideWithKey grant={deciding} onDone={() => setDeciding(null)} />}
    </section>
  );
}
