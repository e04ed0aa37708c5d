/** What can be read about newsletters and the magazine. Subscribers are read here and nowhere else in the program. */

import { dayInNorway } from '../../shared/dates/today.ts';
import { TillitError } from '../../shared/errors.ts';
import type { IssueRow, ProofRow, PublicationRow, SubscriberRow } from '../../shared/newsletter/model.ts';
import { sortKey } from '../../shared/text/sort-key.ts';
import type { Asker } from '../asker.ts';
import { offeredOn, textsOf } from '../consents/purposes.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { decodeRow, type SqlValue } from '../entity.ts';
import type { Queries } from '../handlers.ts';
import { readBounds } from '../permission-sql.ts';
import type { Connection } from '../store/connection.ts';
import { countsOf } from './freeze-issue.ts';
import { countRecipients } from './recipients.ts';
import { newsletterIssue, publication, subscriber, unsubscription } from './table.ts';

type Names = 'publications' | 'subscribers' | 'recipientCounts' | 'issues' | 'issue' | 'proofs';

export const newsletterQueries: Queries<'newsletter', Names> = {
  publications({ connection, asker, now }) {
    const { where } = readBounds(asker, publication, 'list', 't');
    const today = dayInNorway(now());
    const items = connection
      .prepare(
        `SELECT t.*, (SELECT count(*) FROM subscriber s WHERE s.publication_id = t.id) AS subscribers,
           (SELECT count(*) FROM newsletter_issue i WHERE i.publication_id = t.id) AS issues
         FROM publication t WHERE ${where}`,
      )
      .all(bound(where, asker, {}))
      .map((stored): PublicationRow => {
        const row = decodeRow(publication, stored);
        const offered = row.subscriberPurposeKey ? offeredOn(textsOf(connection, row.subscriberPurposeKey), today) : [];
        const texts = offered.map(({ id, language, number, title, body }) => ({ id, language, number, title, body }));
        return { ...row, subscribers: Number(stored.subscribers), issues: Number(stored.issues), texts };
      })
      .toSorted((one, other) => Number(one.isArchived) - Number(other.isArchived) || byName(one, other));
    return { items };
  },
  subscribers({ connection, asker }, { publicationId = null, query, cursor, limit }) {
    const { where } = readBounds(asker, subscriber, 'list', 't');
    const typed = query.trim().toLowerCase();
    const parameters: Record<string, SqlValue> = { publicationId };
    const conditions = [where, '(@publicationId IS NULL OR t.publication_id = @publicationId)'];
    if (typed !== '') {
      // A compartment of its own without an index of words: there are few of them, and their names stand nowhere else.
      parameters.typed = typed;
      conditions.push(
        '(instr(lower(t.email), @typed) = 1 OR has_words(t.name, @typed) OR instr(lower(t.name), @typed) = 1)',
      );
    }
    const counted = connection
      .prepare(`SELECT count(*) AS n FROM subscriber t WHERE ${conditions.join(' AND ')}`)
      .get(bound(where, asker, parameters));
    const last = after(cursor, 't.subscribed_at, t.id', conditions, parameters);
    const rows = connection
      .prepare(
        `SELECT t.*, p.name AS publication_name FROM subscriber t JOIN publication p ON p.id = t.publication_id
         WHERE ${conditions.join(' AND ')} ORDER BY t.subscribed_at DESC, t.id DESC LIMIT @limit`,
      )
      .all(bound(where, asker, { ...parameters, ...last, limit: limit + 1 }));
    return {
      ...page(rows, limit, 'subscribed_at', (stored): SubscriberRow => {
        const { textId, ...row } = decodeRow(subscriber, stored);
        return { ...row, publicationName: String(stored.publication_name), textVersionId: textId };
      }),
      total: Number(counted?.n),
    };
  },
  recipientCounts({ connection, asker, now }, { publicationId }) {
    const { where } = readBounds(asker, publication, 'read', 't');
    const stored = connection
      .prepare(`SELECT t.* FROM publication t WHERE t.id = @publicationId AND ${where}`)
      .get(bound(where, asker, { publicationId }));
    if (!stored) throw new TillitError('NOT_FOUND');
    return countRecipients(connection, decodeRow(publication, stored), now());
  },
  issues({ connection, asker }, { publicationId = null, cursor, limit }) {
    const parameters: Record<string, SqlValue> = { publicationId };
    const conditions = ['(@publicationId IS NULL OR t.publication_id = @publicationId)'];
    const last = after(cursor, 't.created_at, t.id', conditions, parameters);
    const rows = issueRows(connection, asker, 'list', conditions.join(' AND '), { ...parameters, ...last }, limit + 1);
    return page(rows, limit, 'created_at', issueOf);
  },
  issue({ connection, asker }, { id }) {
    const [stored] = issueRows(connection, asker, 'read', 't.id = @id', { id }, 1);
    if (!stored) throw new TillitError('NOT_FOUND');
    const left = connection.prepare('SELECT count(*) AS n FROM issue_recipient WHERE issue_id = ?').get(id);
    return { ...issueOf(stored), remaining: Number(left?.n) };
  },
  proofs({ connection, asker }, { cursor, limit }) {
    const { where } = readBounds(asker, unsubscription, 'list', 't');
    const parameters: Record<string, SqlValue> = {};
    const conditions = [where];
    const last = after(cursor, 't.removed_at, t.id', conditions, parameters);
    const rows = connection
      .prepare(
        `SELECT t.*, p.name AS publication_name, f.name AS staff_name FROM unsubscription t
         JOIN publication p ON p.id = t.publication_id LEFT JOIN staff f ON f.id = t.staff_id
         WHERE ${conditions.join(' AND ')} ORDER BY t.removed_at DESC, t.id DESC LIMIT @limit`,
      )
      .all(bound(where, asker, { ...parameters, ...last, limit: limit + 1 }));
    const waiting = connection
      .prepare(`SELECT count(*) AS n FROM unsubscription t WHERE t.rewritten_at IS NULL AND ${where}`)
      .get(bound(where, asker, {}));
    return {
      ...page(
        rows,
        limit,
        'removed_at',
        (stored): ProofRow => ({
          ...decodeRow(unsubscription, stored),
          publicationName: String(stored.publication_name),
          staffName: String(stored.staff_name ?? ''),
        }),
      ),
      waiting: Number(waiting?.n),
    };
  },
};

