/** What changed in a record, change by change, with taking one back. */
import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../shared/history/contract.ts';
import { useWords } from '../i18n/use-words.ts';
import { showMoment } from './dates.ts';
import classes from './history-list.module.css';
import { useNotice } from './notice.tsx';
import { RowAction } from './row-action.tsx';

/** A field and its value when it was registered, with the row it lies in; `prefix` where the field's name alone does not say of what. */
export type RegisteredField = { key: string; label: string; value: string; apart: boolean };

type HistoryListProps = {
  entries: readonly HistoryEntry[];
  /** What a registration held, as far as that is known. */
  registered: (entry: HistoryEntry) => readonly RegisteredField[];
  /** A stored value as it is read. */
  show: (field: string, value: unknown) => string;
  /** Absent: there is no more. */
  onMore?: (() => void) | undefined;
};

export function HistoryList({ entries, registered, show, onMore }: HistoryListProps) {
  const { t } = useTranslation('ui');
  const program = useTranslation('words').t('program');
  const { undo } = useNotice();
  const changes = byChange(entries);
  if (changes.length === 0)
    return (
      <Text p="md" c="dimmed">
        {t('noHistory')}
      </Text>
    );
  return (
    <>
      {changes.map(([changeId, lines]) => (
        <section key={changeId} className={classes.change}>
          <header className={classes.head}>
            <Text>
              <strong>{showMoment(lines[0].at)}</strong> {lines[0].staffName ?? program}
            </Text>
            {lines.every(({ undoable }) => undoable) && (
              <RowAction onClick={() => void undo(changeId)}>{t('undo')}</RowAction>
            )}
          </header>
          {lines.map((entry) => (
            <Entry
              key={`${entry.entity} ${entry.rowId} ${entry.operation}`}
              entry={entry}
              registered={entry.operation === 'insert' ? registered(entry) : []}
              show={show}
            />
          ))}
        </section>
      ))}
      {onMore && (
        <Button m="md" size="xs" variant="default" onClick={onMore}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

type EntryProps = Pick<HistoryListProps, 'show'> & { entry: HistoryEntry; registered: readonly RegisteredField[] };

function Entry({ entry, registered, show }: EntryProps) {
  const { t } = useTranslation('ui');
  const words = useWords();
  const { operation, entity, fields } = entry;
  const told = operation === 'remove' ? fields.filter(({ before, masked }) => !masked && before !== null) : fields;
  return (
    <div className={classes.entry}>
      <Text>
        {t(`what.${operation}`)}: {words.entity(entity)}
      </Text>
      <dl className={classes.fields}>
        {(operation === 'change' || operation === 'remove') &&
          told.map(({ field, before, after, masked }) => (
            <div key={field}>
              <dt>{words.field(entity, field)}</dt>
              <dd>
                {masked ? (
                  t('hidden')
                ) : (
                  <>
                    <del className={classes.was}>{show(field, before)}</del>
                    {operation === 'change' && ` → ${show(field, after)}`}
                  </>
                )}
              </dd>
            </div>
          ))}
        {registered.map(({ key, label, value, apart }) => (
          <div key={key} data-apart={apart}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
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
