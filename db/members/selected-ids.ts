/** The members a selection means, as ids, for what is done to each of them: a bulk change, a letter. */
import { TillitError } from '../../shared/errors.ts';
import { LARGEST_SELECTION, type MemberSelection } from '../../shared/members/selection.ts';
import type { Action } from '../../shared/roles.ts';
import type { Asker } from '../asker.ts';
import type { Connection } from '../store/connection.ts';
import { selectMembers } from './select-members.ts';

/**
 * The ids a selection reaches for this asker, in the order of the register. They are all there before the first of them is worked on, so
 * that a change of what the selection asks for does not move its own ground.
 * @param action what is to be done with them: `list` to look, `export` to take out (a letter, a file), `change` to write
 * @throws TillitError `FORBIDDEN`, also for a filter over what the role may not read; `TOO_LARGE` above 200,000
 */
export function selectedIds(
  connection: Connection,
  asker: Asker,
  selection: MemberSelection,
  action: Extract<Action, 'list' | 'export' | 'change'>,
): string[] {
  const selected = selectMembers(asker, selection, action, -1);
  if (!selected) return [];
  const { from, where, parameters } = selected;
  const ids = connection
    .prepare(`SELECT p.id FROM ${from} WHERE ${where} ORDER BY p.sort_key, p.id LIMIT ${LARGEST_SELECTION + 1}`)
    .all(parameters)
    .map(({ id }) => String(id));
  if (ids.length > LARGEST_SELECTION) throw new TillitError('TOO_LARGE');
  return ids;
}

/**
 * Ids in slices, between which long work lets others be served.
 * @param size the most ids of a slice
 */
export function* inSlices(ids: readonly string[], size: number): Generator<readonly string[]> {
  for (let from = 0; from < ids.length; from += size) yield ids.slice(from, from + size);
}
