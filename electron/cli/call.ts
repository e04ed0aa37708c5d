/** `tillit call`: any procedure of the contract, as JSON, with the rights of the account that signs in. */
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { PROCEDURES } from '../../shared/contract.ts';
import { UPLOAD_PART } from '../../shared/imports/contract.ts';
import { type Arguments, readSecretFile, UsageError } from './arguments.ts';
import { type CommandClient, openClient } from './open-client.ts';

type AnyProcedure = (input: unknown) => Promise<unknown>;

/**
 * Signs in, calls, and gives what the procedure answers.
 * @throws UsageError for an unknown procedure or input that is no JSON
 */
export async function callCommand(given: Arguments): Promise<unknown> {
  const [procedure = '', json = '{}'] = given.positionals;
  if (!PROCEDURES.some(({ name }) => name === procedure)) throw new UsageError(`there is no procedure ${procedure}`);
  const input = readInput(json);
  return await asStaff(given, async (client) => {
    if (procedure === 'session.changes') throw new UsageError('session.changes is a stream and needs a window');
    return await find(client, procedure)(await withUpload(client, input));
  });
}

/** Signs in with `--as` and `--passphrase-file`, does the work and signs out. */
export async function asStaff<Result>(
  given: Arguments,
  work: (client: CommandClient['client']) => Promise<Result>,
): Promise<Result> {
  const { client, close } = await openClient(given.need('profile'));
  try {
    await client.session.signIn({ email: given.need('as'), passphrase: readSecretFile(given.need('passphrase-file')) });
    return await work(client);
  } finally {
    await close();
  }
}

function find(client: CommandClient['client'], procedure: string): AnyProcedure {
  // A client answers to any name: that the procedure is there was seen before.
  return procedure
    .split('.')
    .reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], client) as AnyProcedure;
}

function readInput(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new UsageError('the input is no JSON');
  }
}

/** A `file` in the input is read here and sent in parts: the data process opens no path that somebody names. */
async function withUpload(client: CommandClient['client'], input: unknown): Promise<unknown> {
  if (typeof input !== 'object' || input === null || !('file' in input) || typeof input.file !== 'string') return input;
  const { file, ...rest } = input;
  const uploadId = randomUUID();
  const handle = openFile(file);
  try {
    const bytes = Buffer.alloc(UPLOAD_PART);
    for (let part = 0; ; part += 1) {
      const length = readSync(handle, bytes, 0, UPLOAD_PART, null);
      if (length === 0) break;
      await client.imports.upload({ uploadId, part, contentBase64: bytes.subarray(0, length).toString('base64') });
    }
  } finally {
    closeSync(handle);
  }
  return { ...rest, uploadId };
}

function openFile(path: string): number {
  try {
    return openSync(path, 'r');
  } catch {
    throw new UsageError('the file cannot be read');
  }
}
