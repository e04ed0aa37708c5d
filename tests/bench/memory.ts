/** The memory of the data process: the process of its own that the program runs, not the one that measures. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { openClient } from '../../electron/cli/open-client.ts';
import { startHost } from '../../electron/host/host.ts';
import { type Client, PASSPHRASE } from './bench-office.ts';
import { writeLetters } from './changing.ts';
import type { Tell } from './measure.ts';
import { TYPED } from './searching.ts';

const WORKS: readonly (readonly [name: string, work: (client: Client, ids: readonly string[]) => Promise<unknown>])[] =
  [
    ['searching and opening people', (client) => searchAndOpen(client)],
    ['1000 letters', (client, ids) => writeLetters(client, ids.slice(0, 1_000))],
    ['duplicates over the whole register', (client) => client.members.duplicates({ afresh: true })],
  ];

/** Each work in a process of its own, on a profile nobody has open. Linux only. */
export async function measureMemory(profile: string, ids: readonly string[], tell: Tell): Promise<void> {
  if (process.platform !== 'linux') return;
  for (const [name, work] of WORKS) {
    const { most, after } = await memoryDuring(profile, (client) => work(client, ids));
    tell(`memory of the data process, ${name}: most, afterwards`, '250 MiB', `${most}, ${after} MiB`);
  }
}

/** An office at work. */
async function searchAndOpen(client: Client): Promise<void> {
  for (let round = 0; round < 20; round += 1) {
    for (const query of TYPED) {
      const { items } = await client.members.search({ query, limit: 100 });
      for (const { id } of items.slice(0, 10)) await client.members.get({ id });
    }
  }
}

async function memoryDuring(profile: string, work: (client: Client) => Promise<unknown>) {
  const host = await startHost({ profile, port: 0 });
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, residentMemory());
  }, 200);
  try {
    const { client, close } = await openClient(profile);
    await client.session.signIn({ email: 'office@demo.test', passphrase: PASSPHRASE });
    most = 0;
    await work(client);
    most = Math.max(most, residentMemory());
    await delay(5_000);
    const after = residentMemory();
    await close();
    return { most, after };
  } finally {
    clearInterval(watch);
    await host.close();
  }
}

/** The one child of this process that holds data, in MiB. */
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
