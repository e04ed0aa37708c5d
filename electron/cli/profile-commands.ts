/** The commands about a profile as a whole: making one, filling one with demo data, its raw key, and whether it is sound. */
import { exportRawKey } from '../../db/service/export-key.ts';
import { type Arguments, readSecretFile } from './arguments.ts';
import { asStaff } from './call.ts';
import { openClient } from './open-client.ts';

/** `tillit init`: a new database with its first administrator. */
export async function initCommand(given: Arguments): Promise<unknown> {
  const email = given.need('admin');
  const passphrase = readSecretFile(given.need('passphrase-file'));
  const organisationName = given.need('organisation');
  return await onProfile(given, (client) =>
    client.session.setUp({
      organisationName,
      administrator: { name: email.split('@')[0] ?? email, email, passphrase },
    }),
  );
}

/** `tillit demo`: a database of made-up people, with an account per role. */
export async function demoCommand(given: Arguments): Promise<unknown> {
  const passphrase = readSecretFile(given.need('passphrase-file'));
  const people = given.number('people', 2000);
  const seed = given.number('seed', 1);
  return await onProfile(given, (client) => client.session.setUpDemo({ passphrase, people, seed }));
}

/** `tillit key`: the raw key, with the recovery key only. */
export async function keyCommand(given: Arguments): Promise<unknown> {
  return { key: await exportRawKey(given.need('profile'), readSecretFile(given.need('recovery-key-file'))) };
}

/** `tillit verify`: file, references, search index, audit chain, catalogue. `ok` false ends the program with 1. */
export async function verifyCommand(given: Arguments): Promise<{ ok: boolean }> {
  return await asStaff(given, (client) => client.settings.verify({}));
}

type Client = Awaited<ReturnType<typeof openClient>>['client'];

async function onProfile<Result>(given: Arguments, work: (client: Client) => Promise<Result>): Promise<Result> {
  const { client, close } = await openClient(given.need('profile'));
  try {
    return await work(client);
  } finally {
    await close();
  }
}
