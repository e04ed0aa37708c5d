/** The office that is measured: a demo profile of its own, through the same service the program uses, and the raw engine beside it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ContractRouterClient } from '@orpc/contract';
import { openDataService } from '../../db/service/open-data-service.ts';
import { unseal } from '../../db/service/vault.ts';
import { type Connection, openConnection } from '../../db/store/connection.ts';
import { profileAt } from '../../db/store/profile.ts';
import { serve } from '../../electron/serve.ts';
import type { Contract } from '../../shared/contract.ts';

export const PASSPHRASE = 'hest batteri stift korrekt';
const EMAIL = 'office@demo.test';
/** A process that has just been started stands ready long before the person is back. */
const READY_MS = 3_000;

export type Client = ContractRouterClient<Contract>;

export type BenchOffice = {
  readonly profile: string;
  /** The contract, from a seat at which the member office is signed in. */
  readonly client: Client;
  /** The file itself, read beside the service. */
  readonly raw: Connection;
  /** Unlocks the key of the profile, as signing in does among other things. */
  derive(): Promise<void>;
  /** Another connection to a file under the same key. */
  connect(file: string): Connection;
  /** Closes the file, so that another process can open it. */
  close(): Promise<void>;
  /** Opens it again as it is after a lock: without anybody signed in. */
  start(): Promise<void>;
  signIn(): Promise<void>;
  /** Closes it and removes what was made. */
  end(): Promise<void>;
};

/** Makes the profile; nothing is in it before `session.setUpDemo`. */
export async function openBenchOffice(): Promise<BenchOffice> {
  const profile = mkdtempSync(join(tmpdir(), 'tillit-bench-'));
  const database = join(profile, 'tillit.db');
  const open = async () => {
    const service = await openDataService({ profile, version: 'bench', threads: true });
    return { service, client: serve(service, { info() {}, error() {} }).client(service.seat('bench')) };
  };
  let opened = await open();
  let dataKey: Buffer | null = null;
  let raw: Connection | null = null;
  const key = async () => {
    dataKey ??= (await unseal(profileAt(profile), EMAIL, PASSPHRASE, undefined)).dataKey;
    return dataKey;
  };
  const close = async () => {
    raw?.close();
    raw = null;
    await opened.service.close();
  };
  return {
    profile,
    get client() {
      return opened.client;
    },
    get raw() {
      if (!dataKey) throw new Error('nobody has signed in yet');
      raw ??= openConnection(database, dataKey, { readonly: true });
      return raw;
    },
    async derive() {
      await unseal(profileAt(profile), EMAIL, PASSPHRASE, undefined);
    },
    connect(file) {
      if (!dataKey) throw new Error('nobody has signed in yet');
      return openConnection(file, dataKey);
    },
    close,
    async start() {
      opened = await open();
      await delay(READY_MS);
    },
    async signIn() {
      await key();
      await opened.client.session.signIn({ email: EMAIL, passphrase: PASSPHRASE });
    },
    async end() {
      await close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Ids of so many members, in no order that means anything. */
export function someIds({ raw }: BenchOffice, count: number): string[] {
  return raw
    .prepare('SELECT id FROM person ORDER BY id LIMIT ?')
    .all(count)
    .map(({ id }) => String(id));
}

/** Takes a file up in parts, as the page does. @returns the id of the upload */
export async function upload(client: Client, bytes: Buffer): Promise<string> {
  const uploadId = crypto.randomUUID();
  const part = 1_000_000;
  for (let number = 0; number * part < bytes.length; number += 1) {
    const contentBase64 = bytes.subarray(number * part, (number + 1) * part).toString('base64');
    await client.imports.upload({ uploadId, part: number, contentBase64 });
  }
  return uploadId;
}
