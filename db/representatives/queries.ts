/** Who holds which office where. */

import { TillitError } from '../../shared/errors.ts';
import type { Representative } from '../../shared/representatives/model.ts';
import { employer } from '../employers/table.ts';
import { decodeRow, type SqlValue } from '../entity.ts';
import type { Queries } from '../handlers.ts';
import { person } from '../members/table.ts';
import { boundsOrNull, readBounds } from '../permission-sql.ts';
import { representative } from './table.ts';

/** No workplace has more; a main unit with all its sub-units hardly. */
const MOST = 2_000;

export const representativeQueries: Queries<'representatives', 'list'> = {
  list({ connection, asker }, { employerId, withSubUnits, personId }) {
    const office = readBounds(asker, representative, 'list', 't');
    const card = boundsOrNull(asker, person, 'list', 'p');
    const place = boundsOrNull(asker, employer, 'list', 'e');
    if (!card || !place) throw new TillitError('FORBIDDEN');
    const parameters: Record<string, SqlValue> = {};
    const conditions = [office.where, card.where, place.where];
    if (employerId !== undefined) {
      parameters.employerId = employerId;
      conditions.push(withSubUnits ? '(e.id = @employerId OR e.parent_id = @employerId)' : 'e.id = @employerId');
    }
    if (personId !== undefined) {
      parameters.personId = personId;
      conditions.push('p.id = @personId');
    }
    const where = conditions.join(' AND ');
    if (where.includes('@staffId')) parameters.staffId = asker.staffId;
    const rows = connection
      .prepare(
        `SELECT t.*, p.given_name, p.middle_name, p.family_name, p.member_number, e.name AS employer_name
         FROM representative t JOIN person p ON p.id = t.person_id JOIN employer e ON e.id = t.employer_id
         WHERE ${where} ORDER BY ifnull(t.end_date, '9999-12-31') DESC, t.start_date DESC, t.id LIMIT ${MOST}`,
      )
      .all(parameters);
    return { items: rows.map(shown) };
  },
};

function shown(stored: Record<string, SqlValue>): Representative {
  const names = [stored.given_name, stored.middle_name, stored.family_name].filter(Boolean);
  return {
    ...decodeRow(representative, stored),
    personName: names.join(' '),
    memberNumber: Number(stored.member_number),
    employerName: String(stored.employer_name),
  };
}
