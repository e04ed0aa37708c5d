/**
 * A file of unsubscribes, from the web page, the mailing supplier or a list on paper: looked at row by row first, then carried out at once. The
 * file itself goes when it is committed, and what it says of addresses nobody here has is kept nowhere.
 */
import type { UnsubscribeRow } from '../../shared/newsletter/model.ts';
import { UNSUBSCRIBE_VERDICTS, type UnsubscribeVerdict } from '../../shared/newsletter/terms.ts';
import { emailKey } from '../../shared/numbers/email.ts';
import { PROGRAM, type ProgramAsker } from '../asker.ts';
import { readTable } from '../files/read-table.ts';
import type { AnswerOf, CommandContext, InputOf } from '../handlers.ts';
import { uploadPart } from '../imports/table.ts';
import { uploadedBytes, uploader } from '../imports/uploads.ts';
import { peopleClosedTo } from '../marked-people.ts';
import { type LongTransaction, longUnitOfWork, type Transaction } from '../unit-of-work.ts';
import { endMemberChoice, endSubscription, type OfAddress, ofAddress } from './unsubscribe.ts';
import { type ReadRow, unsubscribeRows } from './unsubscribe-rows.ts';

type Answer = AnswerOf<'newsletter', 'importUnsubscribes'>;

/** Rows judged before others are served. */
const SLICE = 200;
/** Rows of one verdict a screen shows; the rest are counted. */
const SHOWN = 200;

/**
 * Judges a file, and carries it out where it is committed.
 * @throws TillitError `VALIDATION` with a code of `shared/imports/issues.ts` or `newsletter.noAddressColumn`; `NOT_FOUND`; `CANCELLED`
 */
export async function importUnsubscribes(
  context: CommandContext,
  { text, uploadId, publicationId, commit, job }: InputOf<'newsletter', 'importUnsubscribes'>,
): Promise<Answer> {
  const { store, asker, signal, progress } = context;
  const { connection } = store;
  const now = store.now();
  const bytes = uploadId === undefined ? Buffer.from(text ?? '') : uploadedBytes(context, uploadId);
  const table = await readTable(bytes);
  const writer: ProgramAsker = { ...PROGRAM, staffId: asker.staffId };
  const closed = peopleClosedTo(connection, asker);
  const counts = { rows: 0, ...zeros() };
  const found: UnsubscribeRow[] = [];
  const done = { removed: 0, members: 0 };
  const work = async (tx: LongTransaction): Promise<Answer> => {
    const seen = new Set<string>();
    for await (const row of unsubscribeRows(table, now)) {
      const key = row.said ? emailKey(row.said.email) : '';
      const of = row.said && ofAddress(connection, row.said.email, publicationId ?? null, now);
      const verdict = seen.has(key) && row.said ? 'twice' : verdictOn(row, of, closed);
      if (row.said) seen.add(key);
      if (commit && of && row.said && verdict !== 'twice') carryOut(tx, writer, row.said.ended, of, closed, done);
      counts.rows += 1;
      counts[verdict] += 1;
      if (counts[verdict] <= SHOWN) found.push({ line: row.line, verdict, email: row.cell, issue: row.issue });
      if (counts.rows % SLICE !== 0) continue;
      progress(job, commit ? 'write' : 'read', counts.rows, null);
      await tx.breathe();
    }
    if (commit && uploadId !== undefined) {
      tx.removeAll(uploadPart, 'uploadId', [uploadId]);
      tx.oweRewrite();
    }
    const answer = { committed: commit, counts, rows: ordered(found), ...done };
    return commit ? answer : tx.abandon(answer);
  };
  const { result } = await longUnitOfWork(store, writer, { command: 'newsletter.importUnsubscribes' }, signal, work);
  return result;
}

/** Drops a file that was looked at and is not wanted. */
export function dropUpload(tx: Transaction, { asker }: CommandContext, uploadId: string): void {
  const own = tx.store.connection.prepare('SELECT 1 FROM upload_part WHERE upload_id = ? AND staff_id = ? LIMIT 1');
  if (!own.get([uploadId, uploader(asker)])) return;
  tx.removeAll(uploadPart, 'uploadId', [uploadId]);
  tx.oweRewrite();
}

function zeros(): Record<UnsubscribeVerdict, number> {
  return Object.fromEntries(UNSUBSCRIBE_VERDICTS.map((verdict) => [verdict, 0])) as Record<UnsubscribeVerdict, number>;
}

/** That a marked person has the address is nobody's to learn: the choice is noted, and the row says that nobody was found. */
function verdictOn(row: ReadRow, of: OfAddress | null, closed: ReadonlySet<string>): UnsubscribeVerdict {
  if (!row.said || !of) return 'error';
  const { at } = row.said.ended;
  const ends = of.subscriptions.some((one) => endsIt(one, at));
  const choosing = of.choices.some(({ personId }) => !closed.has(personId));
  if (ends) return choosing ? 'both' : 'subscriber';
  if (choosing) return 'member';
  if (of.subscriptions.length > 0) return 'newer';
  return of.members.some((id) => !closed.has(id)) ? 'already' : 'unknown';
}

function carryOut(
  tx: Transaction,
  writer: ProgramAsker,
  ended: NonNullable<ReadRow['said']>['ended'],
  of: OfAddress,
  closed: ReadonlySet<string>,
  done: { removed: number; members: number },
): void {
  for (const one of of.subscriptions) {
    if (!endsIt(one, ended.at)) continue;
    endSubscription(tx, writer, one.id, ended);
    done.removed += 1;
  }
  for (const choice of of.choices) {
    endMemberChoice(tx, writer, choice, ended);
    if (!closed.has(choice.personId)) done.members += 1;
  }
}

/** Somebody who subscribed again later has said yes since. */
function endsIt({ subscribedAt }: OfAddress['subscriptions'][number], at: string): boolean {
  return Date.parse(subscribedAt) <= Date.parse(at);
}

/** What needs a look first. */
function ordered(rows: readonly UnsubscribeRow[]): UnsubscribeRow[] {
  const place = (verdict: UnsubscribeVerdict) => (verdict === 'error' ? 0 : verdict === 'newer' ? 1 : 2);
  return rows.toSorted((one, other) => place(one.verdict) - place(other.verdict) || one.line - other.line);
}
