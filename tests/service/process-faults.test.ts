import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isLong } from '../run-size.ts';
import { aWorld, openBehind, PASSPHRASE, type World } from './world.ts';

const NODE = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url));
const PROGRAM = process.platform === 'darwin' ? process.execPath : NODE;
const CLI = fileURLToPath(new URL('../../electron/cli/tillit.ts', import.meta.url));
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

  test.each(isLong() ? [150, 250, 350, 450, 600, 800, 1000, 1300] : [300, 700])(
    'SIGKILL %i ms into an import: all of it or nothing',
    async (delay) => {
      const child = spawn(PROGRAM, [CLI, 'call', 'members.importCommit', JSON.stringify({ batchId }), ...arguments_], {
        stdio: 'ignore',
      });
      await wait(delay);
      await killed(child);
      const after = call('members.search', { query: '' }).total;
      expect([count, Number(count) + ROWS]).toContain(after);
      await whole();
      if (after !== count) call('members.importUndo', { batchId });
    },
  );

  test('SIGKILL during a migration leaves the old database', async () => {
    const script = `
      import { openBehind } from '${new URL('./world.ts', import.meta.url).href}';
      import { migrate, knownMigrations } from '${new URL('../../db/store/migrations.ts', import.meta.url).href}';
      const connection = await openBehind(${JSON.stringify(world.profile)});
      process.stdout.write('open');
      const sql = 'CREATE TABLE half(x); INSERT INTO half WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000000) SELECT i FROM n;';
      migrate(connection, () => {}, [...knownMigrations(), { number: 2, name: 'long', sql }]);`;
    const child = spawn(PROGRAM, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((opened) => child.stdout?.once('data', opened));
    await wait(400);
    await killed(child);
    const connection = await openBehind(world.profile);
    expect(connection.raw.pragma('user_version', { simple: true })).toBe(1);
    expect(connection.raw.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'half'").get()).toEqual({
      n: 0,
    });
    connection.close();
    await whole();
  });

  test('a full disk: told as such, nothing written by half, and it goes on when there is room', async () => {
    // The limit on the size of a file stands in for the disk; SQLite answers both alike.
    expect(call('members.importCommit', { batchId }, '2048')).toBe('DISK_FULL');
    expect(call('members.search', { query: '' }).total).toBe(count);
    await whole();
    expect(call('members.importCommit', { batchId })).toMatchObject({ created: ROWS });
    await whole();
  });
});

/** Kills the process, if it has not ended by itself. */
async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((exited) => child.once('exit', exited));
  child.kill('SIGKILL');
  await ended;
}
