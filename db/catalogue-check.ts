/** The live store against the catalogue: every table and column must be known, shadow and statistics tables too. */
import type { Entity } from './entity.ts';
import type { Projection } from './projection.ts';
import type { Connection } from './store/connection.ts';
import { tablesOf } from './store/text-index.ts';

/**
 * What the store holds that the catalogue does not know, and the reverse.
 * @param projections their text indexes hold the text of their entities, in tables that SQLite keeps for itself
 * @returns names of tables and columns, empty when all is known
 */
export function unknownToCatalogue(
  connection: Connection,
  entities: ReadonlyMap<string, Entity<object>>,
  projections: readonly Projection[],
): string[] {
  const found: string[] = [];
  const ofIndexes = new Set(projections.flatMap(({ index }) => tablesOf(index)));
  const byTable = new Map([...entities.values()].map((entity) => [entity.table, entity]));
  const tables = connection
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .all()
    .map((row) => String(row.name));
  for (const table of tables) {
    if (ofIndexes.delete(table)) continue;
    const entity = byTable.get(table);
    if (!entity) {
      found.push(table);
      continue;
    }
    const live = connection.raw.pragma(`table_info(${table})`) as { name: string }[];
    const known = new Set(entity.columns.map(({ sql }) => sql));
    for (const { name } of live) if (!known.delete(name)) found.push(`${table}.${name}`);
    for (const missing of known) found.push(`${table}.${missing} (missing)`);
  }
  for (const table of [...byTable.keys(), ...ofIndexes]) if (!tables.includes(table)) found.push(`${table} (missing)`);
  return found;
}
