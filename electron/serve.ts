/**
 * The one router over the data service, for windows, browser tabs and the command line alike. oRPC checks inputs and strips outputs by the
 * contract; who may ask is the data service's to decide. Errors leave here as codes of the closed list, never with a text of their own.
 */
import type { AnyContractProcedure, AnyContractRouter, ContractRouterClient } from '@orpc/contract';
import { isContractProcedure, ValidationError } from '@orpc/contract';
import { createRouterClient, implement, ORPCError, type Router } from '@orpc/server';
import { StandardRPCHandler } from '@orpc/server/standard';
import { createServerPeerHandleRequestFn } from '@orpc/server/standard-peer';
import { ServerPeer } from '@orpc/standard-server-peer';
import type { DataService, Seat } from '../db/service/service-types.ts';
import { type Contract, contract } from '../shared/contract.ts';
import { isErrorCode, TillitError } from '../shared/errors.ts';
import { issuesOf } from '../shared/zod-issues.ts';
import type { Frame } from './data-process/data-protocol.ts';
import { type Log, logUnexpected } from './log.ts';

type Context = { seat: Seat };

/** A port as both Electron and our own frames have it. */
export type ServedPort = {
  on(event: 'message' | 'close', listener: (event?: { data: unknown }) => void): unknown;
  postMessage(frame: Frame): void;
};

/** The service as ports and commands reach it. */
export type Served = {
  /**
   * Answers whoever is at the other end of the port, from this seat, until the port closes.
   * @param onBroken told when a frame is none of the contract's: the connection is to be closed, the process and everybody else go on
   */
  connect(port: ServedPort, seat: Seat, onBroken: () => void): void;
  /** The contract as functions, asked from this seat in the same process. */
  client(seat: Seat): ContractRouterClient<Contract>;
};

/**
 * Puts the router over a service.
 * @param log takes unexpected errors: a reference, the procedure, where in the program
 */
export function serve(service: DataService, log: Log): Served {
  const router = routerOver(service);
  const tellErrors = async <Answer>({
    next,
    path,
  }: {
    next: () => Promise<Answer>;
    path: readonly string[];
  }): Promise<Answer> => {
    try {
      return await next();
    } catch (error) {
      throw asContractError(error, path.join('.'), log);
    }
  };
  const handler = new StandardRPCHandler<Context>(router, { clientInterceptors: [tellErrors] });
  return {
    connect(port, seat, onBroken) {
      const peer = new ServerPeer((frame) => port.postMessage(frame as Frame));
      const answer = createServerPeerHandleRequestFn(handler, { context: { seat } });
      port.on('message', (event) => {
        peer.message(event?.data as Frame, answer).catch((error: unknown) => {
          // What it says may quote the frame: only where it happened is noted.
          logUnexpected(log, error, { event: 'broken-frame' });
          onBroken();
        });
      });
      port.on('close', () => peer.close());
    },
    client: (seat) =>
      createRouterClient(router, {
        context: { seat },
        interceptors: [tellErrors],
      }) as unknown as ContractRouterClient<Contract>,
  };
}

function routerOver(service: DataService): Router<AnyContractRouter, Context> {
  const grouped = (prefix: string, group: object): Router<AnyContractRouter, Context> =>
    Object.fromEntries(
      Object.entries(group).map(([name, entry]) => [
        name,
        isContractProcedure(entry)
          ? implementation(service, `${prefix}${name}`, entry)
          : grouped(`${prefix}${name}.`, entry as object),
      ]),
    );
  return grouped('', contract);
}

function implementation(service: DataService, name: string, procedure: AnyContractProcedure) {
  const implementer = implement(procedure).$context<Context>();
  if (name === 'session.changes') {
    return implementer.handler(({ context, signal }) =>
      service.changes(context.seat, signal ?? new AbortController().signal),
    );
  }
  return implementer.handler(({ context, input, signal }) => service.call(context.seat, name, input, signal));
}

function asContractError(error: unknown, procedure: string, log: Log): ORPCError<string, unknown> {
  const known = asKnownError(error);
  if (known) return new ORPCError(known.code, { status: 400, data: known.details });
  const reference = logUnexpected(log, error, { procedure });
  return new ORPCError('INTERNAL', { status: 500, data: { reference } });
}

function asKnownError(error: unknown): TillitError | null {
  if (error instanceof TillitError) return error.code === 'INTERNAL' ? null : error;
  if (!(error instanceof ORPCError)) return null;
  if (isErrorCode(error.code) && error.code !== 'INTERNAL') return new TillitError(error.code);
  if (error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError) {
    return new TillitError('VALIDATION', { issues: issuesOf(error.cause) });
  }
  return error.code === 'NOT_FOUND' ? new TillitError('NOT_FOUND') : null;
}
