/** What changed, by whom, and taking it back. */
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../shared/history/contract.ts';
import { api, apiQuery } from '../api/client.ts';
import { useErrorText } from '../api/errors.ts';
import { showDate, showMoment } from '../ui/dates.ts';
import { ErrorNotice, Loading } from '../ui/notices.tsx';
import classes from './record-pane.module.css';

export function HistoryTab({ personId }: { personId: string }) {
  const { t } = useTranslation('members');
  const ui = useTranslation('ui').t;
  const errorText = useErrorText();
  const history = useInfiniteQuery(
    apiQuery.history.ofPerson.infiniteOptions({
      input: (cursor: string | undefined) => ({ personId, cursor, limit: 50 }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  );
  if (history.isPending) return <Loading />;
  if (history.isError) return <ErrorNotice error={history.error} />;
  const changes = byChange(history.data.pages.flatMap((page) => page.items));
  if (changes.length === 0) return <Text p="md">{t('noHistory')}</Text>;
  const undo = async (changeId: string) => {
    try {
      const { undone, kept } = await api.history.undo({ changeId });
      notifications.show({
        message:
          undone === 0
            ? ui('nothingUndone')
            : kept.length > 0
              ? ui('undoneKept', { count: kept.length })
              : ui('undone'),
      });
    } catch (error) {
      notifications.show({ message: errorText(error), color: 'red' });
    }
  };
  return (
    <>
      {changes.map(([changeId, entries]) => (
        <section key={changeId} className={classes.change}>
          <Group justify="space-between" wrap="nowrap">
            <Text>
              <strong>{showMoment(entries[0].at)}</strong> {entries[0].staffName ?? t('program')}
            </Text>
            {entries.every(({ undoable }) => undoable) && (
              <Button size="compact-xs" variant="subtle" onClick={() => void undo(changeId)}>
                {t('undo')}
              </Button>
            )}
          </Group>
          <ul>
            {entries.map((entry) => (
              <Entry key={`${entry.entity} ${entry.rowId} ${entry.operation}`} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
      {history.hasNextPage && (
        <Button m="md" size="xs" variant="default" onClick={() => void history.fetchNextPage()}>
          {ui('more')}
        </Button>
      )}
    </>
  );
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const { t, i18n } = useTranslation('members');
  const word = (key: string, otherwise: string) =>
    i18n.exists(key, { ns: 'members' }) ? String(t(key as 'title')) : otherwise;
  const value = (field: string, found: unknown) => {
    if (found === null || found === undefined || found === '') return '–';
    if (/Date$|On$/u.test(field)) return showDate(String(found));
    return word(`${field}.${String(found)}`, String(found));
  };
  return (
    <li>
      {word(`what.${entry.operation}`, entry.operation)}: {word(`entity.${entry.entity}`, entry.entity)}
      {entry.operation === 'change' &&
        entry.fields.map(({ field, before, after, masked }) => (
          <div key={field}>
            {word(`field.${field}`, field)}:{' '}
            {masked ? (
              t('hidden')
            ) : (
              <>
                <span className={classes.was}>{value(field, before)}</span> → {value(field, after)}
              </>
            )}
          </div>
        ))}
    </li>
  );
}

type Changes = [changeId: string, entries: [HistoryEntry, ...HistoryEntry[]]][];

function byChange(entries: readonly HistoryEntry[]): Changes {
  const changes: Changes = [];
  for (const entry of entries) {
    const last = changes.at(-1);
    if (last?.[0] === entry.changeId) last[1].push(entry);
    else changes.push([entry.changeId, [entry]]);
  }
  return changes;
}
