/** The contract as functions and as queries. The link is set once, when the page has connected. */
import { createORPCClient, DynamicLink } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { QueryClient } from '@tanstack/react-query';
import type { Contract } from '../../shared/contract.ts';
import type { Link } from './transport.ts';

let current: Link | null = null;

/** Sets the way to the data process. */
export function setLink(link: Link): void {
  current = link;
}

const link = new DynamicLink(() => {
  if (!current) throw new Error('not connected yet');
  return current;
});

/** Every procedure of the contract. */
export const api: ContractRouterClient<Contract> = createORPCClient(link);

/** The same for TanStack Query. */
export const apiQuery = createTanstackQueryUtils(api);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: 30_000, refetchOnWindowFocus: false },
    mutations: { retry: false },
  },
});
