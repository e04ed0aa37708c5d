/** The planner of a change of many. */
import { invalidField, TillitError } from '../../../shared/errors.ts';
import type { BulkChange } from '../../../shared/members/bulk.ts';
import { listMember } from '../../lists/table.ts';
import type { Connection } from '../../store/connection.ts';
import { addresses, profile, protectedAddress } from '../table.ts';
import { type BulkPlanner, type BulkStep, OF_SLICE, refused, rowsByPerson, SAME } from './bulk-step.ts';
import { planEmploymentField, planMembershipField } from './plan-periods.ts';

/**
 * How a change meets each of the members.
 * @throws TillitError `NOT_FOUND` | `VALIDATION` where what it names is not there
 */
export function plannerOf(connection: Connection, change: BulkChange): BulkPlanner {
  if (change.kind === 'returned') return planReturned(change);
  if (change.kind === 'field') return planField(connection, change);
  const list = connection.prepare('SELECT 1 FROM member_list WHERE id = ?').get(change.listId);
  if (!list) throw new TillitError('NOT_FOUND');
  return planList(change);
}

function planField(
  connection: Connection,
  { field, value, from }: Extract<BulkChange, { kind: 'field' }>,
): BulkPlanner {
  if (field === 'language') return planLanguage(value as 'nb' | 'nn' | 'en');
  if (field === 'category' || field === 'duesClass') return planMembershipField(field, value, from);
  if (field === 'employerId' && !connection.prepare('SELECT 1 FROM employer WHERE id = ?').get(value))
    throw invalidField('change.value', 'employer.unknown');
  return planEmploymentField(field, value, from);
}

function planLanguage(language: 'nb' | 'nn' | 'en'): BulkPlanner {
  return (connection, ids) => {
    const rows = rowsByPerson(connection, `SELECT id, person_id, language FROM profile WHERE ${OF_SLICE}`, ids);
    return new Map(
      ids.map((personId): [string, BulkStep] => {
        const [row] = rows.get(personId) ?? [];
        if (row?.language === language) return [personId, SAME];
        const before = row ? String(row.language) : null;
        return [
          personId,
          {
            kind: 'change',
            before,
            after: language,
            write(tx) {
              if (row) tx.change(profile, String(row.id), { language });
              else tx.insert(profile, { id: tx.newId(), personId, language });
            },
          },
        ];
      }),
    );
  };
}

function planList({ kind, listId }: Extract<BulkChange, { listId: string }>): BulkPlanner {
  return (connection, ids) => {
    const sql = `SELECT id, person_id FROM list_member WHERE list_id = @listId AND ${OF_SLICE}`;
    const rows = rowsByPerson(connection, sql, ids, { listId });
    return new Map(
      ids.map((personId): [string, BulkStep] => {
        const [row] = rows.get(personId) ?? [];
        if ((row !== undefined) === (kind === 'addToList')) return [personId, SAME];
        return [
          personId,
          {
            kind: 'change',
            before: null,
            after: null,
            write(tx) {
              if (row) tx.remove(listMember, String(row.id));
              else tx.insert(listMember, { id: tx.newId(), personId, listId });
            },
          },
        ];
      }),
    );
  };
}

/** An address behind adressesperre is met where it lies; its day of return says nothing of where that is. */
function planReturned({ use, returnedOn }: Extract<BulkChange, { kind: 'returned' }>): BulkPlanner {
  return (connection, ids) => {
    const of = (table: string) =>
      rowsByPerson(
        connection,
        `SELECT id, person_id, returned_on FROM ${table} WHERE use = @use AND ${OF_SLICE}`,
        ids,
        {
          use,
        },
      );
    const [open, closed] = [of(addresses.table), of(protectedAddress.table)];
    return new Map(
      ids.map((personId): [string, BulkStep] => {
        const [row] = open.get(personId) ?? closed.get(personId) ?? [];
        if (!row) return [personId, refused('bulk.noAddress')];
        if ((row.returned_on ?? null) === returnedOn) return [personId, SAME];
        const entity = open.has(personId) ? addresses : protectedAddress;
        const before = row.returned_on === null ? null : String(row.returned_on);
        return [
          personId,
          {
            kind: 'change',
            before,
            after: returnedOn,
            write: (tx) => void tx.change(entity, String(row.id), { returnedOn }),
          },
        ];
      }),
    );
  };
}
