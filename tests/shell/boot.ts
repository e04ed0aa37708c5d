/** Starts the real main program over a fake Electron, for one test file; everything is put back after each test. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, vi } from 'vitest';
import { type FakeChild, type FakeContents, type FakeOptions, type FakeWorld, fakeElectron } from './fake-electron.ts';

const EVENTS = ['uncaughtException', 'unhandledRejection'] as const;

/** What a test file boots with. */
export type Booter = {
  /** A built program with a small page; `SECRET` stands in files beside the page. */
  readonly appPath: string;
  /** The profile of the running test. */
  profile(): string;
  /** Starts main; Electron is not ready yet. */
  boot(options?: Partial<FakeOptions>): Promise<FakeWorld>;
  /** Starts main and lets it come as far as its window. */
  bootToWindow(options?: Partial<FakeOptions>): Promise<FakeWorld>;
  /** The listener main has put on an event of its process. */
  processListener(event: (typeof EVENTS)[number]): (error: Error) => void;
};

/** Prepares a test file. */
export function prepareBoot(): Booter {
  const appPath = makeBuiltProgram();
  let profile = '';
  let before = new Map<string, unknown[]>();
  const added = (event: (typeof EVENTS)[number]) =>
    process.listeners(event as 'uncaughtException').filter((listener) => !before.get(event)?.includes(listener));
  beforeEach(() => {
    profile = mkdtempSync(join(tmpdir(), 'tillit-boot-'));
    vi.stubEnv('TILLIT_PROFILE', profile);
    before = new Map(EVENTS.map((event) => [event, process.listeners(event as 'uncaughtException')]));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
    vi.doUnmock('electron');
    for (const event of EVENTS) for (const listener of added(event)) process.removeListener(event, listener);
    rmSync(profile, { recursive: true, force: true });
  });
  afterAll(() => rmSync(appPath, { recursive: true, force: true }));
  const boot = async (options: Partial<FakeOptions> = {}) => {
    vi.resetModules();
    const world = fakeElectron({ appPath, ...options });
    vi.doMock('electron', () => world.electron);
    await import('../../electron/main/main.ts');
    return world;
  };
  return {
    appPath,
    profile: () => profile,
    boot,
    async bootToWindow(options = {}) {
      const world = await boot(options);
      world.becomeReady();
      await vi.waitFor(() => expect(world.windows[0]?.done).toContain('load app://tillit/'));
      return world;
    },
    processListener(event) {
      const [listener] = added(event);
      if (!listener) throw new Error(`main does not listen to ${event}`);
      return (error) => listener(error, event as 'uncaughtException');
    },
  };
}

/** The window of a booted program. */
export function windowOf(world: FakeWorld): FakeWorld['windows'][number] {
  const [window] = world.windows;
  if (!window) throw new Error('there is no window');
  return window;
}

/** The contents of its window. */
export function contentsOf(world: FakeWorld): FakeContents {
  return windowOf(world).webContents;
}

/** The data process that was started last. */
export function childOf(world: FakeWorld): FakeChild {
  const child = world.children.at(-1);
  if (!child) throw new Error('there is no data process');
  return child;
}

/** Calls a listener with an event that can be prevented; whether it was. */
export function prevents(listen: (event: { preventDefault(): void }) => void): boolean {
  let prevented = false;
  listen({
    preventDefault() {
      prevented = true;
    },
  });
  return prevented;
}

function makeBuiltProgram(): string {
  const appPath = mkdtempSync(join(tmpdir(), 'tillit-boot-app-'));
  mkdirSync(join(appPath, 'out/renderer/assets'), { recursive: true });
  mkdirSync(join(appPath, 'out/main'), { recursive: true });
  const page = '<meta name="tillit-host" content="__PAGE_HOST__"><meta nonce="__CSP_NONCE__">';
  writeFileSync(join(appPath, 'out/renderer/index.html'), page);
  writeFileSync(join(appPath, 'out/renderer/assets/page.js'), 'export {};');
  writeFileSync(join(appPath, 'out/main/secret.js'), 'SECRET');
  writeFileSync(join(appPath, 'out/secret.json'), 'SECRET');
  return appPath;
}
