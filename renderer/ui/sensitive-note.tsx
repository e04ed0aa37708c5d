/** A warning over a free text before it is saved: an identity number, a word of health. It says what to do; whoever means it saves again. */
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findSensitive } from '../../shared/text/sensitive-text.ts';
import classes from './sensitive-note.module.css';

type SensitiveGuard = {
  /** What was found, as typed. */
  nationalIds: readonly string[];
  words: readonly string[];
  /** The warning has been shown, and the next attempt saves. */
  warned: boolean;
  /** Whether it may be saved now: nothing was found, or the person has been warned of just this. */
  passes(): boolean;
};

/** Watches a text. Nothing of it leaves the screen. */
export function useSensitiveGuard(text: string): SensitiveGuard {
  const [seen, setSeen] = useState('');
  const found = findSensitive(text);
  const parts = (kind: 'nationalId' | 'health') => [
    ...new Set(found.filter((part) => part.kind === kind).map(({ from, to }) => text.slice(from, to))),
  ];
  const [nationalIds, words] = [parts('nationalId'), parts('health')];
  const all = [...nationalIds, ...words].join('\n');
  return {
    nationalIds,
    words,
    warned: all !== '' && seen === all,
    passes() {
      if (all === '' || seen === all) return true;
      setSeen(all);
      return false;
    },
  };
}

export function SensitiveNote({ guard }: { guard: SensitiveGuard }) {
  const { t } = useTranslation('ui');
  const { nationalIds, words, warned } = guard;
  return (
    <div role="status">
      {(nationalIds.length > 0 || words.length > 0) && (
        <div className={classes.note}>
          <IconAlertTriangle size={16} aria-hidden />
          <div>
            {nationalIds.length > 0 && <p>{t('sensitive.nationalId', { count: nationalIds.length })}</p>}
            {words.length > 0 && <p>{t('sensitive.health', { words: words.map((word) => `«${word}»`).join(', ') })}</p>}
            {warned && <p className={classes.again}>{t('sensitive.again')}</p>}
          </div>
        </div>
      )}
    </div>
  );
}
