/**
 * Taking a file of Enhetsregisteret in. Every unit is judged as it is read; a dry run stops there, the import writes what differs, all of it
 * as one change. Contacts, agreements and offices are never touched by it.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { dayInNorway } from '../../shared/dates/today.ts';
import type { ShownUnit, UnitCounts, UnitImport } from '../../shared/employers/import-model.ts';
import { invalidField, TillitError } from '../../shared/errors.ts';
import type { CommandContext, InputOf } from '../handlers.ts';
import { importBatch, importRow, uploadPart } from '../imports/table.ts';
import { uploadedBytes, uploader } from '../imports/uploads.ts';
import type { Connection } from '../store/connection.ts';
import { type LongTransaction, longUnitOfWork, type Transaction } from '../unit-of-work.ts';
import { nameKeys } from './find-employer.ts';
import { type JudgedUnit, startJudging, type UnitJudge } from './judge-unit.ts';
import { startNameMatches } from './name-matches.ts';
import { openRegistryFile, type RegistryFile } from './registry-file.ts';
import type { RegistryUnit } from './registry-unit.ts';
import { employer } from './table.ts';
import { joinWaitingSubUnits } from './units.ts';

type Input = InputOf<'employers', 'import'>;

/** Units handled before others are served. */
const SLICE = 500;
/** Shown of each verdict, for the eye; the counts are of all. */
const MOST_SHOWN = 50;
/** Kept of the refused ones, for the file of what was not taken. */
const MOST_REFUSED = 10_000;

/**
 * Judges or imports a file.
 * @throws TillitError `VALIDATION` for what is no such file; `NOT_FOUND`, `TOO_LARGE`, `CANCELLED`
 */
export async function importUnits(context: CommandContext, input: Input): Promise<UnitImport> {
  const { store, asker, signal } = context;
  const file = await openRegistryFile(bytesOf(context, input));
  if (input.dryRun) {
    const found = await goThrough(context, file, input, { breathe: () => pause(signal), take: () => {} });
    return { ...found, changeId: null, batchId: null };
  }
  const { result, changeId } = await longUnitOfWork(store, asker, { command: 'employers.import' }, signal, (tx) =>
    writeUnits(tx, context, file, input),
  );
  return { ...result, changeId };
}

async function writeUnits(tx: LongTransaction, context: CommandContext, file: RegistryFile, input: Input) {
  const today = dayInNorway(tx.store.now());
  const batchId = tx.newId();
  let refused = 0;
  const found = await goThrough(context, file, input, {
    breathe: () => tx.breathe(),
    take(unit, judged) {
      if (judged.verdict === 'new' || judged.verdict === 'change') writeUnit(tx, judged, today);
      if (judged.verdict !== 'refused' || refused === MOST_REFUSED) return;
      refused += 1;
      tx.insert(importRow, {
        id: tx.newId(),
        batchId,
        line: unit.line,
        cells: [judged.number, unit.facts.name ?? ''],
        notes: [],
        values: {},
        verdict: 'error',
        issues: [{ field: null, code: judged.code ?? 'invalid', level: 'error' }],
      });
    },
  });
  const { units, new: made, change, unchanged, refused: error } = found.counts;
  tx.insert(importBatch, {
    id: batchId,
    staffId: uploader(context.asker),
    createdAt: tx.store.now().toISOString(),
    state: 'committed',
    format: { ...found.format, about: 'employers' },
    columns: ['Organisasjonsnummer', 'Navn'],
    mapping: [],
    counts: { rows: units, new: made, change, unchanged, duplicate: 0, ambiguous: 0, error, warnings: 0 },
    registerSequence: 0,
    changeId: tx.changeId,
    undoneBy: null,
  });
  if (input.uploadId) tx.removeAll(uploadPart, 'uploadId', [input.uploadId]);
  return { ...found, batchId };
}

function writeUnit(tx: Transaction, { id, number, patch }: JudgedUnit, registrySeenOn: string): void {
  const { name, parentId } = patch;
  const keys = name === undefined ? {} : nameKeys(name);
  if (parentId && tx.need(employer, parentId).kind === null) tx.change(employer, parentId, { kind: 'main' });
  const own = id ?? tx.newId();
  if (id) tx.change(employer, id, { ...patch, ...keys, registrySeenOn });
  else tx.insert(employer, { ...patch, ...keys, id: own, organisationNumber: number, registrySeenOn });
  joinWaitingSubUnits(tx, own);
}

