/** What a unit of Enhetsregisteret would change in the register: the same for the dry run and for the import. */
import type { UnitsTaken, UnitVerdict } from '../../shared/employers/import-model.ts';
import { normaliseOrganisationNumber } from '../../shared/numbers/organisation-number.ts';
import { decodeRow } from '../entity.ts';
import type { Connection } from '../store/connection.ts';
import type { PatchOf } from '../unit-of-work.ts';
import type { RegistryUnit, UnitFacts } from './registry-unit.ts';
import { employer } from './table.ts';
import { hasSubUnits } from './units.ts';

type EmployerRow = NonNullable<(typeof employer)['row']>;
export type UnitPatch = PatchOf<EmployerRow>;

/** A unit judged. `id` of the employer it is, null where none is registered; `patch`: what would be written. */
export type JudgedUnit = {
  verdict: UnitVerdict;
  number: string;
  id: string | null;
  patch: UnitPatch;
  /** Why it is refused: a key of `ISSUE_TEXTS`. */
  code: string | null;
};

export type UnitJudge = {
  judge(unit: RegistryUnit): JudgedUnit;
  /** Whether the file has had this number. */
  hasSeen(number: string): boolean;
};

/** What the office may know better than the register is written only where nothing stands. */
const FILLED_ONLY: ReadonlySet<keyof UnitFacts> = new Set(['phone', 'email', 'website']);

/**
 * Starts judging the units of one file.
 * @param take which units are taken: those the office has to do with, or all
 * @param same ids of employers without a number that the office says are units of these numbers
 */
export function startJudging(
  connection: Connection,
  take: UnitsTaken,
  same: ReadonlyMap<string, string> = new Map(),
): UnitJudge {
  const seen = new Set<string>();
  // A dry run writes nothing: what the file itself would register, or point at, is remembered here.
  const mains = new Set<string>();
  const wanted = new Set<string>();
  const isRegistered = (number: string) =>
    mains.has(number) ||
    connection.prepare('SELECT 1 FROM employer WHERE organisation_number = ?').get(number) !== undefined;
  const isWanted = (number: string) =>
    wanted.has(number) ||
    connection.prepare('SELECT 1 FROM employer WHERE parent_number = ? LIMIT 1').get(number) !== undefined;

  return {
    hasSeen: (number) => seen.has(number),
    judge(unit) {
      const number = normaliseOrganisationNumber(unit.number);
      const refused = (code: string): JudgedUnit => ({
        verdict: 'refused',
        number: number ?? unit.number.slice(0, 20),
        id: null,
        patch: {},
        code,
      });
      if (number === undefined) return refused('organisationNumber');
      if (seen.has(number)) return refused('employer.twiceInFile');
      seen.add(number);
      const { facts } = unit;
      const parentNumber = unit.parentNumber === null ? null : (normaliseOrganisationNumber(unit.parentNumber) ?? null);
      const stored =
        connection.prepare('SELECT * FROM employer WHERE organisation_number = ?').get(number) ??
        connection.prepare(WITHOUT_NUMBER).get(same.get(number) ?? null);
      const present = stored ? decodeRow(employer, stored) : null;
      const ours = present !== null || isWanted(number) || (parentNumber !== null && isRegistered(parentNumber));
      const leftOut: JudgedUnit = { verdict: 'leftOut', number, id: null, patch: {}, code: null };
      if (!ours && take === 'known') return leftOut;
      if (!present && facts.registryState === 'deleted') return leftOut;
      if (!present && facts.name === undefined) return refused('employer.nameless');
      if (present && facts.kind === 'sub' && hasSubUnits(connection, present.id))
        return refused('employer.hasSubUnits');
      if (facts.kind === 'main') mains.add(number);
      if (parentNumber !== null) wanted.add(parentNumber);
      const joined: UnitPatch = present?.organisationNumber === null ? { organisationNumber: number } : {};
      const patch = { ...patchOf(connection, present, facts, parentNumber), ...joined };
      const verdict = present === null ? 'new' : Object.keys(patch).length > 0 ? 'change' : 'unchanged';
      return { verdict, number, id: present?.id ?? null, patch, code: null };
    },
  };
}

const WITHOUT_NUMBER = 'SELECT * FROM employer WHERE id = ? AND organisation_number IS NULL';

/** The facts that differ from what is registered; of a new one all that the file says. */
function patchOf(
  connection: Connection,
  present: EmployerRow | null,
  facts: UnitFacts,
  parentNumber: string | null,
): UnitPatch {
  const patch: Record<string, unknown> = {};
  for (const [name, value] of Object.entries({ ...facts, parentNumber })) {
    const before = present ? present[name as keyof EmployerRow] : null;
    const isKept = before !== null && (FILLED_ONLY.has(name as keyof UnitFacts) || isWithheld(name, value, before));
    if (value !== before && !isKept) patch[name] = value;
  }
  const parentId = parentNumber === null ? null : mainUnit(connection, parentNumber);
  // A main unit that is not registered yet takes its sub-units to itself when it comes.
  const isToldWhere = parentId !== null || facts.kind === 'main' || 'parentNumber' in patch;
  if ((present?.parentId ?? null) !== parentId && isToldWhere) patch.parentId = parentId;
  return patch as UnitPatch;
}

/** Not given means below five: what the office has counted there itself agrees with it. */
function isWithheld(name: string, value: unknown, before: unknown): boolean {
  return name === 'employeeCount' && value === null && typeof before === 'number' && before < 5;
}

/** The registered employer a sub-unit can stand under. One of no kind is made a main unit by being named as one. */
function mainUnit(connection: Connection, number: string): string | null {
  const found = connection.prepare('SELECT id, kind FROM employer WHERE organisation_number = ?').get(number);
  return found && found.kind !== 'sub' ? String(found.id) : null;
}
