/**
 * Fixing who gets an issue, and the file for whoever sends it out. The list is read, written and logged in one transaction, so that a no that
 * was noted before it counts. It never changes after: taken out again, it leaves out who has said no since, and takes nobody in.
 */
import { invalidField, TillitError } from '../../shared/errors.ts';
import type { RecipientCounts } from '../../shared/newsletter/model.ts';
import { type Asker, PROGRAM } from '../asker.ts';
import { beginRelease, type Release, type TakenFields } from '../disclosures/release.ts';
import type { Entity } from '../entity.ts';
import { writeCsv, writeXlsx } from '../files/write-table.ts';
import type { AnswerOf, CommandContext, InputOf } from '../handlers.ts';
import { addresses, contact, person } from '../members/table.ts';
import { partner } from '../partners/table.ts';
import { readBounds } from '../permission-sql.ts';
import { type LongTransaction, longUnitOfWork, type Transaction } from '../unit-of-work.ts';
import { addressedRows, HEADINGS, type Listed } from './addressed-rows.ts';
import { countRecipients, readRecipients } from './recipients.ts';
import { issueRecipient, newsletterIssue, publication } from './table.ts';

type Input = InputOf<'newsletter', 'freezeIssue'>;
type Issue = NonNullable<(typeof newsletterIssue)['row']>;
type Publication = NonNullable<(typeof publication)['row']>;

/** People written before others are served. */
const SLICE = 1_000;

/** What the file of each kind holds of a member. */
const FIELDS: Record<Publication['kind'], TakenFields> = {
  newsletter: new Map<Entity<object>, string[]>([
    [person, ['givenName', 'middleName', 'familyName']],
    [contact, ['email']],
  ]),
  magazine: new Map<Entity<object>, string[]>([
    [person, ['givenName', 'middleName', 'familyName']],
    [addresses, ['street', 'postalCode', 'place', 'country']],
  ]),
};

/**
 * Freezes an issue, or takes out the list of one that is frozen.
 * @throws TillitError `FORBIDDEN`, `NOT_FOUND`, `CANCELLED`, `VALIDATION` with a code of `shared/newsletter` or `shared/disclosures`
 */
export async function freezeIssue(
  { store, asker, signal, progress }: CommandContext,
  input: Input,
): Promise<AnswerOf<'newsletter', 'freezeIssue'>> {
  const { issueId, partnerId = null, format, job } = input;
  // Marked colleagues get the issue like everybody and are shown to nobody: the program writes, once it has seen what the role may take out.
  const writer = { ...PROGRAM, staffId: asker.staffId };
  const change = { command: 'newsletter.freezeIssue' };
  const { result } = await longUnitOfWork(store, writer, change, signal, async (tx) => {
    const given = issueId === undefined ? null : tx.need(newsletterIssue, issueId);
    const of = tx.need(publication, given?.publicationId ?? input.publicationId ?? '');
    if (of.isArchived && !given) throw invalidField('publicationId', 'newsletter.archived');
    for (const [entity, names] of FIELDS[of.kind]) refuseUnreadable(asker, entity, names);
    const counts = given ? countsOf(given) : countRecipients(store.connection, of, store.now());
    const today = readRecipients(store.connection, of, store.now());
    const listed = given ? stillListed(tx, given.id, today) : today;
    const title = given?.title ?? input.title ?? '';
    const { exportId, handOut } = beginRelease(tx, writer, releaseTo(of, partnerId), {
      kind: of.kind,
      format,
      purpose: title,
      recipient: partnerId ? (tx.get(partner, partnerId)?.name ?? '') : of.name,
      fields: FIELDS[of.kind],
      people: listed.personIds,
      others: listed.subscriberIds.length,
      leftOut: [],
    });
    const id = given?.id ?? insertIssue(tx, asker, { publicationId: of.id, title, counts, partnerId, exportId });
    const count = listed.personIds.length + listed.subscriberIds.length;
    if (count === 0) throw invalidField('publicationId', 'newsletter.nobody');
    await inSlices(tx, listed.personIds, (ids, done) => {
      handOut(ids);
      if (!given)
        tx.insertMany(
          issueRecipient,
          ids.map((personId) => ({ id: tx.newId(), issueId: id, personId })),
        );
      progress(job, 'write', done, count);
    });
    await inSlices(tx, given ? [] : listed.subscriberIds, (ids) =>
      tx.insertMany(
        issueRecipient,
        ids.map((subscriberId) => ({ id: tx.newId(), issueId: id, subscriberId })),
      ),
    );
    const bytes = await fileOf(of.kind, format, addressedRows(store.connection, of.kind, listed));
    return { id, kind: of.kind, counts, count, withdrawn: counts.members + counts.subscribers - count, bytes };
  });
  const { id, kind, counts, count, withdrawn, bytes } = result;
  const mimeType = format === 'csv' ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const fileName = `${kind === 'magazine' ? 'magasin' : 'nyhetsbrev'}.${format}`;
  return {
    issueId: id,
    counts,
    count,
    withdrawn,
    fileName,
    mimeType,
    contentBase64: Buffer.from(bytes).toString('base64'),
  };
}

