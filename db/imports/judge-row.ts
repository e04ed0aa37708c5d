/** The verdict on a row: whom it is about, what it would change, and what stands in the way. The same for the dry run and at the commit. */
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { employerNameKey } from '../../shared/employers/name-key.ts';
import type { RowIssue, Verdict } from '../../shared/imports/model.ts';
import { birthDateAgrees } from '../../shared/numbers/national-id.ts';
import { employersOfName, findEmployer, type NamedEmployer } from '../employers/find-employer.ts';
import { nationalIdHash } from '../members/identity-hash.ts';
import { identity } from '../members/table.ts';
import type { Connection } from '../store/connection.ts';
import type { Transaction } from '../unit-of-work.ts';
import { contradictions, personsLike } from './match-row.ts';
import type { RowFacts } from './parse-row.ts';
import { changesAnything, employerIn, planChange } from './plan-change.ts';
import { firstWarnings } from './plan-membership.ts';

/** What a row is found to be. `personId` is the one member it points at, also where it contradicts him. */
export type Judgement = { verdict: Verdict; issues: RowIssue[]; personId: string | null };

/** How rows are judged. */
export type Judging = {
  /** The day periods begin. */
  today: CalendarDate;
  /** Whether identity numbers may be used to find people. */
  byNationalId: boolean;
  /** Marked people whom the asker may not open, and so not change. */
  closed: ReadonlySet<string>;
  /** What has been found out about employers of the file; only while nothing is written. */
  employers?: Map<string, readonly RowIssue[]>;
};

/**
 * Judges what a row says against the register. That an identity number found somebody is logged as a look at it.
 * @param found what has been found wrong with the row by itself
 * @param isTwin whether the file had this person before
 */
export function judgeFacts(
  tx: Transaction,
  facts: RowFacts,
  found: readonly RowIssue[],
  isTwin: boolean,
  judging: Judging,
): Judgement {
  const { connection } = tx.store;
  const issues = [...found, ...employerIssues(connection, facts, judging.employers)];
  const decided = (verdict: Verdict, personId: string | null, more: readonly RowIssue[] = []): Judgement => ({
    verdict,
    issues: [...issues, ...more],
    personId,
  });
  if (issues.some(({ level }) => level === 'error')) return decided('error', null);
  const match = personsLike(connection, facts, judging.byNationalId);
  if (match.ground === 'nationalId') logLooks(tx, match.ids);
  const [personId = null, ...others] = match.ids;
  if (match.ids.some((id) => judging.closed.has(id))) return decided('error', null, [error('markedPerson')]);
  const only = others.length === 0 ? personId : null;
  const against = only === null ? [] : contradictions(connection, only, facts, match, judging.byNationalId);
  if (isTwin) return decided('duplicate', only, [error('row.duplicateInFile'), ...against]);
  if (personId === null) return decided('new', null, firstWarnings(facts, judging.today));
  if (others.length > 0) return decided('ambiguous', null, [error('row.ambiguous')]);
  if (against.length > 0) return decided('ambiguous', personId, against);
  const plan = planChange(connection, personId, facts, judging.today);
  return decided(changesAnything(plan) ? 'change' : 'unchanged', personId, plan.warnings);
}

/**
 * What keeps a row from being written as somebody has decided: an identity number that another member has, or that does not fit the birth
 * date once both are written.
 * @param personId the member it changes; null for a new one
 */
export function obstacles(connection: Connection, facts: RowFacts, personId: string | null): RowIssue[] {
  if (personId !== null && !connection.prepare('SELECT 1 FROM person WHERE id = ?').get(personId))
    return [error('row.changedSince')];
  const holder = facts.nationalId
    ? connection
        .prepare('SELECT person_id FROM identity WHERE national_id_hash = ?')
        .get(nationalIdHash(connection, facts.nationalId))
    : undefined;
  if (holder && holder.person_id !== personId) return [error('nationalId.taken', 'nationalId')];
  const stored = personId === null ? undefined : connection.prepare(BIRTH).get(personId);
  const nationalId = facts.nationalId ?? stored?.national_id;
  const birthDate = facts.birthDate ?? stored?.birth_date;
  if (!nationalId || !birthDate || birthDateAgrees(String(nationalId), String(birthDate))) return [];
  return [error('nationalId.birthDate', facts.nationalId ? 'nationalId' : 'birthDate')];
}

const BIRTH = `
  SELECT f.birth_date, i.national_id FROM person p
  LEFT JOIN profile f ON f.person_id = p.id LEFT JOIN identity i ON i.person_id = p.id WHERE p.id = ?`;

/** Most rows of a file have the employer of many others. */
function employerIssues(
  connection: Connection,
  facts: RowFacts,
  known: Map<string, readonly RowIssue[]> = new Map(),
): readonly RowIssue[] {
  const employer = employerIn(facts);
  if (!employer) return [];
  const key = `${employer.organisationNumber} ${employer.name}`;
  const issues = known.get(key) ?? issuesOfEmployer(connection, employer);
  known.set(key, issues);
  return issues;
}

function issuesOfEmployer(connection: Connection, employer: NamedEmployer): RowIssue[] {
  const { name, organisationNumber } = employer;
  if (organisationNumber === null) {
    const several = employersOfName(connection, name ?? '').length > 1;
    return several ? [{ field: 'employerName', code: 'employer.several', level: 'warning' }] : [];
  }
  const found = findEmployer(connection, employer);
  if (name === null) return found ? [] : [error('employer.nameMissing', 'employerOrganisationNumber')];
  const registered = found && connection.prepare('SELECT name FROM employer WHERE id = ?').get(found);
  if (!registered || employerNameKey(String(registered.name)) === employerNameKey(name)) return [];
  return [{ field: 'employerName', code: 'employer.otherName', level: 'warning' }];
}

function logLooks(tx: Transaction, personIds: readonly string[]): void {
  for (const personId of personIds) {
    const found = tx.store.connection.prepare('SELECT id FROM identity WHERE person_id = ?').get(personId);
    if (found) tx.look(identity, tx.need(identity, String(found.id)), ['nationalId'], 'reveal');
  }
}

function error(code: string, field: RowIssue['field'] = null): RowIssue {
  return { field, code, level: 'error' };
}