type Row = Record<string, SqlValue>;

function issueRows(
  connection: Connection,
  asker: Asker,
  action: 'list' | 'read',
  condition: string,
  parameters: Record<string, SqlValue>,
  limit: number,
): Row[] {
  const { where } = readBounds(asker, newsletterIssue, action, 't');
  return connection
    .prepare(
      `SELECT t.*, p.name AS publication_name, p.kind, f.name AS staff_name, r.name AS partner_name FROM newsletter_issue t
       JOIN publication p ON p.id = t.publication_id LEFT JOIN staff f ON f.id = t.created_by
       LEFT JOIN partner r ON r.id = t.partner_id
       WHERE ${condition} AND ${where} ORDER BY t.created_at DESC, t.id DESC LIMIT @limit`,
    )
    .all(bound(where, asker, { ...parameters, limit }));
}

function issueOf(stored: Row): IssueRow {
  const row = decodeRow(newsletterIssue, stored);
  return {
    ...row,
    publicationName: String(stored.publication_name),
    kind: stored.kind as IssueRow['kind'],
    frozenAt: row.frozenAt ?? row.createdAt,
    staffName: String(stored.staff_name ?? ''),
    partnerName: stored.partner_name === null ? null : String(stored.partner_name),
    counts: countsOf(row),
  };
}

function byName(one: { name: string }, other: { name: string }): number {
  return sortKey(one.name) < sortKey(other.name) ? -1 : 1;
}

/** Adds the condition of a cursor, for a list with the last first. */
function after(
  cursor: string | undefined,
  columns: string,
  conditions: string[],
  parameters: Record<string, SqlValue>,
): Record<string, SqlValue> {
  if (cursor === undefined) return {};
  const [moment = null, id = null] = readCursor(cursor, 2);
  conditions.push(`(${columns}) < (@moment, @id)`);
  return { ...parameters, moment, id };
}

function page<Item>(rows: readonly Row[], limit: number, moment: string, shown: (row: Row) => Item) {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(shown),
    nextCursor: last ? writeCursor([last[moment] ?? null, last.id ?? null]) : null,
  };
}

function bound(where: string, asker: Asker, parameters: Record<string, SqlValue>): Record<string, SqlValue> {
  return where.includes('@staffId') ? { ...parameters, staffId: asker.staffId } : parameters;
}