/** The counts of an issue as they were when it was fixed. */
export function countsOf({ counts }: Pick<Issue, 'counts'>): RecipientCounts {
  const { members = 0, subscribers = 0, ...others } = counts;
  const leftOut = Object.entries(others).map(([reason, count]) => ({ reason, count })) as RecipientCounts['leftOut'];
  return { members, subscribers, leftOut };
}

/** @throws TillitError `FORBIDDEN` where the role may not take one of the fields out */
function refuseUnreadable(asker: Asker, entity: Entity<object>, fields: readonly string[]): void {
  const { columns } = readBounds(asker, entity, 'export', 't');
  if (!fields.every((field) => columns.has(field))) throw new TillitError('FORBIDDEN');
}

function releaseTo({ memberPurposeKey }: Publication, partnerId: string | null): Release {
  if (partnerId === null) return { to: 'inHouse' };
  return { to: 'partner', partnerId, purposeKey: memberPurposeKey, ground: 'processor' };
}

/** Who of a fixed list gets it still. */
function stillListed(tx: Transaction, issueId: string, today: Listed): Listed {
  const rows = tx.store.connection
    .prepare('SELECT person_id, subscriber_id FROM issue_recipient WHERE issue_id = ?')
    .all(issueId);
  const fixed = new Set(rows.map((row) => String(row.person_id ?? row.subscriber_id)));
  const left = (ids: readonly string[]) => ids.filter((id) => fixed.has(id));
  return { personIds: left(today.personIds), subscriberIds: left(today.subscriberIds) };
}

function insertIssue(
  tx: Transaction,
  asker: Asker,
  {
    counts,
    ...of
  }: { publicationId: string; title: string; counts: RecipientCounts; partnerId: string | null; exportId: string },
): string {
  const id = tx.newId();
  const at = tx.store.now().toISOString();
  const by = asker.staffId ?? '';
  const { members, subscribers, leftOut } = counts;
  const reasons = Object.fromEntries(leftOut.map(({ reason, count }) => [reason, count]));
  tx.insert(newsletterIssue, {
    id,
    ...of,
    createdAt: at,
    createdBy: by,
    frozenAt: at,
    frozenBy: by,
    counts: { members, subscribers, ...reasons },
  });
  return id;
}

async function inSlices(
  tx: LongTransaction,
  ids: readonly string[],
  write: (slice: readonly string[], done: number) => void,
): Promise<void> {
  for (let start = 0; start < ids.length; start += SLICE) {
    const slice = ids.slice(start, start + SLICE);
    write(slice, start + slice.length);
    await tx.breathe();
  }
}

async function fileOf(kind: Publication['kind'], format: Input['format'], rows: readonly string[][]) {
  return format === 'csv' ? writeCsv(HEADINGS[kind], rows) : await writeXlsx(HEADINGS[kind], rows, []);
}
