/** What can be read of settings, and of the file they lie in. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Settings, settingsSchema } from '../../shared/settings/contract.ts';
import type { AnswerOf, Queries } from '../handlers.ts';
import type { Connection } from '../store/connection.ts';
import { schemaVersion } from '../store/migrations.ts';
import { readSetting } from '../store/store.ts';

/**
 * The queries of settings.
 * @param verifyStore checks the whole file; handed in, because it looks at every feature
 */
export const settingsQueries = (
  verifyStore: (connection: Connection) => AnswerOf<'settings', 'verify'>,
): Queries<'settings', 'get' | 'store' | 'verify'> => ({
  verify: ({ connection }) => verifyStore(connection),
  get: ({ connection }) => readSettings(connection),
  store({ connection }) {
    const number = (sql: string) => Number(connection.prepare(sql).get()?.n);
    const checkpoint = connection.prepare('SELECT at FROM audit_checkpoint ORDER BY sequence DESC LIMIT 1').get();
    return {
      bytes: statSync(connection.raw.name).size,
      schemaVersion: schemaVersion(connection),
      accounts: number('SELECT count(*) AS n FROM staff WHERE active = 1'),
      lastBackupAt: lastBackup(join(dirname(connection.raw.name), 'backups')),
      lastCheckpointAt: checkpoint ? String(checkpoint.at) : null,
      auditLines: number('SELECT ifnull(max(sequence), 0) AS n FROM audit_line'),
    };
  },
});

/** The settings of the office, with what a new office starts from. */
export function readSettings(connection: Connection): Settings {
  const text = (id: string) =>
    typeof readSetting(connection, id) === 'string' ? String(readSetting(connection, id)) : null;
  const idle = readSetting(connection, 'idleMinutes');
  const callerFacts = settingsSchema.shape.callerFacts.safeParse(readSetting(connection, 'callerFacts'));
  return {
    organisationName: text('organisationName') ?? '',
    organisationNumber: text('organisationNumber'),
    idleMinutes: typeof idle === 'number' ? idle : 10,
    officeStreet: text('officeStreet'),
    officePostalCode: text('officePostalCode'),
    officePlace: text('officePlace'),
    officePhone: text('officePhone'),
    officeEmail: text('officeEmail'),
    dpoName: text('dpoName'),
    dpoEmail: text('dpoEmail'),
    dpoPhone: text('dpoPhone'),
    privacyStatementUrl: text('privacyStatementUrl'),
    callerFacts: callerFacts.success ? callerFacts.data : ['birthDate', 'postalCode'],
  };
}

function lastBackup(folder: string): string | null {
  if (!existsSync(folder)) return null;
  const times = readdirSync(folder)
    .filter((name) => name.endsWith('.db'))
    .map((name) => statSync(join(folder, name)).mtime.toISOString());
  return times.sort().at(-1) ?? null;
}
