/** The queue as the service has it. The first page brings it up to date, which takes a while when much has changed: it can be followed and ended. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client.ts';

const PAGE_SIZE = 60;
const KEY = ['duplicate-queue'];

export function useQueue() {
  const [job] = useState(() => crypto.randomUUID());
  const [afresh, setAfresh] = useState(0);
  const queue = useInfiniteQuery({
    queryKey: [...KEY, afresh],
    queryFn: ({ pageParam, signal }) =>
      api.members.duplicates(
        { cursor: pageParam, limit: PAGE_SIZE, ...(pageParam ? {} : { job, afresh: afresh > 0 }) },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    retry: false,
  });
  return {
    job,
    queue,
    items: queue.data?.pages.flatMap((page) => page.items) ?? [],
    total: queue.data?.pages[0]?.total,
    /** Goes through the whole register. */
    again: () => setAfresh((before) => before + 1),
  };
}
