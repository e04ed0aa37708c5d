/**
 * How a procedure of the contract is described: its schemas, what kind of work it is, and which permission it needs. The data process
 * checks the permission before the procedure runs, the screen shows what it allows, and tests walk role × procedure, all from here.
 */
import { oc } from '@orpc/contract';
import type { EntityName } from './catalogue-registry.ts';
import type { Action } from './roles.ts';

/**
 * `query` reads, on a reader thread. `command` writes, on the writer thread. `session` is about being signed in and is answered by the
 * data process itself.
 */
export type ProcedureKind = 'query' | 'command' | 'session';

/** Who may call: anybody at all, anybody signed in, or whoever may do one of these actions with these entities. */
export type Needs = 'nobody' | 'signed-in' | readonly { entity: EntityName; action: Action }[];

export type ProcedureMeta = {
  kind: ProcedureKind;
  needs: Needs;
  /** For which inputs a reading procedure must leave a trace: then the writer answers, and logs, before the answer leaves. */
  logged?: (input: unknown) => boolean;
};

const base = oc.$meta<ProcedureMeta>({ kind: 'session', needs: 'nobody' });

/**
 * Starts the description of a reading procedure.
 * @param needs permissions of which one suffices, or `signed-in`
 */
export function query(...needs: readonly { entity: EntityName; action: Action }[]) {
  return base.meta({ kind: 'query', needs });
}

/**
 * Starts the description of a reading procedure that is logged for some inputs.
 * @param logged which inputs; asked with the checked input
 */
export function loggedQuery(
  logged: (input: unknown) => boolean,
  ...needs: readonly { entity: EntityName; action: Action }[]
) {
  return base.meta({ kind: 'query', needs, logged });
}

/** Starts the description of a reading procedure that every account may call. */
export function openQuery() {
  return base.meta({ kind: 'query', needs: 'signed-in' });
}

/** Starts the description of a writing procedure. What it may write is checked once more, row by row, where it writes. */
export function command(...needs: readonly { entity: EntityName; action: Action }[]) {
  return base.meta({ kind: 'command', needs });
}

/** Starts the description of a writing procedure that every account may call for itself. */
export function openCommand() {
  return base.meta({ kind: 'command', needs: 'signed-in' });
}

/**
 * Starts the description of a procedure of the session itself.
 * @param needs `nobody`: also before signing in
 */
export function sessionProcedure(needs: Needs) {
  return base.meta({ kind: 'session', needs });
}
