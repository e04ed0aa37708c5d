import { expect, test } from 'vitest';
import { decryptedBytes, formsFound } from './decrypted-bytes.ts';
import { aWorld, PASSPHRASE } from './service/world.ts';

const ACCOUNT = { email: 'office@demo.test', passphrase: PASSPHRASE };

test('finds what is there, in every form, and nothing that is not', async () => {
  const world = await aWorld();
  const office = await world.as('office');
  await office.members.create({ givenName: 'Qxbjarne', familyName: 'Ålvundfoss', acceptDuplicates: true });
  const connection = await world.open();
  const { file, log } = await decryptedBytes(world.profile, ACCOUNT);
  const all = Buffer.concat([file, log]);
  expect(formsFound(all, ['Qxbjarne'])).toEqual(expect.arrayContaining(['Qxbjarne', 'qxbjarne']));
  expect(formsFound(all, ['Ålvundfoss'])).toEqual(expect.arrayContaining(['Ålvundfoss', 'alvundfoss']));
  expect(formsFound(all, ['Zzkjerstine'])).toEqual([]);
  expect(log.length).toBeGreaterThan(0);
  connection.close();
  await world.close();
});

test.each([0, 1, 2])('knows a text in base64 whatever stands before it: %i bytes', (before) => {
  const bytes = Buffer.from(
    Buffer.concat([Buffer.alloc(before, 7), Buffer.from('qxhemmelig@epost.test')]).toString('base64'),
  );
  expect(formsFound(bytes, ['qxhemmelig@epost.test'])).toEqual([`base64 at ${before}`]);
});
