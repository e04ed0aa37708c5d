/** The members somebody opened last. This machine keeps their ids; names come by what the role may see today. */
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MemberRecord } from '../../shared/members/model.ts';
import { apiQuery } from '../api/client.ts';
import { useCan, useWhoami } from '../session/use-session.ts';
import { recentIds } from '../ui/recent.ts';
import { TextLink } from '../ui/text-link.tsx';
import classes from './home.module.css';
import { Part } from './part.tsx';

/** The records, the latest first. Who is gone, or may not be read, is left out. */
export function useRecent(): readonly MemberRecord[] {
  const { staffId } = useWhoami();
  const allowed = useCan();
  const ids = allowed('person', 'read') ? recentIds(staffId) : [];
  const people = useQueries({
    queries: ids.map((id) => apiQuery.members.get.queryOptions({ input: { id } })),
  });
  return people.flatMap(({ data }) => data ?? []);
}

export function Recent({ people }: { people: readonly MemberRecord[] }) {
  const { t } = useTranslation('home');
  if (people.length === 0) return null;
  return (
    <Part title={t('recent')}>
      {people.map(({ id, givenName, middleName, familyName, memberNumber, employments }) => (
        <li key={id}>
          <TextLink to="/members/$id" params={{ id }}>
            {[givenName, middleName, familyName].filter(Boolean).join(' ')}
          </TextLink>
          <span className={classes.more}>
            {[memberNumber, employments?.find(({ endDate }) => endDate === null)?.employerName]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </Part>
  );
}
