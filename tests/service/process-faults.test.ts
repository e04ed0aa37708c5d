import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { knownMigrations } from '../../db/store/migrations.ts';
import { isLong } from '../run-size.ts';
import { aWorld, openBehind, PASSPHRASE, type World } from './world.ts';

/** The form a store of this program has. */
const LAST = knownMigrations().length;

const NODE = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url));
const PROGRAM = process.platform === 'darwin' ? process.execPath : NODE;
const CLI = fileURLToPath(new URL('../../electron/cli/start.ts', import.meta.url));
const ROWS = 3000;

describe('a process that is stopped, and a disk that is full', () => {
  let world: World;
  let arguments_: string[];
  let batchId: string;
  let count: unknown;
  beforeAll(async () => {
    world = await aWorld({ people: 50 });
    const office = await world.as('office');
    await office.drafts.save({ form: 'member:new', content: '{"givenName":"Halvferdig"}' });
    const text = [
      'Fornavn;Etternavn;E-post',
      ...Array.from({ length: ROWS }, (_, index) => `Feil${index};Prøve${index};p${index}@epost.test`),
    ].join('\n');
    ({ batchId } = await office.members.importPreview({ text }));
    count = (await office.members.search({ query: '' })).total;
    await world.service.close();
    const secret = join(world.profile, 'passphrase.txt');
    writeFileSync(secret, PASSPHRASE);
    arguments_ = ['--profile', world.profile, '--as', 'office@demo.test', '--passphrase-file', secret];
  });
  afterAll(() => world.close());

  const call = (procedure: string, input: object, limit = 'unlimited') => {
    const line = `ulimit -f ${limit}; exec "$@"`;
    const { stdout, stderr } = spawnSync(
      'bash',
      ['-c', line, 'bash', PROGRAM, CLI, 'call', procedure, JSON.stringify(input), ...arguments_],
      { encoding: 'utf8' },
    );
    return stdout ? JSON.parse(stdout) : JSON.parse(stderr || '{}').error?.code;
  };
  const whole = async () => {
    const verified = spawnSync(PROGRAM, [CLI, 'verify', ...arguments_], { encoding: 'utf8' });
    expect([verified.stdout, verified.status]).toEqual([expect.stringContaining('"ok":true'), 0]);
    expect(call('drafts.get', { form: 'member:new' }).draft.content).toContain('Halvferdig');
  };

  // Killed when it says that so many slices are written, not after a time that means something else on every machine.
  test.each(isLong() ? [1, 2, 5, 8, 12, 17, 22, 26, 29] : [1, 15, 29])(
    'SIGKILL after %i of 30 slices of an import: nothing of it',
    async (slices) => {
      const child = spawn(PROGRAM, ['--input-type=module', '-e', committing(world.profile, batchId)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = new Promise((exited) => child.once('exit', exited));
      let told = '';
      child.stdout.on('data', (part: Buffer) => {
        told += part.toString();
        if (told.length >= slices) child.kill('SIGKILL');
      });
      await ended;
      expect(told.length).toBeGreaterThanOrEqual(slices);
      expect(told).not.toContain('E');
      expect(call('members.search', { query: '' }).total).toBe(count);
      await whole();
    },
  );

  test('two processes on one profile: the second is told, and the command line reaches the first', async () => {
    const serving = spawn(PROGRAM, [CLI, 'serve', '--profile', world.profile, '--port', '0', '--print-url'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      await new Promise((printed) => serving.stdout.once('data', printed));
      const second = spawnSync(PROGRAM, [CLI, 'serve', '--profile', world.profile, '--port', '0', '--print-url'], {
        encoding: 'utf8',
      });
      expect([second.status, second.stdout]).toEqual([1, '']);
      expect(second.stderr).toContain('IN_USE');
      expect(call('members.search', { query: '' }).total).toBe(count);
    } finally {
      const ended = new Promise((exited) => serving.once('exit', exited));
      serving.kill('SIGTERM');
      await ended;
    }
  });

  test('SIGKILL during a migration leaves the old database', async () => {
    const script = `
      import { openBehind } from '${new URL('./world.ts', import.meta.url).href}';
      import { migrate, knownMigrations } from '${new URL('../../db/store/migrations.ts', import.meta.url).href}';
      const connection = await openBehind(${JSON.stringify(world.profile)});
      process.stdout.write('open');
      const sql = 'CREATE TABLE half(x); INSERT INTO half WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000000) SELECT i FROM n;';
      migrate(connection, () => {}, [...knownMigrations(), { number: ${LAST + 1}, name: 'long', sql }]);`;
    const child = spawn(PROGRAM, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((opened) => child.stdout?.once('data', opened));
    await wait(400);
    await killed(child);
    const connection = await openBehind(world.profile);
    expect(connection.raw.pragma('user_version', { simple: true })).toBe(LAST);
    expect(connection.raw.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'half'").get()).toEqual({
      n: 0,
    });
    connection.close();
    await whole();
  });

  test('a full disk: told as such, nothing written by half, and it goes on when there is room', async () => {
    // A limit on the size of files stands in for the disk; SQLite answers both alike.
    const room = Math.ceil(statSync(join(world.profile, 'tillit.db')).size / 1024) + 64;
    expect(call('members.importCommit', { batchId }, String(room))).toBe('DISK_FULL');
    expect(call('members.importCommit', { batchId }, '1')).toBe('DISK_FULL');
    expect(call('members.search', { query: '' }).total).toBe(count);
    await whole();
  });

  test('SIGKILL as soon as the import is answered: all of it', async () => {
    const child = spawn(PROGRAM, ['--input-type=module', '-e', committing(world.profile, batchId)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise((exited) => child.once('exit', exited));
    child.stdout.on('data', (part: Buffer) => {
      if (part.includes('E')) child.kill('SIGKILL');
    });
    await ended;
    expect(call('members.search', { query: '' }).total).toBe(Number(count) + ROWS);
    await whole();
  });
});

/** A program that commits a batch, writes a dot for every slice it is told of, and an E when it is answered. */
function committing(profile: string, batchId: string): string {
  const module = (path: string) => JSON.stringify(new URL(`../../${path}`, import.meta.url).href);
  return `
    import { writeSync } from 'node:fs';
    import { openDataService } from ${module('db/service/open-data-service.ts')};
    const service = await openDataService({ profile: ${JSON.stringify(profile)}, version: '0', threads: true });
    const seat = service.seat('x');
    await service.call(seat, 'session.signIn', { email: 'office@demo.test', passphrase: ${JSON.stringify(PASSPHRASE)} });
    const job = crypto.randomUUID();
    void (async () => {
      for await (const event of service.changes(seat, new AbortController().signal)) if (event.type === 'progress') writeSync(1, '.');
    })();
    await service.call(seat, 'members.importCommit', { batchId: ${JSON.stringify(batchId)}, existing: 'update', decisions: [], job });
    writeSync(1, 'E');
    setInterval(() => {}, 1000);`;
}

/** Kills the process, if it has not ended by itself. */
async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((exited) => child.once('exit', exited));
  child.kill('SIGKILL');
  await ended;
}
