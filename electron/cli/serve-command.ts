/** `tillit serve`: the browser host over a profile, until it is interrupted. */
import { startHost } from '../host/host.ts';
import type { Arguments } from './arguments.ts';

export async function serveCommand(given: Arguments): Promise<undefined> {
  const host = await startHost({ profile: given.need('profile'), port: given.number('port', 0) });
  process.stdout.write(given.printUrl ? `${JSON.stringify({ url: host.url })}\n` : `Tillit: ${host.url}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void host.close());
  await host.closed;
}
