/** Checking the whole file: every page and its signature, references, the search index, the audit chain, and that the catalogue knows all of it. */

import { verifyChain } from '../audit/verify.ts';
import { unknownToCatalogue } from '../catalogue-check.ts';
import type { Entity } from '../entity.ts';
import type { AnswerOf } from '../handlers.ts';
import type { Connection } from './connection.ts';

type Check = AnswerOf<'settings', 'verify'>['checks'][number];

/**
 * Runs every check; none stops the others.
 * @returns what was checked and what was found, without a word about people
 */
export function verifyStore(
  connection: Connection,
  entities: ReadonlyMap<string, Entity<object>>,
): AnswerOf<'settings', 'verify'> {
  const checks = [
    check('file', () => connection.raw.pragma('integrity_check', { simple: true }) !== 'ok' && 'pages-damaged'),
    check(
      'references',
      () => (connection.raw.pragma('foreign_key_check') as unknown[]).length > 0 && 'rows-without-owner',
    ),
    check('search', () => staleSearch(connection)),
    check('audit', () => verifyChain(connection, 'start').fault ?? false),
    check('catalogue', () => unknownToCatalogue(connection, entities)[0] ?? false),
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

/** Every person has one search row, and the index holds as many documents as there are rows. */
function staleSearch(connection: Connection): string | false {
  const number = (sql: string) => Number(connection.prepare(sql).get()?.n);
  if (number('SELECT count(*) AS n FROM person') !== number('SELECT count(*) AS n FROM member_search'))
    return 'rows-differ';
  return number('SELECT count(*) AS n FROM member_text_docsize') === number('SELECT count(*) AS n FROM member_search')
    ? false
    : 'index-differs';
}
