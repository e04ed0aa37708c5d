/** What can be read about members. */
import type { Queries } from '../handlers.ts';
import { previewBulk } from './bulk/bulk.ts';
import { filterColumns } from './filter-columns.ts';
import { qualityOf } from './quality.ts';
import { readMember } from './record.ts';
import { countSelected, searchMembers } from './search.ts';
import { similarMembers } from './similar.ts';
import { memberTimeline } from './timeline.ts';

export const memberQueries: Queries<
  'members',
  'search' | 'bulkPreview' | 'count' | 'filterColumns' | 'get' | 'quality' | 'similar' | 'timeline'
> = {
  search: ({ connection, asker }, input) => searchMembers(connection, asker, input),
  bulkPreview: ({ connection, asker }, { selection, change }) => previewBulk(connection, asker, selection, change),
  count: ({ connection, asker }, selection) => ({ total: countSelected(connection, asker, selection) }),
  filterColumns: ({ connection, asker }) => ({ items: filterColumns(connection, asker) }),
  quality: ({ connection, asker }) => ({ items: qualityOf(connection, asker) }),
  get: ({ connection, asker }, { id }) => readMember(connection, asker, id),
  similar: ({ connection, asker }, input) => ({ items: similarMembers(connection, asker, input) }),
  timeline: ({ connection, asker }, { id }) => ({ items: memberTimeline(connection, asker, id) }),
};
