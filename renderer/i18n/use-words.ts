/** Names for people of what goes by code names: entities, fields, commands and the values of closed lists. */
import { useTranslation } from 'react-i18next';
import { showDate } from '../ui/dates.ts';

export type WordsFor = {
  entity(name: string): string;
  field(entity: string, field: string): string;
  /** Fields as a log names them, `contact.email`, as words; each once. */
  fields(names: readonly string[]): string[];
  command(name: string): string;
  /** A stored value as it is read; null where there is none. */
  value(field: string, value: unknown): string | null;
};

export function useWords(): WordsFor {
  const { t, i18n } = useTranslation('words');
  const find = (key: string): string | null => (i18n.exists(key, { ns: 'words' }) ? String(t(key as 'other')) : null);
  const field = (entity: string, name: string) => find(`field.${entity}.${name}`) ?? t('other');
  return {
    entity: (name) => find(`entity.${name}`) ?? t('other'),
    field,
    fields: (names) => [...new Set(names.map((name) => field(name.split('.')[0] ?? '', name.split('.')[1] ?? '')))],
    command: (name) => find(`command.${name}`) ?? t('other'),
    value(name, value) {
      if (value === null || value === undefined || value === '') return null;
      if (typeof value === 'boolean') return value ? t('yes') : t('no');
      if (/^\d{4}-\d\d-\d\d$/u.test(String(value))) return showDate(String(value));
      return find(`${name}.${String(value)}`) ?? String(value);
    },
  };
}

/**
 * A list of names that stays short.
 * @param most how many are named; the rest is counted
 */
export function useSome(most: number): (names: readonly string[]) => string {
  const { t } = useTranslation('ui');
  return (names) => {
    const named = names.slice(0, most).join(', ');
    return names.length > most ? t('andMore', { named, count: names.length - most }) : named;
  };
}
