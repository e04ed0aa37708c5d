/** The live store against the catalogue: every table and column must be known, shadow and statistics tables too. */
import type { Entity } from './entity.ts';
import type { Connection } from './store/connection.ts';

/** Tables that are no entity: what SQLite and the full-text index keep for themselves, and whose text they hold. */
const SHADOW_TABLES: ReadonlyMap<string, string> = new Map([
  ['member_text', 'memberSearch'],
  ['member_text_data', 'memberSearch'],
  ['member_text_idx', 'memberSearch'],
  ['member_text_docsize', 'memberSearch'],
  ['member_text_config', 'memberSearch'],
]);

/**
 * What the store holds that the catalogue does not know, and the reverse.
 * @returns names of tables and columns, empty when all is known
 */
export function unknownToCatalogue(connection: Connection, entities: ReadonlyMap<string, Entity<object>>): string[] {
  const found: string[] = [];
  const byTable = new Map([...entities.values()].map((entity) => [entity.table, entity]));
  const tables = connection
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .all()
    .map((row) => String(row.name));
  for (const table of tables) {
    if (SHADOW_TABLES.has(table)) continue;
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
  for (const table of byTable.keys()) if (!tables.includes(table)) found.push(`${table} (missing)`);
  return found;
}
