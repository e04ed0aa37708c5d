/**
 * Writes lines of the audit log: append-only, each line hashed together with the one before. A line names fields, never values; why
 * somebody did it lies beside it, behind a salted hash, and can be erased while the chain still verifies. (Design section 6.)
 */
import { hash, randomBytes } from 'node:crypto';
import type { Connection } from '../store/connection.ts';

/** What a line says. */
export type AuditEntry = {
  at: string;
  staffId: string | null;
  device: string;
  command: string;
  entity: string;
  rowId: string | null;
  personId: string | null;
  /** Names of fields, sorted, separated by commas. */
  fields: string;
  changeId: string | null;
};

/** Why it was done, and under which reference. */
export type AuditReason = { reason: string | null; reference: string | null };

/** A line as it is hashed and stored. */
export type HashedLine = AuditEntry & { sequence: number; contextHash: string | null; previousHash: string };

/** The hash before the first line. */
export const CHAIN_START = '0'.repeat(64);

/** Hash of a line over everything it says and the hash before it. */
export function lineHash(line: HashedLine): string {
  return hash(
    'sha256',
    JSON.stringify([
      line.sequence,
      line.at,
      line.staffId,
      line.device,
      line.command,
      line.entity,
      line.rowId,
      line.personId,
      line.fields,
      line.changeId,
      line.contextHash,
      line.previousHash,
    ]),
  );
}

/** Salted hash of a reason. The salt lies with the text and goes with it. */
export function contextHash(salt: string, context: AuditReason): string {
  return hash('sha256', JSON.stringify([salt, context.reason, context.reference]));
}

/** The end of the chain. */
export function chainHead(connection: Connection): { sequence: number; hash: string } {
  const last = connection.prepare('SELECT sequence, hash FROM audit_line ORDER BY sequence DESC LIMIT 1').get();
  return last ? { sequence: Number(last.sequence), hash: String(last.hash) } : { sequence: 0, hash: CHAIN_START };
}

/**
 * Appends lines within the running transaction.
 * @param entries the lines in order
 * @param reason stands with the first line; null where none was given
 * @param reasonAbout the one person the reason is about, so that it is erased with that person; null for several
 */
export function appendLines(
  connection: Connection,
  entries: readonly AuditEntry[],
  reason: AuditReason | null,
  reasonAbout: string | null,
): void {
  let { sequence, hash: previousHash } = chainHead(connection);
  const insert = connection.prepare(
    `INSERT INTO audit_line(sequence, at, staff_id, device, command, entity, row_id, person_id, fields, change_id, context_hash, previous_hash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  entries.forEach((entry, index) => {
    sequence += 1;
    let hashOfReason: string | null = null;
    if (index === 0 && reason) {
      const salt = randomBytes(16).toString('hex');
      hashOfReason = contextHash(salt, reason);
      connection
        .prepare('INSERT INTO audit_context(sequence, person_id, salt, reason, reference) VALUES (?, ?, ?, ?, ?)')
        .run([sequence, reasonAbout, salt, reason.reason, reason.reference]);
    }
    const line: HashedLine = { ...entry, sequence, contextHash: hashOfReason, previousHash };
    previousHash = lineHash(line);
    insert.run([
      sequence,
      line.at,
      line.staffId,
      line.device,
      line.command,
      line.entity,
      line.rowId,
      line.personId,
      line.fields,
      line.changeId,
      line.contextHash,
      line.previousHash,
      previousHash,
    ]);
  });
}
