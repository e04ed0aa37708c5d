/**
 * The contract for the command line: through the socket of a running data process, or else with the profile opened in this process, under
 * the same lock. Either way somebody signs in, and the same checks hold.
 */
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { openDataService } from '../../db/service/open-data-service.ts';
import type { Contract } from '../../shared/contract.ts';
import { reachProfile } from '../data-process/profile-socket.ts';
import { framesOver } from '../data-process/socket-frames.ts';
import { openLog } from '../log.ts';
import { serve } from '../serve.ts';
import { programVersion } from '../version.ts';

export type CommandClient = { client: ContractRouterClient<Contract>; close(): Promise<void> };

/**
 * Reaches or opens a profile.
 * @throws TillitError `IN_USE`
 */
export async function openClient(profile: string): Promise<CommandClient> {
  const socket = await reachProfile(profile);
  if (socket) {
    const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: framesOver(socket).port }));
    return {
      client,
      async close() {
        socket.end();
        socket.destroy();
      },
    };
  }
  const service = await openDataService({ profile, version: programVersion(), threads: false });
  const client = serve(service, openLog(profile)).client(service.seat('command'));
  return { client, close: () => service.close() };
}
