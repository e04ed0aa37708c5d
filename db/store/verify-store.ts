/** Checking the whole file: every page and its signature, references, the search index, the audit chain, and that the catalogue knows all of it. */

import { dirname } from 'node:path';
import { verifyChain } from '../audit/verify.ts';
import { unknownToCatalogue } from '../catalogue-check.ts';
import type { Entity } from '../entity.ts';
import type { AnswerOf } from '../handlers.ts';
import type { Projection } from '../projection.ts';
import type { Connection } from './connection.ts';
import { profileAt, readKeyring } from './profile.ts';

type Check = AnswerOf<'settings', 'verify'>['checks'][number];

/**
 * Runs every check; none stops the others.
 * @returns what was checked and what was found, without a word about people
 */
export function verifyStore(
  connection: Connection,
  entities: ReadonlyMap<string, Entity<object>>,
  projections: readonly Projection[],
): AnswerOf<'settings', 'verify'> {
  const checks = [
    check('file', () => connection.raw.pragma('integrity_check', { simple: true }) !== 'ok' && 'pages-damaged'),
    check(
      'references',
      () => (connection.raw.pragma('foreign_key_check') as unknown[]).length > 0 && 'rows-without-owner',
    ),
    check('search', () => staleSearch(connection, projections)),
    check('audit', () => verifyChain(connection, 'start').fault ?? false),
    check('keyring', () => strangeSlots(connection)),
    check('catalogue', () => unknownToCatalogue(connection, entities, projections)[0] ?? false),
  ];
  return { ok: checks.every(({ ok }) => ok), checks };
}

function check(name: string, find: () => string | false): Check {
  try {
    const found = find();
    return { check: name, ok: found === false, detail: found === false ? null : found };
  } catch (error) {
    return {
      check: name,
      ok: false,
      detail: error instanceof Error && 'code' in error ? String(error.code) : 'check-failed',
    };
  }
}

/** Every row has its search row and no more, and each index holds as many documents as there are rows. */
function staleSearch(connection: Connection, projections: readonly Projection[]): string | false {
  const count = (table: string) => Number(connection.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n);
  for (const { of, index } of projections) {
    if (count(of.table) !== count(index.content)) return 'rows-differ';
    if (count(`${index.name}_docsize`) !== count(index.content)) return 'index-differs';
  }
  return false;
}

/** The slots of the keyring file are those the store knows, by id and public key, and none is missing. */
function strangeSlots(connection: Connection): string | false {
  const { slots } = readKeyring(profileAt(dirname(connection.raw.name)));
  const inFile = slots.map(({ id, publicKey }) => `${id} ${publicKey}`).sort();
  const known = connection.prepare('SELECT id, public_key FROM key_slot').all();
  const inStore = known.map((row) => `${row.id} ${row.public_key}`).sort();
  if (inFile.some((slot) => !inStore.includes(slot))) return 'slot-unknown';
  return inFile.length < inStore.length ? 'slot-missing' : false;
}
