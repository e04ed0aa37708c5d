/** Making one record of two, as one change: what the plan says is carried out, and the id and number of the other lead to the one that stays. */
import { invalidField, TillitError } from '../../shared/errors.ts';
import { nameSortKey } from '../../shared/members/name-order.ts';
import { birthDateAgrees } from '../../shared/numbers/national-id.ts';
import type { Entity } from '../entity.ts';
import { nationalIdHash } from '../members/identity-hash.ts';
import { identity, person } from '../members/table.ts';
import { setAddressProtection } from '../members/write-member.ts';
import type { Connection } from '../store/connection.ts';
import type { Transaction } from '../unit-of-work.ts';
import { rowsToLead } from '../write/lead-rows.ts';
import { isPerson } from '../write/traces.ts';
import { type Choices, type Entities, type MergePlan, planMerge } from './plan-merge.ts';
import { type SettledPeriod, settleAll } from './settle-all.ts';
import { personMerge } from './table.ts';

export type MergeGiven = {
  keepId: string;
  dropId: string;
  choices: Choices;
  leaveOut: readonly string[];
  revisions?: { keep: number; drop: number } | undefined;
};

/** How far a record has come: the last line of the history about the person. */
export function revisionOf(connection: Connection, personId: string): number {
  const found = connection
    .prepare('SELECT ifnull(max(sequence), 0) AS n FROM history WHERE person_id = ?')
    .get(personId);
  return Number(found?.n);
}

/**
 * Merges within a transaction of the program.
 * @param staffId who does it
 * @throws TillitError `NOT_FOUND` | `CONFLICT` where a record has changed since the preview | `VALIDATION`
 */
export function mergeMembers(tx: Transaction, entities: Entities, staffId: string | null, given: MergeGiven): void {
  const { keepId, dropId, choices } = given;
  const { connection } = tx.store;
  // The person goes before the rows without a history are led over: what the history says of the going has to come along.
  connection.raw.pragma('defer_foreign_keys = ON');
  const keep = tx.need(person, keepId);
  const drop = tx.need(person, dropId);
  refuseUnseen(connection, given);
  const protects = keep.addressProtected || drop.addressProtected;
  if (protects) for (const id of [keepId, dropId]) setAddressProtection(tx, id, true);
  const periods = settleAll(connection, given);
  const plan = planMerge(connection, { keepId, dropId, choices, entities, protects });
  carryOut(tx, plan, keepId, new Set(periods.flatMap(({ id, days }) => (days.length === 0 ? [id] : []))));
  for (const period of periods) writeDays(tx, entities, keepId, period);
  refuseUnlike(connection, keepId);
  tx.insert(personMerge, {
    id: tx.newId(),
    personId: keepId,
    goneId: dropId,
    goneNumber: drop.memberNumber,
    changeId: tx.changeId,
    staffId: staffId ?? '',
    at: tx.store.now().toISOString(),
  });
  tx.remove(person, dropId);
  tx.lead(entities, { person, from: dropId, to: keepId, rows: rowsToLead(connection, entities, dropId) });
}

/** @throws TillitError `CONFLICT` */
function refuseUnseen(connection: Connection, { keepId, dropId, revisions }: MergeGiven): void {
  if (!revisions) return;
  const isSeen = revisions.keep === revisionOf(connection, keepId) && revisions.drop === revisionOf(connection, dropId);
  if (!isSeen) throw new TillitError('CONFLICT');
}

/** What goes is removed before what it is joined to is written: both may hold what there can be but one of. */
function carryOut(tx: Transaction, plan: MergePlan, keepId: string, leftOut: ReadonlySet<string>): void {
  for (const one of plan.rows) {
    const id = String(one.row.id);
    if (one.kind === 'void' || leftOut.has(id)) tx.remove(one.entity, id);
    else if (one.kind === 'move') tx.change(one.entity, id, { [one.column]: keepId });
    else {
      // The person himself goes last, when nothing refers to him any more.
      if (!isPerson(one.entity)) tx.remove(one.entity, id);
      tx.change(one.entity, String(one.into.id), derived(tx.store.connection, one.entity, one.into, one.patch));
    }
  }
}

/** Computed columns follow what they are computed from. */
function derived(
  connection: Connection,
  entity: Entity<object>,
  row: Readonly<Record<string, unknown>>,
  patch: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const whole = { ...row, ...patch };
  if (entity.name === person.name)
    return { ...patch, sortKey: nameSortKey(whole as unknown as Parameters<typeof nameSortKey>[0]) };
  if (entity.name === identity.name)
    return { ...patch, nationalIdHash: nationalIdHash(connection, String(whole.nationalId)) };
  return patch;
}

/** Gives a period the days it keeps; what lies behind another one goes on in a row of its own. */
function writeDays(tx: Transaction, entities: Entities, keepId: string, { entity, id, days }: SettledPeriod): void {
  const table = entities.get(entity);
  const [first, ...further] = days;
  const row = table && tx.get(table, id);
  if (!table || !row) return;
  if (!first) {
    tx.remove(table, id);
    return;
  }
  tx.change(table, id, first);
  for (const more of further) tx.insert(table, { ...row, ...more, id: tx.newId(), personId: keepId, revision: 1 });
}

/** A number and a birth date of two records may not fit each other: then somebody has to choose again. */
function refuseUnlike(connection: Connection, keepId: string): void {
  const found = connection
    .prepare(
      'SELECT i.national_id AS n, f.birth_date AS b FROM identity i JOIN profile f ON f.person_id = i.person_id WHERE i.person_id = ?',
    )
    .get(keepId);
  if (found?.b && !birthDateAgrees(String(found.n), String(found.b)))
    throw invalidField('choices.identity.nationalId', 'nationalId.birthDate');
}
