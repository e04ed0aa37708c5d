/**
 * `npm run migration -- add-nickname`: lets drizzle-kit write the SQL that brings the tables of the last migration to those in the code,
 * and gives it the next number in `db/migrations/`. The SQL is then read, and completed, by a person.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SNAPSHOTS = new URL('./drizzle/', import.meta.url);
const MIGRATIONS = new URL('../db/migrations/', import.meta.url);

const name = process.argv[2] ?? '';
process.exitCode = /^[a-z][a-z0-9-]*$/u.test(name) ? write(name) : usage();

function write(migration: string): number {
  const before = new Set(sqlIn(SNAPSHOTS));
  const { status } = spawnSync('drizzle-kit', ['generate', '--name', migration], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const made = sqlIn(SNAPSHOTS).find((file) => !before.has(file));
  if (status !== 0 || !made) {
    console.log('No migration was written: the tables are as the last migration left them.');
    return status ?? 1;
  }
  const number = String(sqlIn(MIGRATIONS).length + 1).padStart(4, '0');
  const file = new URL(`${number}-${migration}.sql`, MIGRATIONS);
  const sql = readFileSync(new URL(made, SNAPSHOTS), 'utf8').replaceAll('--> statement-breakpoint', '\n');
  writeFileSync(file, `-- What this changes, and why.\n\n${sql}`);
  console.log(
    `${fileURLToPath(file)}\nRead it, say at its head what it changes, and add what drizzle-kit does not know (full text, triggers).`,
  );
  return 0;
}

function sqlIn(folder: URL): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort();
}

function usage(): number {
  console.log('npm run migration -- a-name-in-kebab-case');
  return 2;
}
