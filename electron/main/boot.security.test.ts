/** Runs the real main program against a fake Electron that attacks it: navigation, permissions, network, paths, foreign frames. */
import { describe, expect, test } from 'vitest';
import { childOf, contentsOf, prepareBoot, prevents } from '../../tests/shell/boot.ts';
import type { FakeWorld } from '../../tests/shell/fake-electron.ts';

const { bootToWindow } = prepareBoot();

describe('refusals', () => {
  const FOREIGN = [
    'https://example.test/',
    'http://127.0.0.1:3000/',
    'file:///etc/passwd',
    'app://tillit.example.test/',
    'app://other/',
    'app://user@tillit/',
    'javascript:alert(1)',
    'data:text/html,hei',
    'blob:https://example.test/1',
    'no address',
  ];

  test('no contents go anywhere, open anything or embed anything', async () => {
    const contents = contentsOf(await bootToWindow());
    for (const url of FOREIGN) {
      expect(contents.prevented('will-navigate', { url }), url).toBe(true);
      expect(contents.prevented('will-frame-navigate', { url, isMainFrame: true }), url).toBe(true);
    }
    // The page loads itself again after a lock.
    expect(contents.prevented('will-navigate', { url: 'app://tillit/members' })).toBe(false);
    expect(contents.prevented('will-frame-navigate', { url: 'app://tillit/members', isMainFrame: true })).toBe(false);
    expect(contents.prevented('will-frame-navigate', { url: 'app://tillit/members', isMainFrame: false })).toBe(true);
    expect(contents.prevented('will-redirect', { url: 'app://tillit/' })).toBe(true);
    expect(contents.prevented('will-attach-webview')).toBe(true);
    expect(contents.windowOpenHandler?.({ url: 'app://tillit/' })).toEqual({ action: 'deny' });
    let chosen: unknown = 'nothing';
    expect(
      contents.prevented('select-bluetooth-device', {}, [], (id: string) => {
        chosen = id;
      }),
    ).toBe(true);
    expect(chosen).toBe('');
  });

  test('no permission but to write to the clipboard, and that for the page itself only', async () => {
    const world = await bootToWindow();
    const request = (permission: string, requestingUrl: string, isMainFrame = true) => {
      let answer: unknown;
      const onAnswer = (granted: boolean) => {
        answer = granted;
      };
      world.handler('session.setPermissionRequestHandler')(null, permission, onAnswer, { requestingUrl, isMainFrame });
      return answer;
    };
    const check = (permission: string, origin: string, isMainFrame = true) =>
      world.handler('session.setPermissionCheckHandler')(null, permission, origin, { isMainFrame });
    for (const ask of [request, check]) {
      expect(ask('clipboard-sanitized-write', 'app://tillit/')).toBe(true);
      expect(ask('clipboard-sanitized-write', 'app://tillit/', false)).toBe(false);
      expect(ask('clipboard-sanitized-write', 'https://example.test/')).toBe(false);
      for (const permission of [
        'clipboard-read',
        'media',
        'geolocation',
        'notifications',
        'openExternal',
        'hid',
        'usb',
        'serial',
        'midi',
        'fullscreen',
        'fileSystem',
        'display-capture',
        'unknown',
      ]) {
        expect(ask(permission, 'app://tillit/'), permission).toBe(false);
      }
    }
  });

  test('no device, no screen, no pairing', async () => {
    const world = await bootToWindow();
    const { defaultSession } = world.electron.session;
    expect(world.handler('session.setDevicePermissionHandler')({ deviceType: 'hid' })).toBe(false);
    let answer: unknown = 'nothing';
    const keep = (given: unknown) => {
      answer = given;
    };
    world.handler('session.setDisplayMediaRequestHandler')({}, keep);
    expect(answer).toBeNull();
    world.handler('session.setBluetoothPairingHandler')({}, keep);
    expect(answer).toEqual({ confirmed: false });
    expect(world.handler('session.setUSBProtectedClassesHandler')({ protectedClasses: ['hid'] })).toEqual(['hid']);
    for (const [event, ...between] of [
      ['select-hid-device', {}],
      ['select-usb-device', {}],
      ['select-serial-port', [], {}],
    ] as const) {
      answer = 'nothing';
      const choose = (id?: string) => {
        answer = id ?? null;
      };
      const prevented = prevents((given) => defaultSession.emit(event, given, ...between, choose));
      expect([event, prevented, answer || null]).toEqual([event, true, null]);
    }
  });

  test('no request but for the page, no certificate, no file that the page has not made', async () => {
    const world = await bootToWindow();
    const { app, session } = world.electron;
    const { defaultSession } = session;
    const isCancelled = (url: string, from = world) => {
      let answer: { cancel?: boolean } = {};
      from.handler('session.webRequest.onBeforeRequest')({ url }, (given: { cancel: boolean }) => {
        answer = given;
      });
      return answer.cancel;
    };
    for (const url of [
      ...FOREIGN.filter((url) => !url.startsWith('data:')),
      'wss://example.test/',
      'devtools://devtools/x.js',
    ]) {
      expect(isCancelled(url), url).toBe(true);
    }
    for (const url of [
      'app://tillit/',
      'app://tillit/assets/page.js',
      'blob:app://tillit/1',
      'data:image/png;base64,AA',
    ]) {
      expect(isCancelled(url), url).toBe(false);
    }
    expect(isCancelled('devtools://devtools/x.js', await bootToWindow({ isPackaged: false }))).toBe(false);
    let verdict: unknown;
    world.handler('session.setCertificateVerifyProc')({}, (given: unknown) => {
      verdict = given;
    });
    expect(verdict).toBe(-2);
    let believed: unknown;
    const believe = (given: unknown) => {
      believed = given;
    };
    expect(prevents((event) => app.emit('certificate-error', event, {}, '', '', {}, believe))).toBe(true);
    expect(believed).toBe(false);
    for (const [url, refused] of [
      ['blob:app://tillit/1', false],
      ['https://example.test/x.exe', true],
      ['app://tillit/', true],
    ] as const) {
      const prevented = prevents((event) => defaultSession.emit('will-download', event, { getURL: () => url }));
      expect([url, prevented]).toEqual([url, refused]);
    }
  });
});

