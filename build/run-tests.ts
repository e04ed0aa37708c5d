/** `npm test` and `npm run test:long`: unit and service tests, then the end-to-end tests in a browser; at the end one line `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Count = { passed: number; failed: number };

const folder = mkdtempSync(join(tmpdir(), 'tillit-reports-'));
const env = {
  ...process.env,
  TILLIT_LONG: process.argv.includes('--long') ? '1' : '',
  TILLIT_REPORT: join(folder, 'unit.json'),
  TILLIT_REPORT_E2E: join(folder, 'e2e.json'),
};
const run = (command: string, args: readonly string[]) =>
  spawnSync(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' }).status;

const started = Date.now();
const statuses = [
  run('vite', ['build', '--config', 'renderer/vite.config.ts', '--logLevel', 'warn']),
  run('npm', ['run', '-s', 'build:shell']),
  run('vitest', ['run']),
  run('playwright', ['test']),
];
const counts = [unitCount(env.TILLIT_REPORT), browserCount(env.TILLIT_REPORT_E2E)];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const stopped = statuses.filter((status) => status !== 0).length;
// A runner that fell over before its report counts as a failure of its own.
const failed = Math.max(
  counts.reduce((sum, count) => sum + count.failed, 0),
  stopped,
);
console.log(`${Math.round((Date.now() - started) / 1000)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function unitCount(file: string): Count {
  const report = read(file) as { numPassedTests?: number; numFailedTests?: number };
  return { passed: report.numPassedTests ?? 0, failed: report.numFailedTests ?? 0 };
}

function browserCount(file: string): Count {
  const { stats } = read(file) as { stats?: { expected: number; unexpected: number; flaky: number } };
  return { passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) };
}

function read(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
