import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unknownToCatalogue } from '../../db/catalogue-check.ts';
import { COMMANDS, ENTITIES, PROJECTIONS, QUERIES } from '../../db/registry.ts';
import { CATALOGUE } from '../../shared/catalogue-registry.ts';
import { PROCEDURES } from '../../shared/contract.ts';
import { can } from '../../shared/permissions.ts';
import { ROLES } from '../../shared/roles.ts';
import { aWorld, codeOf, type World } from './world.ts';

const root = new URL('../../', import.meta.url);

describe('role × procedure', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.close());

  const guarded = PROCEDURES.flatMap((procedure) =>
    typeof procedure.meta.needs === 'string' ? [] : [{ name: procedure.name, needs: procedure.meta.needs }],
  );

  test.each(ROLES)('%s is refused whatever the table does not give', async (role) => {
    const seat = await world.seatOf(role);
    for (const { name, needs } of guarded) {
      const allowed = needs.some(({ entity, action }) => can([role], entity, action));
      if (!allowed) expect([name, await codeOf(world.service.call(seat, name, {}))]).toEqual([name, 'FORBIDDEN']);
    }
  });

  test('the administrator sees no member content', async () => {
    const admin = await world.as('admin');
    expect(await codeOf(admin.members.search({ query: '' }))).toBe('FORBIDDEN');
    expect(await codeOf(admin.history.ofPerson({ personId: crypto.randomUUID() }))).toBe('FORBIDDEN');
    const lines = (await admin.audit.list({})).items;
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every(({ personId }) => personId === null)).toBe(true);
  });

  test('a closed schema refuses what it does not know, and a poisoned payload pollutes nothing', async () => {
    const seat = await world.seatOf('office');
    const office = await world.as('office');
    const poisoned = JSON.parse(
      '{"query":"","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
    );
    expect(await codeOf(office.members.search(poisoned))).toBe('VALIDATION');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(await codeOf(world.service.call(seat, 'internal.found', {}))).toBe('NOT_FOUND');
  });
});

describe('the shape of the program', () => {
  test('every procedure is answered by the thread its kind names', () => {
    for (const { name, meta } of PROCEDURES) {
      expect([name, QUERIES.has(name)]).toEqual([name, meta.kind === 'query']);
      expect([name, COMMANDS.has(name)]).toEqual([name, meta.kind === 'command']);
    }
  });

  test('every entity of the catalogue has a table, and every table is known', async () => {
    expect([...ENTITIES.keys()].sort()).toEqual(Object.keys(CATALOGUE).sort());
    const world = await aWorld();
    const connection = await world.open();
    expect(unknownToCatalogue(connection, ENTITIES, PROJECTIONS)).toEqual([]);
    connection.raw.exec('CREATE TABLE stray(id TEXT); ALTER TABLE person ADD COLUMN nickname TEXT');
    expect(unknownToCatalogue(connection, ENTITIES, PROJECTIONS).sort()).toEqual(['person.nickname', 'stray']);
    connection.close();
    await world.close();
  });

  test('every oRPC package is the very same version', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as Record<
      string,
      Record<string, string>
    >;
    const versions = Object.entries({ ...dependencies, ...devDependencies }).filter(([name]) =>
      name.startsWith('@orpc/'),
    );
    expect(new Set(versions.map(([, version]) => version))).toEqual(new Set(['1.16.1']));
  });

  test('migrations are numbered without gaps', () => {
    const files = readdirSync(new URL('db/migrations/', root))
      .filter((name) => name.endsWith('.sql'))
      .sort();
    expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(files.map((_, index) => index + 1));
  });

  test('nothing writes beside the one write path', () => {
    const writing = /\b(?:INSERT (?:OR \w+ )?INTO|REPLACE INTO|UPDATE (?:OR \w+ )?\w+ SET|DELETE FROM)\b/iu;
    const allowed = /^(?:write\/|unit-of-work|migrations\/|projection|store\/text-index|audit\/verify|.*\.test\.ts)/u;
    const sources = readdirSync(new URL('db/', root), { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && !allowed.test(name),
    );
    const found = sources.filter((name) => writing.test(readFileSync(new URL(`db/${name}`, root), 'utf8')));
    expect(found).toEqual([]);
  });
});