describe('the page', () => {
  const ask = async (world: FakeWorld, url: string, method = 'GET') =>
    (await world.handler('protocol.handle', 1)({ url, method })) as Response;

  test('comes with its policy, a new nonce each time', async () => {
    const world = await bootToWindow();
    expect(world.given('protocol.handle')[0]).toBe('app');
    const first = await ask(world, 'app://tillit/members?x=1');
    const policy = first.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/u.exec(policy)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(await first.text()).toBe(`<meta name="tillit-host" content="desktop"><meta nonce="${nonce}">`);
    expect(first.headers.get('x-content-type-options')).toBe('nosniff');
    expect(first.headers.get('cache-control')).toBe('no-store');
    expect((await ask(world, 'app://tillit/')).headers.get('content-security-policy')).not.toBe(policy);
    const script = await ask(world, 'app://tillit/assets/page.js');
    expect([script.status, script.headers.get('content-type'), await script.text()]).toEqual([
      200,
      'text/javascript; charset=utf-8',
      'export {};',
    ]);
  });

  test.each([
    'app://tillit/../main/secret.js',
    'app://tillit/assets/../../main/secret.js',
    'app://tillit/assets/%2e%2e/%2e%2e/main/secret.js',
    'app://tillit/assets/..%2f..%2fmain%2fsecret.js',
    'app://tillit/..%5c..%5cout%5csecret.json',
    'app://tillit//etc/passwd',
    'app://tillit/assets/page.js%00.html',
    'app://tillit/index.html/../../secret.json',
  ])('%s leads to no file outside', async (url) => {
    const answer = await ask(await bootToWindow(), url);
    const text = await answer.text();
    expect(text).not.toContain('SECRET');
    expect(text).not.toContain('root:');
    expect(answer.status === 404 ? text : text.slice(0, 5)).toBe(answer.status === 404 ? '' : '<meta');
  });

  test('answers no other host and no other method', async () => {
    const world = await bootToWindow();
    expect((await ask(world, 'app://other/assets/page.js')).status).toBe(404);
    expect((await ask(world, 'app://tillit/', 'POST')).status).toBe(405);
  });
});

describe('the port', () => {
  test('goes to the page once it has loaded, a new one for every load, always from the same seat', async () => {
    const world = await bootToWindow();
    const { mainFrame } = contentsOf(world);
    expect(mainFrame.received).toEqual([]);
    contentsOf(world).load();
    expect(mainFrame.received).toEqual([{ channel: 'tillit-port', ports: [{ end: 'page' }] }]);
    contentsOf(world).emit('did-finish-load');
    expect(mainFrame.received).toHaveLength(1);
    contentsOf(world).load();
    expect(mainFrame.received).toHaveLength(2);
    const connects = childOf(world).heard.filter(({ message }) => message.type === 'connect');
    expect(connects).toEqual([
      { message: { type: 'connect', connection: 1, seat: 'window' }, ports: [{ end: 'data process' }] },
      { message: { type: 'connect', connection: 2, seat: 'window' }, ports: [{ end: 'data process' }] },
    ]);
  });

  test.each([
    ['of another site', { origin: 'https://example.test' }],
    ['of an error page', { origin: 'null' }],
    ['of a host that begins alike', { origin: 'app://tillit.example.test' }],
    ['inside another', { parent: {} }],
    ['that has been taken away', { detached: true }],
  ])('is not given to a frame %s', async (_name, frame) => {
    const world = await bootToWindow();
    Object.assign(contentsOf(world).mainFrame, frame);
    contentsOf(world).load();
    expect(contentsOf(world).mainFrame.received).toEqual([]);
    expect(childOf(world).told('connect')).toEqual([]);
  });
});
