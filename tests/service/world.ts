/** Small worlds for tests: a real profile on disk, the service over it in this process, and people at their seats. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContractRouterClient } from '@orpc/contract';
import { openDataService } from '../../db/service/open-data-service.ts';
import type { DataService, Seat } from '../../db/service/service-types.ts';
import { unseal } from '../../db/service/vault.ts';
import { type Connection, openConnection } from '../../db/store/connection.ts';
import { profileAt } from '../../db/store/profile.ts';
import { serve } from '../../electron/serve.ts';
import type { Contract } from '../../shared/contract.ts';
import type { Role } from '../../shared/roles.ts';

export const PASSPHRASE = 'hest batteri stift korrekt';

/** The dearest derivation is for real profiles; tests open many. */
export const CHEAP = { memoryKiB: 8192, passes: 1 };

const ADDRESSES: Record<Role, string> = {
  office: 'office@demo.test',
  adviser: 'adviser@demo.test',
  'head-of-legal': 'legal@demo.test',
  courses: 'courses@demo.test',
  privacy: 'privacy@demo.test',
  admin: 'admin@demo.test',
};

export type Client = ContractRouterClient<Contract>;

export type World = {
  readonly profile: string;
  readonly recoveryKey: string;
  readonly service: DataService;
  /** The contract as a person with this role has it. Signs in the first time. */
  as(role: Role): Promise<Client>;
  seatOf(role: Role): Promise<Seat>;
  /** A client nobody has signed in to. */
  stranger(): Client;
  /** The database itself, behind the service's back. */
  open(): Promise<Connection>;
  /** Closes the service and opens it again, as a restart does. */
  restart(): Promise<void>;
  close(): Promise<void>;
};

/**
 * Makes a world of made-up people with an account per role.
 * @param options `people`: how many
 */
export async function aWorld({
  people = 1,
  threads = false,
}: {
  people?: number;
  threads?: boolean;
} = {}): Promise<World> {
  const profile = mkdtempSync(join(tmpdir(), 'tillit-test-'));
  const options = { profile, version: '0.0.0', threads, keyDerivation: CHEAP };
  let service = await openDataService(options);
  let seats = new Map<string, Seat>();
  const clientAt = (seat: Seat) => serve(service, { info() {}, error() {} }).client(seat);
  const { recoveryKey } = await clientAt(service.seat('founder')).session.setUpDemo({
    passphrase: PASSPHRASE,
    people,
    seed: 1,
  });
  const seatOf = async (role: Role) => {
    const taken = seats.get(role) ?? service.seat(role);
    if (!seats.has(role)) await clientAt(taken).session.signIn({ email: ADDRESSES[role], passphrase: PASSPHRASE });
    seats.set(role, taken);
    return taken;
  };
  return {
    profile,
    recoveryKey,
    get service() {
      return service;
    },
    seatOf,
    as: async (role) => clientAt(await seatOf(role)),
    stranger: () => clientAt(service.seat('stranger')),
    open: () => openBehind(profile),
    async restart() {
      await service.close();
      service = await openDataService(options);
      seats = new Map();
    },
    async close() {
      await service.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Opens the database of a profile with a passphrase of the demo, past the service. */
export async function openBehind(folder: string): Promise<Connection> {
  const profile = profileAt(folder);
  const { dataKey } = await unseal(profile, 'office@demo.test', PASSPHRASE, undefined);
  return openConnection(profile.database, dataKey);
}

/** The code of the error a promise ends with; `none` where it ends well. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : `unexpected: ${String(error)}`;
  }
}

/** The first issue of the error a promise ends with, as `path code`. */
export async function issueOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    const { data } = error as { data?: { issues?: { path: string; code: string }[] } };
    const issue = data?.issues?.[0];
    return issue ? `${issue.path} ${issue.code}` : String(error);
  }
}
