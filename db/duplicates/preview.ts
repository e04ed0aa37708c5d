/** What a merge would do, as somebody may see it before deciding. Nothing is written. */
import type { z } from 'zod';
import type { MERGE_WARNINGS, MergeField, mergePreviewSchema } from '../../shared/duplicates/model.ts';
import { TillitError } from '../../shared/errors.ts';
import { checkNationalId, maskNationalId } from '../../shared/numbers/national-id.ts';
import { permissionFor } from '../../shared/permissions.ts';
import type { Asker } from '../asker.ts';
import { joinerOf } from '../history/whole-change.ts';
import { noteLook } from '../marked-people.ts';
import { identity, person, protectedAddress } from '../members/table.ts';
import type { Connection } from '../store/connection.ts';
import { loadRow } from '../write/rows.ts';
import { type MergeGiven, revisionOf } from './merge.ts';
import { type Entities, type FieldPlan, type MergePlan, planMerge } from './plan-merge.ts';
import { type SettledPeriod, settleAll } from './settle-all.ts';
import { readSides } from './sides.ts';

type Preview = z.input<typeof mergePreviewSchema>;
type Warning = (typeof MERGE_WARNINGS)[number];

/**
 * The preview.
 * @throws TillitError `NOT_FOUND` | `FORBIDDEN` | `VALIDATION`
 */
export function mergePreview(connection: Connection, asker: Asker, entities: Entities, given: MergeGiven): Preview {
  const { keepId, dropId } = given;
  const [keep, drop] = [loadRow(connection, person, keepId), loadRow(connection, person, dropId)];
  if (!keep || !drop) throw new TillitError('NOT_FOUND');
  joinerOf(connection, asker, [keepId, dropId]);
  for (const id of [keepId, dropId]) noteLook(connection, id);
  const protects = keep.addressProtected || drop.addressProtected;
  const plan = planMerge(connection, { ...given, entities, protects });
  const periods = settleAll(connection, given);
  const sides = readSides(connection, asker, [keepId, dropId]);
  const [keepSide, dropSide] = [sides.get(keepId), sides.get(dropId)];
  if (!keepSide || !dropSide) throw new TillitError('FORBIDDEN');
  const names = employerNames(connection, periods);
  return {
    keep: keepSide,
    drop: dropSide,
    fields: plan.fields.map((field) => shown(asker, field)),
    periods: periods.map(({ employerId, ...period }) => ({
      ...period,
      employerName: names.get(employerId ?? '') ?? null,
    })),
    comes: comesAlong(plan),
    warnings: warningsOf(connection, given, plan, periods, protects),
    revisions: { keep: revisionOf(connection, keepId), drop: revisionOf(connection, dropId) },
  };
}

/** Values the role may not read are not told, only that they are there; an identity number shows its first half. */
function shown(asker: Asker, plan: FieldPlan): MergeField {
  const { key, entity, field, of, take, why, mayChoose } = plan;
  const readable = asker.kind === 'program' ? null : permissionFor(asker.roles, entity.name, 'read').columns;
  const masked =
    entity.name === protectedAddress.name ||
    (readable !== null && !(field === null ? readable.length > 0 : readable.includes(field)));
  const tell = (value: unknown) => {
    if (!masked || value === null || value === undefined) return value ?? null;
    return entity.name === identity.name ? maskNationalId(String(value)) : '•••';
  };
  return {
    key,
    entity: entity.name,
    field,
    of,
    kept: tell(plan.kept),
    gone: tell(plan.gone),
    masked,
    take,
    why,
    mayChoose,
  };
}

function comesAlong(plan: MergePlan): Preview['comes'] {
  const shownElsewhere = new Set<string>([
    ...plan.fields.map(({ entity }) => entity.name),
    'membership',
    'employment',
    person.name,
  ]);
  const counts = new Map<string, number>();
  for (const one of plan.rows) {
    if (one.kind !== 'move' || shownElsewhere.has(one.entity.name)) continue;
    counts.set(one.entity.name, (counts.get(one.entity.name) ?? 0) + 1);
  }
  return [...counts].map(([entity, count]) => ({ entity, count }));
}

function employerNames(connection: Connection, periods: readonly SettledPeriod[]): Map<string, string> {
  const ids = JSON.stringify(periods.flatMap(({ employerId }) => employerId ?? []));
  const rows = connection
    .prepare('SELECT id, name FROM employer WHERE id IN (SELECT value FROM json_each(?))')
    .all(ids);
  return new Map(rows.map(({ id, name }) => [String(id), String(name)]));
}

const WARNING_ROWS = {
  dismissed:
    'SELECT 1 FROM duplicate_dismissal WHERE (person_id = @keepId AND other_id = @dropId) OR (person_id = @dropId AND other_id = @keepId)',
  marked: 'SELECT 1 FROM person_mark WHERE person_id IN (@keepId, @dropId)',
  openImport: `SELECT 1 FROM import_row r JOIN import_batch b ON b.id = r.batch_id
    WHERE r.person_id IN (@keepId, @dropId) AND b.state = 'staged'`,
} as const;

function warningsOf(
  connection: Connection,
  { keepId, dropId }: MergeGiven,
  { fields }: MergePlan,
  periods: readonly SettledPeriod[],
  protects: boolean,
): Warning[] {
  const found: Warning[] = [];
  const field = (key: string) => fields.find((one) => one.key === key);
  const differ = (key: string) => {
    const one = field(key);
    return Boolean(one?.kept && one.gone && one.why !== 'same');
  };
  const numbers = field('identity.nationalId');
  if (differ('identity.nationalId') && kindOf(numbers?.kept) === kindOf(numbers?.gone)) found.push('otherNationalId');
  if (differ('profile.birthDate')) found.push('otherBirthDate');
  if (protects) found.push('protected');
  if (periods.some(({ status }) => status === 'deceased')) found.push('deceased');
  for (const [warning, sql] of Object.entries(WARNING_ROWS))
    if (connection.prepare(sql).get({ keepId, dropId })) found.push(warning as keyof typeof WARNING_ROWS);
  return found;
}

/** Somebody who had a D-number gets another number when settling: two numbers of one kind are two people, or a slip. */
function kindOf(nationalId: unknown): string {
  const checked = checkNationalId(String(nationalId));
  return checked.valid && checked.type.startsWith('dnr') ? 'dnr' : 'fnr';
}
