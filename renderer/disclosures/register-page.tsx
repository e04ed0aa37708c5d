/** «Utleveringer» under «Personvern»: every list that left the house, each opening to the people in it; taken out as a file. */
import { Button, Group, Select, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseCalendarDate } from '../../shared/dates/calendar-date.ts';
import { api, apiQuery } from '../api/client.ts';
import { useLanguage } from '../api/errors.ts';
import { useWords } from '../i18n/use-words.ts';
import { useCan } from '../session/use-session.ts';
import table from '../ui/data-table.module.css';
import { showMoment, showNumber } from '../ui/dates.ts';
import { saveBase64 } from '../ui/download.ts';
import { useNotice } from '../ui/notice.tsx';
import { EmptyState, ErrorNotice, Loading } from '../ui/notices.tsx';
import { ReasonModal } from '../ui/reason-modal.tsx';
import { RowAction } from '../ui/row-action.tsx';
import { TextLink } from '../ui/text-link.tsx';
import classes from './disclosures.module.css';
import { useGroundText } from './ground-text.ts';

export function DisclosureRegister() {
  const { t } = useTranslation('disclosures');
  const ui = useTranslation('ui').t;
  const language = useLanguage();
  const words = useWords();
  const allowed = useCan();
  const groundText = useGroundText();
  const { done } = useNotice();
  const [open, setOpen] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState({ from: '', to: '' });
  const [partnerId, setPartnerId] = useState<string | null>(null);
  const day = (text: string) => parseCalendarDate(text) ?? undefined;
  const wrong = (text: string) => (text.trim() !== '' && day(text) === undefined ? ui('notDate') : null);
  const wanted = {
    ...(day(typed.from) ? { from: day(typed.from) } : {}),
    ...(day(typed.to) ? { to: day(typed.to) } : {}),
    ...(partnerId ? { partnerId } : {}),
  };
  const partners = useQuery(apiQuery.partners.list.queryOptions({ input: { archived: true } }));
  const register = useInfiniteQuery(
    apiQuery.disclosures.register.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...wanted, cursor, limit: 50 }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  );
  const items = register.data?.pages.flatMap((page) => page.items) ?? [];
  const takeOut = async (purpose: string) => {
    const file = await api.disclosures.export({ ...wanted, purpose, language, format: 'xlsx' });
    saveBase64(file.fileName, file.mimeType, file.contentBase64);
    done(t('exported'));
  };
  return (
    <>
      <Group gap="xs" align="flex-start" mb={12}>
        {(['from', 'to'] as const).map((end) => (
          <TextInput
            key={end}
            size="xs"
            w={136}
            aria-label={t(end)}
            placeholder={t(end)}
            autoComplete="off"
            value={typed[end]}
            error={wrong(typed[end])}
            onChange={(event) => setTyped({ ...typed, [end]: event.currentTarget.value })}
          />
        ))}
        <Select
          size="xs"
          w={280}
          clearable
          searchable
          aria-label={t('recipient')}
          placeholder={t('anyPartner')}
          value={partnerId}
          data={(partners.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setPartnerId}
        />
        {allowed('exportRecord', 'export') && items.length > 0 && (
          <Button size="xs" variant="default" ml="auto" onClick={() => setAsking(true)}>
            {t('export')}
          </Button>
        )}
      </Group>
      {register.isPending && <Loading />}
      {register.isError && <ErrorNotice error={register.error} onRetry={() => void register.refetch()} />}
      {register.data && items.length === 0 && <EmptyState title={t('noneRegister')} text={t('noneRegisterText')} />}
      {items.length > 0 && (
        <table className={`${table.table} ${table.wrap} ${table.plain}`}>
          <thead>
            <tr>
              <th>{t('at')}</th>
              <th>{t('recipient')}</th>
              <th>{t('purpose')}</th>
              <th>{t('fields')}</th>
              <th className={classes.count}>{t('count')}</th>
              <th className={classes.acts} aria-label={t('people')} />
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Fragment key={item.id}>
                <tr>
                  <td className={table.number}>
                    {showMoment(item.at)}
                    {item.staffName && <span className={classes.small}>{t('by', { name: item.staffName })}</span>}
                  </td>
                  <td>{item.recipient}</td>
                  <td>
                    {item.purposeTitle?.[language] ?? item.purposeKey}
                    <span className={classes.small}>{item.purpose}</span>
                    <span className={classes.small}>{groundText(item)}</span>
                  </td>
                  <td>{words.fields(item.fields).join(', ')}</td>
                  <td className={`${table.number} ${classes.count}`}>
                    {showNumber(item.count)}
                    {item.leftOut > 0 && <span className={classes.small}>{t('without', { count: item.leftOut })}</span>}
                  </td>
                  <td className={classes.acts}>
                    <RowAction onClick={() => setOpen(open === item.id ? null : item.id)}>
                      {open === item.id ? t('hidePeople') : t('people')}
                    </RowAction>
                  </td>
                </tr>
                {open === item.id && (
                  <tr>
                    <td colSpan={6}>
                      <People exportId={item.id} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
      {register.hasNextPage && (
        <Button size="xs" variant="default" mt={8} onClick={() => void register.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
      {asking && (
        <ReasonModal
          title={t('exportPurpose')}
          action={t('export')}
          form="disclosures:export"
          personId={null}
          onClose={() => setAsking(false)}
          onReason={takeOut}
        />
      )}
    </>
  );
}

/** Who was in one list. */
function People({ exportId }: { exportId: string }) {
  const { t } = useTranslation('disclosures');
  const people = useInfiniteQuery(
    apiQuery.disclosures.people.infiniteOptions({
      input: (cursor: string | undefined) => ({ exportId, cursor, limit: 100 }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  );
  if (people.isPending) return <Loading />;
  if (people.isError) return <ErrorNotice error={people.error} onRetry={() => void people.refetch()} />;
  const hidden = people.data.pages[0]?.hidden ?? 0;
  return (
    <>
      <ul className={classes.people}>
        {people.data.pages
          .flatMap((page) => page.items)
          .map(({ personId, name, memberNumber }) => (
            <li key={personId}>
              <TextLink to="/members/$id" params={{ id: personId }}>
                {name}
              </TextLink>{' '}
              {memberNumber}
            </li>
          ))}
      </ul>
      {hidden > 0 && <span className={classes.small}>{t('hidden', { count: hidden })}</span>}
      {people.hasNextPage && (
        <Button size="xs" variant="default" onClick={() => void people.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
