/** Contact points a register begins with, from sections 1 and 13 of the privacy statement. What the office has written, or emptied, stays. */
import type { Connection } from '../store/connection.ts';
import type { Transaction } from '../unit-of-work.ts';
import { setting } from './table.ts';

const STARTING_SETTINGS: Readonly<Record<string, string>> = {
  officeStreet: 'Storgata 25',
  officePostalCode: '0184',
  officePlace: 'Oslo',
  officePhone: '+4722545150',
  officeEmail: 'post@lederne.no',
  dpoEmail: 'personvern@lederne.no',
  privacyStatementUrl: 'https://www.lederne.no',
};

/** Writes those that were never set. */
export function insertStartingSettings(tx: Transaction): void {
  for (const id of missing(tx.store.connection)) tx.insert(setting, { id, value: STARTING_SETTINGS[id] });
}

/** Whether one was never set. */
export function lacksSettings(connection: Connection): boolean {
  return missing(connection).length > 0;
}

function missing(connection: Connection): string[] {
  const set = connection.prepare('SELECT 1 FROM setting WHERE id = ?');
  return Object.keys(STARTING_SETTINGS).filter((id) => !set.get(id));
}
