/**
 * Writing the whole file anew, without what was removed from it. `secure_delete` leaves old bytes in the gaps of pages, and the segments of
 * the full-text index keep removed words until they are merged (design section 8): only a file that was rewritten is called erased. What is
 * removed for good owes a rewrite; it is done when nobody waits, at the lock, and at the latest within a day.
 */
import { TillitError } from '../../shared/errors.ts';
import type { Connection } from './connection.ts';
import { mergeSegments, type TextIndex } from './text-index.ts';

/** The counter that says since when a rewrite is owed, in milliseconds since 1970; 0 for none. */
export const REWRITE_OWED = 'rewrite-owed-since';

/** Since when a rewrite is owed; null for none. */
export function rewriteOwedSince(connection: Connection): number | null {
  const since = Number(connection.prepare('SELECT value FROM counter WHERE id = ?').get(REWRITE_OWED)?.value ?? 0);
  return since > 0 ? since : null;
}

/**
 * Rewrites the file. Readers are served meanwhile from before; the last step waits for them to end what they are reading.
 * @param indexes the full-text indexes of the store
 * @throws TillitError `IN_USE` where a reader did not end in time: what is owed stays owed
 */
export function rewriteFile(connection: Connection, indexes: readonly TextIndex[]): void {
  const { raw } = connection;
  for (const index of indexes) mergeSegments(connection, index);
  raw.exec('VACUUM');
  const [outcome] = raw.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  if (outcome?.busy !== 0) throw new TillitError('IN_USE');
}
