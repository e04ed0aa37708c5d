/**
 * Runs the packed main program over the fake Electron in a process of its own, and prints what came of it as JSON:
 * `node run-packed-main.ts FOLDER`, with the profile in `TILLIT_PROFILE`.
 */
import { createRequire, registerHooks } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fakeElectron } from '../shell/fake-electron.ts';

const folder = process.argv[2] ?? '';
const world = fakeElectron({ appPath: folder });
Object.assign(globalThis, { fakeElectron: world.electron });
registerHooks({
  resolve: (name, context, next) =>
    name === 'electron' ? { url: 'fake:electron', format: 'commonjs', shortCircuit: true } : next(name, context),
  load: (url, context, next) =>
    url === 'fake:electron'
      ? { format: 'commonjs', source: 'module.exports = globalThis.fakeElectron;', shortCircuit: true }
      : next(url, context),
});
createRequire(import.meta.url)(join(folder, 'out/main/main.cjs'));
world.becomeReady();
while (!world.windows[0]?.done.some((done) => done.startsWith('load'))) await wait(20);
const page = (await world.handler('protocol.handle', 1)({ url: 'app://tillit/', method: 'GET' })) as Response;
const preload = (world.windows[0].options.webPreferences as { preload: string }).preload;
process.stdout.write(JSON.stringify({ calls: world.calls, page: await page.text(), preload }));
process.exit(0);
