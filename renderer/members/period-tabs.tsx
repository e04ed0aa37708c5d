/** Periods of membership and of employment: what was when, and the usual steps: join, leave, change of work. */
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberRecord } from '../../shared/members/model.ts';
import { api } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import table from '../ui/data-table.module.css';
import { showDate, today } from '../ui/dates.ts';
import { useUndoNotice } from '../ui/undo.tsx';
import { EmploymentForm, MembershipForm } from './period-forms.tsx';
import classes from './record-pane.module.css';
import { StatusWord } from './status-word.tsx';

type Membership = NonNullable<MemberRecord['memberships']>[number];
type Employment = NonNullable<MemberRecord['employments']>[number];

export function MembershipTab({ personId, memberships }: { personId: string; memberships: Membership[] }) {
  const { t } = useTranslation('members');
  const allowed = useCan();
  const notice = useUndoNotice();
  const [edited, setEdited] = useState<Membership | 'new' | null>(null);
  const mayChange = allowed('membership', 'change');
  const end = async ({ id, ...membership }: Membership) => {
    const { changeId } = await api.members.saveMembership({
      personId,
      id,
      membership: { ...membership, endDate: today() },
    });
    notice(t('periodSaved'), changeId);
  };
  const remove = async (id: string) =>
    notice(t('periodRemoved'), (await api.members.removeMembership({ id })).changeId);
  return (
    <>
      {mayChange && (
        <div className={classes.tools}>
          <Button size="xs" variant="default" onClick={() => setEdited('new')}>
            {t('addMembership')}
          </Button>
        </div>
      )}
      {edited && (
        <MembershipForm
          key={edited === 'new' ? 'new' : edited.id}
          personId={personId}
          period={edited === 'new' ? null : edited}
          onDone={() => setEdited(null)}
        />
      )}
      <Periods
        head={[t('field.status'), t('field.category'), t('field.reason')]}
        periods={memberships.map((period) => ({
          ...period,
          cells: [<StatusWord key="status" status={period.status} />, period.category, period.reason],
          onEdit: mayChange ? () => setEdited(period) : undefined,
          onEnd: mayChange && period.endDate === null ? () => void end(period) : undefined,
          onRemove: allowed('membership', 'remove') ? () => void remove(period.id) : undefined,
        }))}
      />
    </>
  );
}

export function EmploymentTab({ personId, employments }: { personId: string; employments: Employment[] }) {
  const { t } = useTranslation('members');
  const allowed = useCan();
  const notice = useUndoNotice();
  const [edited, setEdited] = useState<Employment | 'new' | null>(null);
  const mayChange = allowed('employment', 'change');
  const end = async ({ id, employerId, jobTitle, startDate }: Employment) => {
    const employment = { employerId, jobTitle, startDate, endDate: today() };
    notice(t('periodSaved'), (await api.members.saveEmployment({ personId, id, employment })).changeId);
  };
  const remove = async (id: string) =>
    notice(t('periodRemoved'), (await api.members.removeEmployment({ id })).changeId);
  return (
    <>
      {mayChange && (
        <div className={classes.tools}>
          <Button size="xs" variant="default" onClick={() => setEdited('new')}>
            {t('addEmployment')}
          </Button>
        </div>
      )}
      {edited && (
        <EmploymentForm
          key={edited === 'new' ? 'new' : edited.id}
          personId={personId}
          period={edited === 'new' ? null : edited}
          onDone={() => setEdited(null)}
        />
      )}
      <Periods
        head={[t('field.employerName'), t('field.jobTitle')]}
        periods={employments.map((period) => ({
          ...period,
          cells: [period.employerName, period.jobTitle],
          onEdit: mayChange ? () => setEdited(period) : undefined,
          onEnd: mayChange && period.endDate === null ? () => void end(period) : undefined,
          onRemove: allowed('employment', 'remove') ? () => void remove(period.id) : undefined,
        }))}
      />
    </>
  );
}

type Period = {
  id: string;
  startDate: string | null;
  endDate: string | null;
  cells: React.ReactNode[];
  onEdit: (() => void) | undefined;
  onEnd: (() => void) | undefined;
  onRemove: (() => void) | undefined;
};

function Periods({ head, periods }: { head: string[]; periods: Period[] }) {
  const { t } = useTranslation('members');
  const ui = useTranslation('ui').t;
  if (periods.length === 0) return <Text p="md">{t('noPeriods')}</Text>;
  return (
    <table className={`${table.table} ${table.wrap}`}>
      <thead>
        <tr>
          <th>{t('field.startDate')}</th>
          <th>{t('field.endDate')}</th>
          {head.map((name) => (
            <th key={name}>{name}</th>
          ))}
          <th aria-label={ui('edit')} />
        </tr>
      </thead>
      <tbody>
        {periods.map(({ id, startDate, endDate, cells, onEdit, onEnd, onRemove }) => (
          <tr key={id}>
            <td>{showDate(startDate)}</td>
            <td>{endDate ? showDate(endDate) : t('now')}</td>
            {cells.map((cell, index) => (
              <td key={head[index]}>{cell}</td>
            ))}
            <td>
              <Group gap={4}>
                {onEdit && <Small onClick={onEdit}>{ui('edit')}</Small>}
                {onEnd && <Small onClick={onEnd}>{t('end')}</Small>}
                {onRemove && <Small onClick={onRemove}>{t('removePeriod')}</Small>}
              </Group>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Small({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <Button size="compact-xs" variant="subtle" onClick={onClick}>
      {children}
    </Button>
  );
}