type Steps = { breathe(): Promise<void>; take(unit: RegistryUnit, judged: JudgedUnit): void };

async function goThrough(
  { store, progress }: CommandContext,
  file: RegistryFile,
  { take, dryRun, expected, job, same }: Input,
  steps: Steps,
): Promise<Omit<UnitImport, 'changeId' | 'batchId'>> {
  const judge = startJudging(store.connection, take, decisions(store.connection, same));
  const matches = startNameMatches(store.connection);
  const counts: UnitCounts = { units: 0, new: 0, change: 0, unchanged: 0, leftOut: 0, refused: 0 };
  const shown: ShownUnit[] = [];
  const kinds = new Set<string>();
  for await (const units of file.units) {
    for (const unit of units) {
      const judged = judge.judge(unit);
      const { verdict, number, code, patch } = judged;
      counts.units += 1;
      counts[verdict] += 1;
      kinds.add(unit.facts.kind);
      if (judged.id === null && verdict !== 'refused') matches.see(unit, number, verdict === 'leftOut');
      steps.take(unit, judged);
      if (verdict !== 'unchanged' && verdict !== 'leftOut' && counts[verdict] <= MOST_SHOWN)
        shown.push({
          line: unit.line,
          organisationNumber: number,
          name: unit.facts.name ?? '',
          verdict,
          fields: verdict === 'change' ? Object.keys(patch) : [],
          code,
        });
      if (counts.units % SLICE > 0) continue;
      progress(job, dryRun ? 'read' : 'write', counts.units, expected ?? null);
      await steps.breathe();
    }
  }
  if (counts.units === 0) throw invalidField('file', 'file.empty');
  const missing = missingFrom(store.connection, judge, kinds);
  return { format: file.format, counts, shown, missing, matches: matches.found() };
}

/** @throws TillitError `VALIDATION` where one employer is said to be two units, or one unit two employers, or is not there without a number */
function decisions(connection: Connection, same: Input['same']): ReadonlyMap<string, string> {
  const chosen = new Map(same.map(({ organisationNumber, employerId }) => [organisationNumber, employerId]));
  if (chosen.size < same.length || new Set(chosen.values()).size < same.length) throw invalidField('same', 'invalid');
  const isThere = connection.prepare('SELECT 1 FROM employer WHERE id = ? AND organisation_number IS NULL');
  for (const id of chosen.values()) if (!isThere.get(id)) throw invalidField('same', 'employer.unknown');
  return chosen;
}

/** The registered units of the kind the file is of that it has not. A file of both kinds is no whole download and says nothing of that. */
function missingFrom(
  connection: Connection,
  { hasSeen }: UnitJudge,
  kinds: ReadonlySet<string>,
): UnitImport['missing'] {
  const [kind, other] = [...kinds];
  if (kind === undefined || other !== undefined) return { count: 0, items: [] };
  const missing = connection
    .prepare(
      `SELECT id, name, organisation_number FROM employer
       WHERE kind = ? AND organisation_number IS NOT NULL AND ifnull(registry_state, '') <> 'deleted' ORDER BY sort_key, id`,
    )
    .all(kind)
    .filter((row) => !hasSeen(String(row.organisation_number)));
  const items = missing.slice(0, MOST_SHOWN).map((row) => ({
    id: String(row.id),
    name: String(row.name),
    organisationNumber: String(row.organisation_number),
  }));
  return { count: missing.length, items };
}

async function* bytesOf(context: CommandContext, { text, uploadId }: Input): AsyncGenerator<Uint8Array> {
  if (text !== undefined) yield Buffer.from(text, 'utf8');
  else if (uploadId) yield* uploadedBytes(context, uploadId);
  else throw invalidField('file', 'required');
}

async function pause(signal: AbortSignal | undefined): Promise<void> {
  await nextTurn();
  if (signal?.aborted) throw new TillitError('CANCELLED');
}
