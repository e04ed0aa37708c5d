/** What is most asked for about an employer: how many members, under which main unit, whether dues may be deducted from pay. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmployerRecord } from '../../shared/employers/model.ts';
import { apiQuery } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import { showNumber } from '../ui/dates.ts';
import { TextLink } from '../ui/text-link.tsx';
import classes from './employers.module.css';
import { showOrganisationNumber } from './organisation-number.ts';

export function EmployerSummary({ employer }: { employer: EmployerRecord }) {
  const { t } = useTranslation('employers');
  const words = useTranslation('words').t;
  const allowed = useCan();
  const { id, kind, parentId, parentName, subUnits, deduction } = employer;
  return (
    <dl className={classes.summary}>
      <Cell name={t('unit')}>
        {kind ? words(`kind.${kind}`) : t('kindUnknown')}
        {parentId && (
          <>
            {` ${t('of')} `}
            <TextLink to="/employers/$id" params={{ id: parentId }}>
              {parentName}
            </TextLink>
          </>
        )}
        {subUnits > 0 && ` · ${t('subUnitCount', { count: subUnits, number: showNumber(subUnits) })}`}
      </Cell>
      <Cell name={t('organisationNumber')}>
        <span className={classes.figure}>{showOrganisationNumber(employer.organisationNumber) ?? '–'}</span>
      </Cell>
      {allowed('membership', 'list') && (
        <Cell name={t('membersHere')}>
          <Members id={id} group={false} />
          {subUnits > 0 && (
            <>
              {' · '}
              <Members id={id} group />
            </>
          )}
        </Cell>
      )}
      {employer.agreements && (
        <Cell name={t('deduction')}>
          {deduction
            ? t(deduction.ofMainUnit ? 'deductionByMainUnit' : 'deductionBy', { name: deduction.name })
            : t('noDeduction')}
        </Cell>
      )}
    </dl>
  );
}

function Cell({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** How many members work here, and the list of them. */
function Members({ id, group }: { id: string; group: boolean }) {
  const { t } = useTranslation('employers');
  const filters = group ? { employerGroupId: id } : { employerId: id };
  const members = useQuery(apiQuery.members.search.queryOptions({ input: { query: '', filters, limit: 1 } }));
  if (!members.data) return null;
  const { total } = members.data;
  if (total === 0) return group ? null : t('noMembers');
  const text = typeof total === 'number' ? t('members', { count: total, number: showNumber(total) }) : t('manyMembers');
  return (
    <TextLink to="/members" search={group ? { group: id } : { employer: id }}>
      {group ? t('withSubUnits', { members: text }) : text}
    </TextLink>
  );
}
