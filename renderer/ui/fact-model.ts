/** What a fact is while it is edited, and how its text is read and shown. */
import { parseCalendarDate } from '../../shared/dates/calendar-date.ts';
import { showDate } from './dates.ts';

export type FactKind =
  | { type: 'text' }
  | { type: 'date' }
  | { type: 'select'; options: readonly { value: string; label: string }[]; searchable?: boolean };

/** Revisions of the rows behind a record. */
export type Revisions = Readonly<Record<string, number>>;

/** What stands in a fact now, when somebody else was faster: the value, by whom and when as far as the role may see it. */
export type Latest = { value: string | null; who: string | null; at: string | null; revisions: Revisions };

/** How a fact is changed. */
export type FactEdit = {
  /** Draft the typed text is kept in; absent: it is not kept. */
  draft?: { form: string; personId: string | null } | undefined;
  /** The revisions as they are now. The field freezes them when editing begins, and saves with those. */
  revisions: Revisions;
  /**
   * Saves.
   * @param revisions what the person had seen
   */
  save(value: string | null, revisions: Revisions): Promise<void>;
  /** Asks what stands there now, after a conflict. */
  latest?: (() => Promise<Latest>) | undefined;
  /** It cannot be emptied. */
  required?: boolean;
  /** A remark on what is being typed, such as that a number is synthetic. */
  remark?: (typed: string) => string | null;
};

/** The text a field begins with. */
export function asTyped(value: string | null, kind: FactKind): string {
  return kind.type === 'date' && value ? showDate(value) : (value ?? '');
}

/** What was typed, as it is saved; undefined where it is no date. */
export function readTyped(text: string, kind: FactKind): string | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  return kind.type === 'date' ? parseCalendarDate(typed) : typed;
}

/** A value as it is read; null where there is none. */
export function showFact(value: string | null, kind: FactKind): string | null {
  if (!value) return null;
  if (kind.type === 'date') return showDate(value);
  return kind.type === 'select' ? (kind.options.find((option) => option.value === value)?.label ?? value) : value;
}
