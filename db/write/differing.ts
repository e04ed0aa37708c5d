/** What of a change changes anything. */
import type { Entity } from '../entity.ts';
import { BOOKKEEPING } from './refuse.ts';
import { knownColumn } from './rows.ts';

/** The fields of `given` that differ from the row; what is undefined is left alone, bookkeeping too. */
export function differing(
  entity: Entity<object>,
  present: Record<string, unknown>,
  given: Record<string, unknown>,
): Record<string, unknown> {
  const patch: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || BOOKKEEPING.has(name)) continue;
    const column = knownColumn(entity, name);
    const same =
      column.holds === 'json' ? JSON.stringify(present[name]) === JSON.stringify(value) : present[name] === value;
    if (!same) patch[name] = value;
  }
  return patch;
}
