/**
 * Proving that the audit log is whole: every line hashes to what it says, follows the one before, keeps its reason or has lost it to an
 * erasure, and every checkpoint bears the signature of this machine.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { SqlValue } from '../entity.ts';
import type { Connection } from '../store/connection.ts';
import { readSecret } from '../store/store.ts';
import { CHAIN_START, contextHash, lineHash } from '../write/audit-writer.ts';

export type ChainReport = {
  ok: boolean;
  lines: number;
  checkpoints: number;
  firstFault: number | null;
  fault: string | null;
};

/**
 * Walks the chain.
 * @param from `checkpoint`: from the last signed point, as at every unlock; `start`: the whole of it
 */
export function verifyChain(connection: Connection, from: 'start' | 'checkpoint'): ChainReport {
  const checkpoints = connection
    .prepare('SELECT sequence, hash, signature FROM audit_checkpoint ORDER BY sequence')
    .all();
  const start = from === 'checkpoint' ? checkpoints.at(-1) : undefined;
  const report = (firstFault: number | null, fault: string | null, lines: number): ChainReport => ({
    ok: fault === null,
    lines,
    checkpoints: checkpoints.length,
    firstFault,
    fault,
  });
  const publicKey = createPublicKey(signingKey(connection));
  for (const point of start ? [start] : checkpoints) {
    const genuine = verify(
      null,
      pointBytes(Number(point.sequence), String(point.hash)),
      publicKey,
      Buffer.from(String(point.signature), 'base64'),
    );
    if (!genuine) return report(Number(point.sequence), 'checkpoint-signature', 0);
  }
  const signed = new Map(checkpoints.map((point) => [Number(point.sequence), String(point.hash)]));
  let expected = start ? Number(start.sequence) : 1;
  let previous = CHAIN_START;
  let lines = 0;
  for (const row of connection.raw.prepare<unknown[], Record<string, SqlValue>>(LINES).iterate(expected)) {
    const sequence = Number(row.sequence);
    if (sequence !== expected) return report(expected, 'line-missing', lines);
    // The line at the checkpoint itself is vouched for by its signature; the one before it is not read again.
    if (!start || lines > 0) if (row.previous_hash !== previous) return report(sequence, 'chain-broken', lines);
    if (lineHash(asHashed(row)) !== row.hash) return report(sequence, 'line-altered', lines);
    if (
      row.salt !== null &&
      contextHash(String(row.salt), {
        reason: textOrNull(row.reason),
        reference: textOrNull(row.reference),
      }) !== row.context_hash
    ) {
      return report(sequence, 'reason-altered', lines);
    }
    const point = signed.get(sequence);
    if (point !== undefined && point !== row.hash) return report(sequence, 'checkpoint-differs', lines);
    previous = String(row.hash);
    expected += 1;
    lines += 1;
  }
  const last = checkpoints.at(-1);
  if (last && Number(last.sequence) >= expected) return report(expected, 'line-missing', lines);
  return report(null, null, lines);
}

/**
 * Signs the present end of the chain, so that the next opening starts from here.
 * @param at time of the checkpoint
 */
export function writeCheckpoint(connection: Connection, at: string): void {
  const head = connection.prepare('SELECT sequence, hash FROM audit_line ORDER BY sequence DESC LIMIT 1').get();
  if (!head) return;
  const signature = sign(null, pointBytes(Number(head.sequence), String(head.hash)), signingKey(connection)).toString(
    'base64',
  );
  connection
    .prepare('INSERT OR IGNORE INTO audit_checkpoint(sequence, at, hash, signature) VALUES (?, ?, ?, ?)')
    .run(head.sequence, at, head.hash, signature);
}

/** A new signing key for a machine, as text for the store. */
export function newSigningKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
}

const LINES = `
  SELECT l.*, c.salt, c.reason, c.reference FROM audit_line l LEFT JOIN audit_context c ON c.sequence = l.sequence
  WHERE l.sequence >= ? ORDER BY l.sequence`;

function signingKey(connection: Connection) {
  return createPrivateKey({
    key: Buffer.from(readSecret(connection, 'signing-key'), 'base64'),
    format: 'der',
    type: 'pkcs8',
  });
}

function pointBytes(sequence: number, hash: string): Buffer {
  return Buffer.from(`tillit audit checkpoint ${sequence} ${hash}`);
}

function asHashed(row: Record<string, SqlValue>) {
  return {
    sequence: Number(row.sequence),
    at: String(row.at),
    staffId: textOrNull(row.staff_id),
    device: String(row.device),
    command: String(row.command),
    entity: String(row.entity),
    rowId: textOrNull(row.row_id),
    personId: textOrNull(row.person_id),
    fields: String(row.fields),
    changeId: textOrNull(row.change_id),
    contextHash: textOrNull(row.context_hash),
    previousHash: String(row.previous_hash),
  };
}

function textOrNull(value: SqlValue | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
