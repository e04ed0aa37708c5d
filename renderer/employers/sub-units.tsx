/** The sub-units of a main unit: the places where its people work. */
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../api/client.ts';
import { ErrorNotice, Loading } from '../ui/notices.tsx';
import { PartSection } from '../ui/part-section.tsx';
import { PartTable } from '../ui/part-table.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { showOrganisationNumber } from './organisation-number.ts';
import { StateWord } from './state-word.tsx';

const PAGE_SIZE = 50;

export function SubUnits({ employerId }: { employerId: string }) {
  const { t } = useTranslation('employers');
  const ui = useTranslation('ui').t;
  const units = useInfiniteQuery(
    apiQuery.employers.search.infiniteOptions({
      input: (cursor: string | undefined) => ({ parentId: employerId, cursor, limit: PAGE_SIZE }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  );
  if (units.isPending) return <Loading />;
  if (units.isError) return <ErrorNotice error={units.error} onRetry={() => void units.refetch()} />;
  return (
    <PartSection title={t('subUnits')}>
      <PartTable
        head={[t('name'), t('organisationNumber'), t('place')]}
        empty={t('noSubUnits')}
        edited={null}
        rows={units.data.pages
          .flatMap((page) => page.items)
          .map(({ id, name, organisationNumber, postalCode, place, registryState }) => ({
            id,
            cells: [
              <span key="name">
                <TextLink to="/employers/$id" params={{ id }}>
                  {name}
                </TextLink>{' '}
                <StateWord state={registryState} />
              </span>,
              showOrganisationNumber(organisationNumber) ?? '–',
              [postalCode, place].filter(Boolean).join(' ') || '–',
            ],
          }))}
      />
      {units.hasNextPage && (
        <Button size="compact-sm" variant="default" onClick={() => void units.fetchNextPage()}>
          {ui('more')}
        </Button>
      )}
    </PartSection>
  );
}
