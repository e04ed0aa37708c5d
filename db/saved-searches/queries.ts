/** What can be read about kept searches. */
import { TillitError } from '../../shared/errors.ts';
import type { SavedSearch } from '../../shared/saved-searches/contract.ts';
import { sortKey } from '../../shared/text/sort-key.ts';
import type { Asker } from '../asker.ts';
import { decodeRow } from '../entity.ts';
import type { Queries } from '../handlers.ts';
import { selectMembers } from '../members/select-members.ts';
import { readBounds } from '../permission-sql.ts';
import { savedSearch } from './table.ts';

export const savedSearchQueries: Queries<'savedSearches', 'list'> = {
  list({ connection, asker }) {
    const { where } = readBounds(asker, savedSearch, 'list', 't');
    const items = connection
      .prepare(`SELECT t.* FROM saved_search t WHERE ${where}`)
      .all({ staffId: asker.staffId })
      .map((stored): SavedSearch => {
        const { staffId, filter: kept, createdAt: _createdAt, ...row } = decodeRow(savedSearch, stored);
        const { filters, filter } = kept as Pick<SavedSearch, 'filters' | 'filter'>;
        const search = { ...row, filters, filter } as Omit<SavedSearch, 'isOwn' | 'isReadable'>;
        return { ...search, isOwn: staffId === asker.staffId, isReadable: isReadable(asker, search) };
      });
    return { items: items.toSorted((one, other) => (sortKey(one.name) < sortKey(other.name) ? -1 : 1)) };
  },
};

/** Whether the asker may ask for all it asks for. */
function isReadable(
  asker: Asker,
  { query, filters, filter }: Pick<SavedSearch, 'query' | 'filters' | 'filter'>,
): boolean {
  try {
    selectMembers(asker, { query, filters, filter: filter ?? undefined }, 'list');
    return true;
  } catch (error) {
    if (error instanceof TillitError) return false;
    throw error;
  }
}
