/** A change of many while it is being said. */
import { parseCalendarDate } from '../../../shared/dates/calendar-date.ts';
import { BULK_FIELDS, type BulkChange, type BulkField } from '../../../shared/members/bulk.ts';

export const BULK_KINDS = ['field', 'tag', 'list', 'returned'] as const;
export type BulkKind = (typeof BULK_KINDS)[number];

export type ChangeDraft = {
  kind: BulkKind;
  field: BulkField;
  value: string;
  employer: { id: string | null; name: string };
  /** As typed. */
  from: string;
  listId: string | null;
  takesOff: boolean;
  use: 'home' | 'postal';
  returnedOn: string;
};

export function newDraft(kind: BulkKind, today: string): ChangeDraft {
  const field = BULK_FIELDS[0] ?? 'language';
  return {
    kind,
    field,
    value: '',
    employer: { id: null, name: '' },
    from: '',
    listId: null,
    takesOff: false,
    use: 'home',
    returnedOn: today,
  };
}

/** The change a draft says; null while it is not finished. */
export function changeOf(draft: ChangeDraft): BulkChange | null {
  const { kind, field, listId, takesOff, use } = draft;
  const day = (text: string) => (text.trim() === '' ? null : parseCalendarDate(text));
  if (kind === 'field') {
    const from = field === 'language' ? null : day(draft.from);
    if (from === undefined) return null;
    const value = field === 'employerId' ? draft.employer.id : draft.value.trim() || null;
    const needsValue = field === 'employerId' || field === 'language';
    return value === null && needsValue ? null : { kind, field, value, from };
  }
  if (kind === 'returned') {
    const returnedOn = day(draft.returnedOn);
    return returnedOn === undefined ? null : { kind, use, returnedOn };
  }
  return listId ? { kind: takesOff ? 'removeFromList' : 'addToList', listId } : null;
}
