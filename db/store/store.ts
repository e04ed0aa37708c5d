/** The open store of one thread: its connection, what it announces, and the facts of this machine that every write needs. */
import type { Projection } from '../projection.ts';
import { type Connection, type DataKey, openConnection } from './connection.ts';

/** The store as features see it. */
export type Store = {
  readonly connection: Connection;
  /** Id of this machine, in every audit line. */
  readonly device: string;
  /** Changes are written to the outbox as well, for the hub. */
  readonly hub: boolean;
  /** Computed rows that every write keeps up to date. */
  readonly projections: readonly Projection[];
  /** Tells which entities changed, after the commit. */
  announce(entities: readonly string[]): void;
  /** The time now. */
  now(): Date;
  close(): void;
};

/** How a store is opened on one thread. */
export type StoreOptions = {
  file: string;
  key: DataKey;
  readonly: boolean;
  projections: readonly Projection[];
  announce?: (entities: readonly string[]) => void;
  now?: () => Date;
};

/**
 * Opens a store that is there and migrated.
 * @throws TillitError `WRONG_KEY` | `NOT_A_DATABASE`
 */
export function openStore({ file, key, readonly, ...rest }: StoreOptions): Store {
  const connection = openConnection(file, key, { readonly });
  return storeOver(connection, rest);
}

/** A store over a connection that is already open. */
export function storeOver(
  connection: Connection,
  { projections, announce, now }: Pick<StoreOptions, 'projections' | 'announce' | 'now'>,
): Store {
  const setting = connection.prepare('SELECT value FROM setting WHERE id = ?');
  const device = connection.prepare("SELECT value FROM secret WHERE id = 'device'").get();
  return {
    connection,
    device: device ? String(device.value) : 'unknown',
    hub: setting.get('hub') !== undefined,
    projections,
    announce: announce ?? (() => {}),
    now: now ?? (() => new Date()),
    close: () => connection.close(),
  };
}

/**
 * Reads one setting.
 * @returns undefined where it was never set
 */
export function readSetting(connection: Connection, id: string): unknown {
  const row = connection.prepare('SELECT value FROM setting WHERE id = ?').get(id);
  return row ? JSON.parse(String(row.value)) : undefined;
}

/** Reads a secret of the database. */
export function readSecret(connection: Connection, id: string): string {
  const row = connection.prepare('SELECT value FROM secret WHERE id = ?').get(id);
  if (!row) throw new Error(`secret ${id} is missing`);
  return String(row.value);
}
