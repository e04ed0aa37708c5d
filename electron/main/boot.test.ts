/** Runs the real main program against a fake Electron: what it does, in which order, and what people see of it. */
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { ERROR_TEXTS } from '../../shared/errors.ts';
import { childOf, contentsOf, prepareBoot, prevents, windowOf } from '../../tests/shell/boot.ts';
import type { FakeWorld } from '../../tests/shell/fake-electron.ts';

const { appPath, boot, bootToWindow, processListener, profile } = prepareBoot();

describe('the order', () => {
  test('sandbox, scheme and the lock of one instance come before ready, and no window does', async () => {
    const world = await boot();
    expect(world.calls).toEqual([
      'app.enableSandbox',
      'protocol.registerSchemesAsPrivileged',
      'app.setPath',
      'app.requestSingleInstanceLock',
    ]);
    expect(world.given('protocol.registerSchemesAsPrivileged')).toEqual([
      [{ scheme: 'app', privileges: { standard: true, secure: true } }],
    ]);
    expect(world.given('app.setPath')).toEqual(['userData', join(profile(), 'shell')]);
  });

  test('refusals and the page are in place before the first window, and the data process before the page', async () => {
    const world = await bootToWindow();
    const before = world.calls.slice(0, world.calls.indexOf('new BrowserWindow'));
    expect(before).toEqual(
      expect.arrayContaining([
        'session.setPermissionRequestHandler',
        'session.setPermissionCheckHandler',
        'session.setDevicePermissionHandler',
        'session.setDisplayMediaRequestHandler',
        'session.setUSBProtectedClassesHandler',
        'session.setBluetoothPairingHandler',
        'session.webRequest.onBeforeRequest',
        'session.setCertificateVerifyProc',
        'session.setSpellCheckerEnabled',
        'protocol.handle',
        'utilityProcess.fork',
      ]),
    );
    expect(world.given('session.setSpellCheckerEnabled')).toEqual([false]);
  });

  test('a second start brings the first window to the front and opens none of its own', async () => {
    const first = await bootToWindow();
    first.electron.app.emit('second-instance');
    await vi.waitFor(() => expect(windowOf(first).done).toEqual(expect.arrayContaining(['restore', 'focus'])));
    const second = await boot({ hasLock: false });
    second.becomeReady();
    await new Promise((waited) => setTimeout(waited, 20));
    expect(second.calls.at(-1)).toBe('app.quit');
    expect(second.windows).toEqual([]);
    expect(second.children).toEqual([]);
  });

  test('quitting waits until the sessions are locked and the database is closed', async () => {
    const world = await bootToWindow();
    expect(prevents((event) => world.electron.app.emit('will-quit', event))).toBe(true);
    await vi.waitFor(() => expect(childOf(world).told('lock')).toEqual([{ type: 'lock', reason: 'quit' }]));
    expect(world.calls).not.toContain('app.quit');
    childOf(world).emit('message', { type: 'lock-done' });
    await vi.waitFor(() => expect(world.calls).toContain('app.quit'));
    expect(childOf(world).killed).toBe(true);
    expect(prevents((event) => world.electron.app.emit('will-quit', event))).toBe(false);
  });
});

