/** What changed in a member's record, by whom, and taking it back. */
import { useInfiniteQuery, useQueries } from '@tanstack/react-query';
import type { HistoryEntry } from '../../shared/history/contract.ts';
import type { MemberRecord } from '../../shared/members/model.ts';
import { formatPhone } from '../../shared/numbers/phone.ts';
import { apiQuery } from '../api/client.ts';
import { useWords } from '../i18n/use-words.ts';
import { useCountryName } from '../ui/countries.ts';
import { HistoryList } from '../ui/history-list.tsx';
import { ErrorNotice, Loading } from '../ui/notices.tsx';
import { registeredValues } from './history-values.ts';

export function HistoryTab({ record }: { record: MemberRecord }) {
  const words = useWords();
  const history = useInfiniteQuery(
    apiQuery.history.ofPerson.infiniteOptions({
      input: (cursor: string | undefined) => ({ personId: record.id, cursor, limit: 50 }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  );
  const entries = history.data?.pages.flatMap((page) => page.items) ?? [];
  const show = useValues(entries, record);
  if (history.isPending) return <Loading />;
  if (history.isError) return <ErrorNotice error={history.error} onRetry={() => void history.refetch()} />;
  const registered = (entry: HistoryEntry) => {
    const values = registeredValues(entry, entries.slice(0, entries.indexOf(entry)), record);
    return values.map(({ entity, rowId, field, value }, index) => {
      // A person may have several periods, and «from» alone does not say of what.
      const period = entity === 'membership' || entity === 'employment';
      const name = words.field(entity, field);
      return {
        key: `${entity} ${rowId} ${field}`,
        label: period ? `${words.entity(entity)}: ${name.toLowerCase()}` : name,
        value: show(field, value),
        apart: index > 0 && values[index - 1]?.entity !== entity,
      };
    });
  };
  return (
    <HistoryList
      entries={entries}
      registered={registered}
      show={show}
      onMore={history.hasNextPage ? () => void history.fetchNextPage() : undefined}
    />
  );
}

/** Shows values as they are read: employers and countries by their names, telephones in their groups. */
function useValues(entries: readonly HistoryEntry[], record: MemberRecord): (field: string, value: unknown) => string {
  const words = useWords();
  const country = useCountryName();
  const known = new Map((record.employments ?? []).map(({ employerId, employerName }) => [employerId, employerName]));
  const asked = [...new Set(entries.flatMap(employersOf))].filter((id) => !known.has(id));
  const employers = useQueries({
    queries: asked.map((id) => apiQuery.employers.get.queryOptions({ input: { id } })),
  });
  for (const { data } of employers) if (data) known.set(data.id, data.name);
  return (field, value) => {
    if (field === 'employerId') return known.get(String(value ?? '')) ?? '–';
    if (field === 'country' && value) return country(String(value));
    if ((field === 'mobile' || field === 'phone') && value) return formatPhone(String(value));
    return words.value(field, value) ?? '–';
  };
}

function employersOf({ fields }: HistoryEntry): string[] {
  return fields.flatMap(({ field, before, after }) =>
    field === 'employerId' ? [before, after].filter((id): id is string => typeof id === 'string') : [],
  );
}
