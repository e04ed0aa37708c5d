/** Every form the store has had, kept as a real profile, comes to the present one with all that was in it. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { openDataService } from '../../db/service/open-data-service.ts';
import { knownMigrations } from '../../db/store/migrations.ts';
import { serve } from '../../electron/serve.ts';
import { CHEAP, PASSPHRASE } from './world.ts';

const SAMPLES = [
  { schema: 1, folder: 'profile-of-schema-1', people: 40 },
  { schema: 2, folder: 'profile-of-schema-2', people: 40 },
];

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('a profile of an earlier form', () => {
  test.each(SAMPLES)('schema $schema opens, whole, and can be worked with', async ({ folder, people }) => {
    const profile = mkdtempSync(join(tmpdir(), 'tillit-migrated-'));
    folders.push(profile);
    cpSync(fileURLToPath(new URL(`../fixtures/${folder}/`, import.meta.url)), profile, { recursive: true });
    const service = await openDataService({ profile, version: '0.0.0', threads: false, keyDerivation: CHEAP });
    try {
      const seat = service.seat('office');
      const office = serve(service, { info() {}, error() {} }).client(seat);
      await office.session.signIn({ email: 'office@demo.test', passphrase: PASSPHRASE });
      const { checks } = await office.settings.verify({});
      expect(checks.filter(({ ok }) => !ok)).toEqual([]);
      const found = await office.members.search({ limit: 100 });
      expect(found.items).toHaveLength(people);
      const [first] = found.items;
      await office.members.update({ id: String(first?.id), patch: { phone: '22000000' } });
      expect((await office.members.get({ id: String(first?.id) })).contact?.phone).toBe('+4722000000');
    } finally {
      await service.close();
    }
  });

  test('there is a sample of every form but the present one', () => {
    const last = knownMigrations().at(-1)?.number ?? 0;
    expect(SAMPLES.map(({ schema }) => schema)).toEqual(Array.from({ length: last - 1 }, (_, index) => index + 1));
  });
});