describe('the window', () => {
  test('is sandboxed and isolated, without Node, webviews, spelling or developer tools', async () => {
    const { options } = windowOf(await bootToWindow());
    expect(options).toMatchObject({ show: false, title: 'Tillit' });
    expect(options.webPreferences).toEqual({
      preload: join(appPath, 'out/preload/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
    const unpackaged = windowOf(await bootToWindow({ isPackaged: false }));
    expect(unpackaged.options.webPreferences).toMatchObject({ devTools: true, sandbox: true, contextIsolation: true });
  });

  test('keeps its title whatever the page says, and shows itself when there is something to see', async () => {
    const window = windowOf(await bootToWindow());
    expect(prevents((event) => window.emit('page-title-updated', event, 'Kari Nordmann'))).toBe(true);
    expect(window.done).not.toContain('show');
    window.emit('ready-to-show');
    expect(window.done).toContain('show');
  });

  test('stands where it stood, unless that screen is gone', async () => {
    windowOf(await bootToWindow()).emit('close');
    expect(JSON.parse(readFileSync(join(profile(), 'shell/window.json'), 'utf8'))).toEqual({
      x: 10,
      y: 20,
      width: 1000,
      height: 700,
      maximized: false,
    });
    expect(windowOf(await bootToWindow()).options).toMatchObject({ x: 10, y: 20, width: 1000, height: 700 });
    const away = { x: 5000, y: 20, width: 9000, height: 700, maximized: true };
    writeFileSync(join(profile(), 'shell/window.json'), JSON.stringify(away));
    const window = windowOf(await bootToWindow());
    expect(window.options).not.toHaveProperty('x');
    expect(window.options).toMatchObject({ width: 1920, height: 700 });
    window.emit('ready-to-show');
    expect(window.done.slice(-2)).toEqual(['maximize', 'show']);
    writeFileSync(join(profile(), 'shell/window.json'), '{"x":1');
    expect(windowOf(await bootToWindow()).options).toMatchObject({ width: 1360, height: 860 });
  });

  test('a page that crashes is loaded afresh, three times a minute at most', async () => {
    const world = await bootToWindow();
    const contents = contentsOf(world);
    contents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    for (const count of [1, 2, 3]) {
      contents.emit('render-process-gone', {}, { reason: 'crashed' });
      expect(contents.reloads).toBe(count);
    }
    contents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(contents.reloads).toBe(3);
    expect(world.dialogs.at(-1)?.message).toContain('Siden har stoppet');
    expect(world.calls).toContain('app.quit');
  });
});

describe('menus', () => {
  type Item = { label?: string; role?: string; id?: string; submenu?: Item[]; click?: (item: object) => void };
  const items = (world: FakeWorld) => (world.menus.at(-1)?.template ?? []) as Item[];
  const flat = (list: Item[]): Item[] => list.flatMap((item) => [item, ...flat(item.submenu ?? [])]);
  const find = (world: FakeWorld, id: string) => flat(items(world)).find((item) => item.id === id);

  test('speak the language of the program, without developer tools in a packaged one', async () => {
    const norwegian = await bootToWindow();
    expect(items(norwegian).map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Fil', 'Rediger', 'Vis', 'Vindu', 'Hjelp']),
    );
    expect(flat(items(norwegian)).map(({ role }) => role)).not.toEqual(expect.arrayContaining(['reload']));
    expect(flat(items(norwegian)).map(({ role }) => role)).not.toEqual(expect.arrayContaining(['toggleDevTools']));
    const english = await bootToWindow({ locale: 'en-GB', isPackaged: false });
    expect(items(english).map(({ label }) => label)).toEqual(
      expect.arrayContaining(['File', 'Edit', 'View', 'Window', 'Help']),
    );
    expect(flat(items(english)).map(({ role }) => role)).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']));
  });

  test('lock, tell the version, and lead out to one address only', async () => {
    const world = await bootToWindow();
    find(world, 'lock')?.click?.({});
    expect(childOf(world).told('lock')).toEqual([{ type: 'lock', reason: 'menu' }]);
    find(world, 'about')?.click?.({});
    expect(world.dialogs.at(-1)?.detail).toBe('Versjon 1.2.3');
    find(world, 'data-protection-authority')?.click?.({});
    expect(world.given('shell.openExternal')).toEqual(['https://www.datatilsynet.no/']);
    expect(find(world, 'check-for-update')).toBeUndefined();
  });

  test('the right mouse button edits in fields, copies marked text, and does nothing elsewhere', async () => {
    const world = await bootToWindow();
    const flags = { canUndo: true, canCut: true, canCopy: true, canPaste: false, canSelectAll: true };
    const roles = () => items(world).flatMap(({ role }) => (role ? [role] : []));
    contentsOf(world).emit('context-menu', {}, { isEditable: true, selectionText: '', editFlags: flags });
    expect(roles()).toEqual(['undo', 'cut', 'copy', 'paste', 'selectAll']);
    contentsOf(world).emit('context-menu', {}, { isEditable: false, selectionText: 'Hansen', editFlags: flags });
    expect(roles()).toEqual(['copy']);
    const before = world.menus.length;
    contentsOf(world).emit('context-menu', {}, { isEditable: false, selectionText: ' ', editFlags: flags });
    expect(world.menus).toHaveLength(before);
  });
});

test('what nobody expected ends the program with a sentence and a reference, never a message or a stack', async () => {
  const world = await bootToWindow();
  processListener('uncaughtException')(new Error('Kari Nordmann, 01810012345'));
  const [title, text] = world.given('dialog.showErrorBox') as [string, string];
  expect([title, text.split('\n')[0]]).toEqual(['Tillit', ERROR_TEXTS.INTERNAL.nb]);
  const reference = /Referanse: ([0-9a-f]{8})$/u.exec(text)?.[1];
  expect(world.given('app.exit')).toEqual([1]);
  const log = readFileSync(join(profile(), 'log/tillit.log'), 'utf8');
  expect(log).toContain(`"reference":"${reference}"`);
  expect(log + text).not.toContain('Nordmann');
});

test('an updater that cannot be set up keeps nobody from working', async () => {
  const { publicKey } = generateKeyPairSync('ed25519');
  const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const builtIn = join(appPath, 'out/update.json');
  writeFileSync(builtIn, JSON.stringify({ address: 'https://updates.example.test/', publicKey: key }));
  // The real updater asks for the real Electron, and finds a folder where it looks for the program.
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', appPath);
  const world = await bootToWindow();
  rmSync(builtIn);
  expect(world.calls).not.toContain('app.exit');
  expect(readFileSync(join(profile(), 'log/tillit.log'), 'utf8')).toContain('"event":"updates"');
});
