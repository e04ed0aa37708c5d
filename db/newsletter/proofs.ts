/** How long the proof of an unsubscription is kept, and what it is kept for: that an older file does not bring the address back. */
import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import { RETENTION_RULES } from '../../shared/retention/rules.ts';
import { PROGRAM } from '../asker.ts';
import { decodeRow } from '../entity.ts';
import { emailHash } from '../members/identity-hash.ts';
import { retentionRule } from '../retention/table.ts';
import type { Connection } from '../store/connection.ts';
import type { Store } from '../store/store.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { unsubscription } from './table.ts';

const RULE = 'unsubscription-proof';

/** The day on which a proof made now is removed, by the retention rule of the register. */
export function proofExpiry(connection: Connection, now: Date): CalendarDate {
  const stored = connection.prepare('SELECT * FROM retention_rule WHERE id = ?').get(RULE);
  const { period, unit } = stored ? decodeRow(retentionRule, stored) : RETENTION_RULES[RULE];
  const kept = Temporal.PlainDate.from(dayInNorway(now)).add({ [unit ?? 'months']: period ?? 0 });
  return kept.toString();
}

/** Whether an address was unsubscribed from a publication at a moment or after it. */
export function unsubscribedSince(connection: Connection, publicationId: string, address: string, at: string): boolean {
  return connection
    .prepare('SELECT unsubscribed_at AS at FROM unsubscription WHERE email_hash = ? AND publication_id = ?')
    .all([emailHash(connection, address), publicationId])
    .some((proof) => Date.parse(String(proof.at)) >= Date.parse(at));
}

/** Removes the proofs whose time is over. One that still waits for the file to be rewritten stays until it is. */
export function endProofs(store: Store): void {
  const over = store.connection
    .prepare('SELECT id FROM unsubscription WHERE expires_on < ? AND rewritten_at IS NOT NULL')
    .all(dayInNorway(store.now()));
  if (over.length === 0) return;
  unitOfWork(store, PROGRAM, { command: 'retention.tidy' }, (tx) => {
    for (const { id } of over) tx.remove(unsubscription, String(id));
  });
}
