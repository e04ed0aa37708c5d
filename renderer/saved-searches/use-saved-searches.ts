/** The searches somebody has kept, or that are shared with him. */
import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';

/** They are few, and asked for once. */
export function useSavedSearches() {
  const enabled = useCan()('savedSearch', 'list');
  return useQuery({ ...apiQuery.savedSearches.list.queryOptions({ input: {} }), enabled });
}
