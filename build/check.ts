/** `npm run check`: types, lint and format, layers, dead code. Stops at nothing, says at the end what failed. */
import { spawnSync } from 'node:child_process';

const STEPS: readonly (readonly [name: string, command: string, args: readonly string[]])[] = [
  ['types', 'tsc', ['-b']],
  ['lint', 'biome', ['check', '--error-on-warnings', '.']],
  [
    'layers',
    'depcruise',
    ['--config', '.dependency-cruiser.mjs', 'shared', 'db', 'electron', 'renderer', 'build', 'tests'],
  ],
  ['dead code', 'knip', []],
];

const failed = STEPS.filter(([name, command, args]) => {
  const started = Date.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  console.log(`${status === 0 ? 'ok' : 'FAILED'} ${name} ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return status !== 0;
});
if (failed.length > 0) {
  console.log(`failed: ${failed.map(([name]) => name).join(', ')}`);
  process.exitCode = 1;
}
