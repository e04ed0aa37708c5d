/** The memory of the data process: the process of its own that the program runs, not the one that measures. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { openClient } from '../../electron/cli/open-client.ts';
import { startHost } from '../../electron/host/host.ts';

/**
 * Signs in, searches and opens people as an office does, and looks at the process.
 * @returns resident MiB, on Linux; null elsewhere
 */
export async function memoryInUse(
  profile: string,
  passphrase: string,
  searches: readonly string[],
): Promise<number | null> {
  if (process.platform !== 'linux') return null;
  const host = await startHost({ profile, port: 0 });
  try {
    const { client, close } = await openClient(profile);
    await client.session.signIn({ email: 'office@demo.test', passphrase });
    for (let round = 0; round < 20; round += 1) {
      for (const query of searches) {
        const { items } = await client.members.search({ query, limit: 100 });
        for (const { id } of items.slice(0, 10)) await client.members.get({ id });
      }
    }
    const resident = residentMemory();
    await close();
    return resident;
  } finally {
    await host.close();
  }
}

/** The one child of this process that holds data. */
function residentMemory(): number {
  const children = execFileSync('pgrep', ['-P', String(process.pid)], { encoding: 'utf8' })
    .trim()
    .split('\n');
  const sizes = children.map((pid) => {
    try {
      return Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return Math.round(Math.max(...sizes) / 1024);
}
