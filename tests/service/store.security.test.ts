import {
  closeSync,
  copyFileSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openConnection } from '../../db/store/connection.ts';
import { copyStore, knownMigrations, migrate } from '../../db/store/migrations.ts';
import { isLong } from '../run-size.ts';
import { aWorld, codeOf, openBehind, PASSPHRASE, type World } from './world.ts';

/** The form a store of this program has. */
const LAST = knownMigrations().length;

const MARKERS = ['Zyxgård', 'zyxgard', 'markoer-epost', '49990077', 'Markørveien', 'kladdemarkør', '15858512066'];

/** Every file of a folder whose bytes hold one of the markers. */
function plainTextIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name);
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
    const bytes = readFileSync(path);
    return MARKERS.some(
      (marker) => bytes.includes(Buffer.from(marker)) || bytes.includes(Buffer.from(marker, 'utf16le')),
    );
  });
}

/** Files this process has open that are in no folder any more. */
function temporaryFilesOpen(): string[] {
  return readdirSync('/proc/self/fd').flatMap((handle) => {
    try {
      const target = readlinkSync(`/proc/self/fd/${handle}`);
      return target.includes('etilqs_') ? [target] : [];
    } catch {
      return [];
    }
  });
}

describe('no plain text on disk', () => {
  let world: World;
  let temporary: string;
  const before = process.env.TMPDIR;
  beforeAll(async () => {
    temporary = mkdtempSync(join(tmpdir(), 'tillit-temp-'));
    world = await aWorld({ people: isLong() ? 400_000 : 20_000 });
    process.env.TMPDIR = temporary;
    process.env.SQLITE_TMPDIR = temporary;
    const office = await world.as('office');
    await office.members.create({
      givenName: 'Zyxgård',
      familyName: 'Markør',
      email: 'markoer-epost@epost.test',
      mobile: '49990077',
      nationalId: '15858512066',
      homeAddress: { street: 'Markørveien 1', postalCode: '0184', place: 'Oslo' },
      acceptDuplicates: true,
    });
    await office.drafts.save({ form: 'member:new', content: '{"givenName":"kladdemarkør"}' });
    await office.members.importPreview({ text: 'Fornavn;Etternavn\nZyxgård;Import\n' });
    await codeOf(office.members.update({ id: crypto.randomUUID(), patch: { email: 'markoer-epost@epost.test' } }));
  }, 600_000);
  afterAll(async () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    delete process.env.SQLITE_TMPDIR;
    await world.close();
    rmSync(temporary, { recursive: true, force: true });
  });

  test('database, WAL, keyring, drafts and log, while they are open', () => {
    expect(readdirSync(world.profile)).toEqual(expect.arrayContaining(['tillit.db', 'tillit.db-wal', 'keyring.json']));
    expect(plainTextIn(world.profile)).toEqual([]);
  });

  // SQLite takes its temporary files out of the folder as soon as they are open: only the process itself can see them.
  test.runIf(process.platform === 'linux')(
    'a sort of many rows opens no temporary file; without our setting it would',
    async () => {
      const connection = await world.open();
      const openedWhileSorting = () => {
        const rows = connection.raw
          .prepare(
            `SELECT p.given_name || p.family_name || n.value AS name, p.* FROM person p, json_each('[${'1,'.repeat(isLong() ? 0 : 19)}1]') n
           ORDER BY name DESC, given_name`,
          )
          .iterate();
        rows.next();
        const opened = temporaryFilesOpen();
        rows.return?.();
        return opened;
      };
      expect(connection.raw.pragma('temp_store', { simple: true })).toBe(2);
      expect(openedWhileSorting()).toEqual([]);
      connection.raw.pragma('temp_store = FILE');
      connection.raw.pragma('cache_size = -2000');
      expect(openedWhileSorting()).not.toEqual([]);
      connection.close();
      expect(plainTextIn(world.profile)).toEqual([]);
    },
    300_000,
  );

  test('a copy before a migration is encrypted as well', async () => {
    const connection = await world.open();
    const { profileAt } = await import('../../db/store/profile.ts');
    const { unseal } = await import('../../db/service/vault.ts');
    const { dataKey } = await unseal(profileAt(world.profile), 'office@demo.test', PASSPHRASE, undefined);
    const copy = copyStore(connection, dataKey, join(world.profile, 'backups'), 'prove');
    connection.close();
    expect(readFileSync(copy).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
    expect(plainTextIn(join(world.profile, 'backups'))).toEqual([]);
    expect(() => openConnection(copy, Buffer.alloc(32, 7), { readonly: true })).toThrow('WRONG_KEY');
  }, 120_000);
});

