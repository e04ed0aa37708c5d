/** Who is at the screen, and what the roles allow: from the one role table, as everywhere. */
import { createContext, useContext } from 'react';
import type { EntityName } from '../../shared/catalogue-registry.ts';
import { can, canColumn } from '../../shared/permissions.ts';
import type { Action } from '../../shared/roles.ts';
import type { Whoami } from '../../shared/session/contract.ts';

export const SessionContext = createContext<Whoami | null>(null);

/** The signed-in person. */
export function useWhoami(): Whoami {
  const whoami = useContext(SessionContext);
  if (!whoami) throw new Error('nobody is signed in here');
  return whoami;
}

/** Whether the roles of the signed-in person allow an action. */
export function useCan(): (entity: EntityName, action: Action) => boolean {
  const { roles } = useWhoami();
  return (entity, action) => can(roles, entity, action);
}

/** Whether the roles reach a column. */
export function useCanColumn(): (entity: EntityName, action: Action, column: string) => boolean {
  const { roles } = useWhoami();
  return (entity, action, column) => canColumn(roles, entity, action, column);
}
