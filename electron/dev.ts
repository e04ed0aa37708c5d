/** `npm run dev -- --as courses`: a seeded office in `.tillit/`, served with the page rebuilt on every change. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openDataService } from '../db/service/open-data-service.ts';
import { startHost } from './host/host.ts';

const PASSPHRASE = 'hest batteri stift korrekt';
const { values } = parseArgs({
  options: { as: { type: 'string', default: 'office' }, people: { type: 'string', default: '2000' } },
});
const profile = fileURLToPath(new URL('../.tillit/', import.meta.url));

if (!existsSync(`${profile}/tillit.db`)) {
  const service = await openDataService({ profile, version: 'dev', threads: false });
  await service.call(service.seat('dev'), 'session.setUpDemo', {
    passphrase: PASSPHRASE,
    people: Number(values.people),
    seed: 1,
  });
  await service.close();
}
spawn('vite', ['build', '--watch', '--config', 'renderer/vite.config.ts'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
const host = await startHost({ profile, port: 0 });
process.stdout.write(`${host.url}\n${values.as}@demo.test / ${PASSPHRASE}\n`);
await host.closed;
