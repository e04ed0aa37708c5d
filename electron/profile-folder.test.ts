import { join } from 'node:path';
import { expect, test } from 'vitest';
import { profileFolder } from './profile-folder.ts';

test.each([
  ['win32', { APPDATA: 'C:/Users/kari/AppData/Roaming' }, join('C:/Users/kari/AppData/Roaming', 'Tillit')],
  ['win32', {}, join('/home/kari', 'Tillit')],
  ['darwin', {}, join('/home/kari', 'Library/Application Support/Tillit')],
  ['linux', {}, join('/home/kari', '.local/share/tillit')],
  ['linux', { XDG_DATA_HOME: '/data' }, join('/data', 'tillit')],
  ['linux', { XDG_DATA_HOME: '/data', TILLIT_PROFILE: '/elsewhere' }, '/elsewhere'],
] as const)('%s with %o keeps its profile in %s', (platform, env, folder) => {
  expect(profileFolder({ platform, home: '/home/kari', env })).toBe(folder);
});
