/** What can be read about employers. */

import type { Employer } from '../../shared/employers/model.ts';
import { TillitError } from '../../shared/errors.ts';
import { sortKey } from '../../shared/text/sort-key.ts';
import { decodeRow } from '../entity.ts';
import type { Queries } from '../handlers.ts';
import { readBounds } from '../permission-sql.ts';
import { employer } from './table.ts';

export const employerQueries: Queries<'employers', 'search' | 'get'> = {
  search({ connection, asker }, { query, limit }) {
    const { where } = readBounds(asker, employer, 'list', 't');
    const digits = query.replace(/\s/gu, '');
    const key = sortKey(query.trim());
    const rows = /^\d{9}$/u.test(digits)
      ? connection.prepare(`SELECT t.* FROM employer t WHERE t.organisation_number = ? AND ${where}`).all(digits)
      : connection
          .prepare(
            `SELECT t.* FROM employer t WHERE t.sort_key >= ? AND t.sort_key < ? AND ${where} ORDER BY t.sort_key LIMIT ?`,
          )
          .all(key, `${key}\u{10ffff}`, limit);
    return { items: rows.map((row) => shown(decodeRow(employer, row))) };
  },
  get({ connection, asker }, { id }) {
    const { where } = readBounds(asker, employer, 'read', 't');
    const row = connection.prepare(`SELECT t.* FROM employer t WHERE t.id = ? AND ${where}`).get(id);
    if (!row) throw new TillitError('NOT_FOUND');
    return shown(decodeRow(employer, row));
  },
};

function shown({ id, name, organisationNumber, postalCode, place }: Employer): Employer {
  return { id, name, organisationNumber, postalCode, place };
}
