/**
 * What was registered when a row was made. The history keeps no values of a new row: it held what its first change found there, or, if
 * nothing changed it, what the record holds now. A person's history has one line for all that was made with him.
 */
import type { HistoryEntry } from '../../shared/history/contract.ts';
import type { MemberRecord } from '../../shared/members/model.ts';

/** A field and its value, with the entity it lies in. */
export type RegisteredValue = { entity: string; rowId: string | null; field: string; value: unknown };

/**
 * Values as they were registered, as far as they can be known.
 * @param made the line of the registration
 * @param later the lines after it, the newest first
 * @param record the record as it is now
 */
export function registeredValues(
  made: HistoryEntry,
  later: readonly HistoryEntry[],
  record: MemberRecord,
): RegisteredValue[] {
  const rows = made.entity === 'person' ? rowsOfPerson(later, record) : rowsOfLine(made, record);
  return rows.flatMap(({ entity, rowId, values }) =>
    Object.entries(values).flatMap(([field, present]) => {
      const value = firstValue(later, entity, rowId, field, present);
      return value === null || value === undefined || value === '' || value === false
        ? []
        : [{ entity, rowId, field, value }];
    }),
  );
}

/** A row of the record as it is now. `rowId` is null where there is one such row a person. */
type PresentRow = { entity: string; rowId: string | null; values: Record<string, unknown> };

function rowsOfPerson(later: readonly HistoryEntry[], record: MemberRecord): PresentRow[] {
  const { givenName, middleName, familyName, memberNumber, profile, contact } = record;
  // A row with a line of its own was made later, not with the person.
  const ownLine = new Set(later.filter(({ operation }) => operation === 'insert').map(({ rowId }) => rowId));
  const periods = [...periodRows('membership', record), ...periodRows('employment', record)];
  return [
    { entity: 'person', rowId: record.id, values: { memberNumber, givenName, middleName, familyName } },
    ...(profile ? [{ entity: 'profile', rowId: null, values: profile }] : []),
    ...(contact ? [{ entity: 'contact', rowId: null, values: contact }] : []),
    ...periods.filter(({ rowId }) => rowId !== null && !ownLine.has(rowId)),
  ];
}

function rowsOfLine({ entity, rowId }: HistoryEntry, record: MemberRecord): PresentRow[] {
  if (entity !== 'membership' && entity !== 'employment') return [];
  return periodRows(entity, record).filter((row) => row.rowId === rowId);
}

function periodRows(entity: 'membership' | 'employment', record: MemberRecord): PresentRow[] {
  if (entity === 'membership')
    return (record.memberships ?? []).map(({ id, status, category, startDate, endDate, reason }) => ({
      entity,
      rowId: id,
      values: { status, category, startDate, endDate, reason },
    }));
  return (record.employments ?? []).map(({ id, employerId, jobTitle, startDate, endDate }) => ({
    entity,
    rowId: id,
    values: { employerId, jobTitle, startDate, endDate },
  }));
}

/** What the oldest change of a field found there; the present value where nothing has changed it. */
function firstValue(
  later: readonly HistoryEntry[],
  entity: string,
  rowId: string | null,
  field: string,
  present: unknown,
): unknown {
  const changes = later.filter(
    (entry) => entry.operation === 'change' && entry.entity === entity && (rowId === null || entry.rowId === rowId),
  );
  const oldest = changes.findLast(({ fields }) => fields.some((one) => one.field === field));
  const found = oldest?.fields.find((one) => one.field === field);
  if (!found) return present;
  return found.masked ? null : found.before;
}