describe('files that are not as they should be', () => {
  let world: World;
  beforeEach(async () => {
    world = await aWorld();
    await world.as('office');
    await world.service.lock('test');
  });
  afterEach(() => world.close());
  const path = (name: string) => join(world.profile, name);
  const signIn = () => codeOf(world.stranger().session.signIn({ email: 'office@demo.test', passphrase: PASSPHRASE }));

  test('a missing or damaged keyring: refused, and nothing is made anew', async () => {
    const keyring = readFileSync(path('keyring.json'));
    rmSync(path('keyring.json'));
    expect(await signIn()).toBe('WRONG_KEY');
    expect(await codeOf(world.stranger().session.setUpDemo({ passphrase: PASSPHRASE, people: 1, seed: 1 }))).toBe(
      'WRONG_KEY',
    );
    writeFileSync(path('keyring.json'), '{"half');
    expect(await signIn()).toBe('WRONG_KEY');
    writeFileSync(path('keyring.json'), keyring);
    expect(await signIn()).toBe('none');
  });

  test('a database under another key', async () => {
    const other = await aWorld();
    await other.service.close();
    copyFileSync(join(other.profile, 'tillit.db'), path('tillit.db'));
    expect(await signIn()).toBe('WRONG_KEY');
    await other.close();
  });

  test('a missing, truncated, plain or foreign database: refused, and left as it is', async () => {
    renameSync(path('tillit.db'), path('aside'));
    expect(await signIn()).toBe('NOT_A_DATABASE');
    const plain = new Database(path('tillit.db'));
    plain.exec('CREATE TABLE person(id TEXT)');
    plain.close();
    expect(await signIn()).toBe('NOT_A_DATABASE');
    writeFileSync(path('tillit.db'), 'dette er ingen database');
    expect(await signIn()).toBe('NOT_A_DATABASE');
    expect(readFileSync(path('tillit.db'), 'utf8')).toBe('dette er ingen database');
    copyFileSync(path('aside'), path('tillit.db'));
    const handle = openSync(path('tillit.db'), 'r+');
    ftruncateSync(handle, 40_960);
    closeSync(handle);
    expect(await signIn()).toMatch(/NOT_A_DATABASE|WRONG_KEY/u);
    copyFileSync(path('aside'), path('tillit.db'));
    truncateSync(path('tillit.db'), statSync(path('tillit.db')).size - 1);
    expect(await signIn()).toBe('NOT_A_DATABASE');
    copyFileSync(path('aside'), path('tillit.db'));
    expect(await signIn()).toBe('none');
  });

  test('a database from a newer program is refused and not harmed', async () => {
    const connection = await openBehind(world.profile);
    connection.raw.pragma('user_version = 99');
    connection.close();
    expect(await signIn()).toBe('NEWER_DATABASE');
    const again = await openBehind(world.profile);
    expect(again.raw.pragma('user_version', { simple: true })).toBe(99);
    again.raw.pragma(`user_version = ${LAST}`);
    again.close();
    expect(await signIn()).toBe('none');
  });

  test('a migration that fails half-way leaves the database as it was, after a backup', async () => {
    const connection = await openBehind(world.profile);
    let backups = 0;
    const broken = [
      ...knownMigrations(),
      { number: LAST + 1, name: 'broken', sql: 'ALTER TABLE person ADD COLUMN half TEXT; SELECT no_such_function();' },
    ];
    expect(() => migrate(connection, () => (backups += 1), broken)).toThrow();
    expect(backups).toBe(1);
    expect(connection.raw.pragma('user_version', { simple: true })).toBe(LAST);
    expect(JSON.stringify(connection.raw.pragma('table_info(person)'))).not.toContain('half');
    connection.close();
  });

  test('the clock set back is told, and locks nobody out', async () => {
    const connection = await openBehind(world.profile);
    connection.raw.exec(
      "UPDATE audit_line SET at = '2099-01-01T00:00:00.000Z' WHERE sequence = (SELECT max(sequence) FROM audit_line)",
    );
    connection.close();
    const whoami = await world.stranger().session.signIn({ email: 'office@demo.test', passphrase: PASSPHRASE });
    expect(whoami.clockBehind).toBe(true);
  });

  test('a line of the audit log that was changed or taken out is found', async () => {
    const connection = await openBehind(world.profile);
    connection.raw.exec("UPDATE audit_line SET staff_id = 'someone-else' WHERE sequence = 2");
    connection.close();
    const privacy = await world.as('privacy');
    expect(await privacy.audit.verify({})).toMatchObject({ ok: false, firstFault: 2 });
    expect((await privacy.settings.verify({})).checks.find(({ check }) => check === 'audit')?.ok).toBe(false);
    const again = await openBehind(world.profile);
    again.raw.exec('DELETE FROM audit_line WHERE sequence = 2');
    again.close();
    expect(await privacy.audit.verify({})).toMatchObject({ ok: false, firstFault: 2 });
  });
});
