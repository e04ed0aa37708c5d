/** What records are recognised by when two of them stand side by side, inside the bounds of the asker. */
import type { DuplicatePair } from '../../shared/duplicates/model.ts';
import type { Asker } from '../asker.ts';
import { memberSearch, person, profile } from '../members/table.ts';
import { readRows } from '../permission-sql.ts';
import type { Connection } from '../store/connection.ts';

export type Side = DuplicatePair['one'];

/**
 * The records of some persons, by id.
 * @param ids whose; who may not be seen is absent
 */
export function readSides(connection: Connection, asker: Asker, ids: readonly string[]): Map<string, Side> {
  const parameters = { ids: JSON.stringify(ids) };
  const among = (column: string) => ({ where: `t.${column} IN (SELECT value FROM json_each(@ids))`, parameters });
  const births = new Map(
    (readRows(connection, asker, profile, among('person_id')) ?? []).map((row) => [row.personId, row.birthDate]),
  );
  const rows = new Map(
    (readRows(connection, asker, memberSearch, among('person_id')) ?? []).map((row) => [row.personId, row]),
  );
  return new Map(
    (readRows(connection, asker, person, among('id')) ?? []).map((card) => {
      const found = rows.get(card.id);
      const side: Side = {
        id: card.id ?? '',
        memberNumber: card.memberNumber ?? 0,
        name: [card.givenName, card.middleName, card.familyName].filter(Boolean).join(' '),
        birthDate: births.get(card.id) ?? null,
        status: found?.status ?? null,
        joinedOn: found?.joinedOn || null,
        employerName: found?.employerName ?? null,
      };
      return [side.id, side];
    }),
  );
}
