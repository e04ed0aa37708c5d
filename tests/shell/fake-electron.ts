/**
 * Stands in for Electron where the boot test runs the real main program: records the calls it makes, in their order, and lets the test be
 * the browser, the operating system and the person. What main does not use is not here, so using more fails.
 */
import { EventEmitter } from 'node:events';
import type { FromDataProcess, ToDataProcess } from '../../electron/data-process/data-protocol.ts';

/** The outermost frame as the fake browser has it. */
export type FakeFrame = {
  origin: string;
  parent: object | null;
  detached: boolean;
  received: { channel: string; ports: unknown[] }[];
  postMessage(channel: string, message: unknown, ports: unknown[]): void;
};

/** A data process that does what the test says; without `answers` it says `ready` to every `open`. */
export class FakeChild extends EventEmitter {
  readonly heard: { message: ToDataProcess; ports: unknown[] }[] = [];
  killed = false;
  readonly #answer: (message: ToDataProcess) => FromDataProcess | null;

  constructor(answer: (message: ToDataProcess) => FromDataProcess | null) {
    super();
    this.#answer = answer;
  }

  postMessage(message: ToDataProcess, ports: unknown[] = []): void {
    this.heard.push({ message, ports });
    const answer = this.#answer(message);
    if (answer) queueMicrotask(() => this.emit('message', answer));
  }

  kill(): void {
    if (this.killed) return;
    this.killed = true;
    queueMicrotask(() => this.emit('exit', 0));
  }

  /** What it was told of one kind. */
  told<Type extends ToDataProcess['type']>(type: Type): Extract<ToDataProcess, { type: Type }>[] {
    return this.heard.flatMap(({ message }) =>
      message.type === type ? [message as Extract<ToDataProcess, { type: Type }>] : [],
    );
  }
}

/** Contents of a window. */
export class FakeContents extends EventEmitter {
  windowOpenHandler: ((details: { url: string }) => { action: string }) | null = null;
  reloads = 0;
  readonly mainFrame: FakeFrame = {
    origin: 'app://tillit',
    parent: null,
    detached: false,
    received: [],
    postMessage(channel, _message, ports) {
      this.received.push({ channel, ports });
    },
  };

  setWindowOpenHandler(handler: FakeContents['windowOpenHandler']): void {
    this.windowOpenHandler = handler;
  }

  reload(): void {
    this.reloads += 1;
  }

  /** The page loads, as far as main sees it. */
  load(): void {
    this.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
    this.emit('did-finish-load');
  }

  /** Emits an event that can be prevented; whether it was. */
  prevented(event: string, details: object = {}, ...rest: unknown[]): boolean {
    let prevented = false;
    const given = {
      ...details,
      preventDefault: () => {
        prevented = true;
      },
    };
    this.emit(event, given, ...rest);
    return prevented;
  }
}

/** What the test can say and see; `electron` is what main imports. */
export type FakeWorld = ReturnType<typeof fakeElectron>;

export type FakeOptions = {
  appPath: string;
  isPackaged?: boolean;
  locale?: string;
  hasLock?: boolean;
  storageBackend?: string;
  /** The person's choices in dialogs, in their order: 0 tries again, 1 quits. */
  choices?: number[];
  answer?: (message: ToDataProcess) => FromDataProcess | null;
};

const toReady = (message: ToDataProcess): FromDataProcess | null =>
  message.type === 'open' ? { type: 'ready' } : null;

/** A fresh Electron. */
export function fakeElectron({
  appPath,
  isPackaged = true,
  locale = 'nb',
  hasLock = true,
  storageBackend = 'gnome_libsecret',
  choices = [],
  answer = toReady,
}: FakeOptions) {
  const calls: string[] = [];
  const record =
    <Result>(name: string, result?: Result) =>
    (...given: unknown[]) => {
      calls.push(name);
      recorded.set(name, given);
      return result as Result;
    };
  const recorded = new Map<string, unknown[]>();
  const ready = Promise.withResolvers<void>();
  const children: FakeChild[] = [];
  const windows: FakeWindow[] = [];
  const dialogs: { message: string; detail?: string; buttons: string[] }[] = [];
  const menus: { template: unknown[] }[] = [];

  class FakeWindow extends EventEmitter {
    readonly webContents = new FakeContents();
    readonly options: Record<string, unknown>;
    readonly done: string[] = [];
    constructor(options: Record<string, unknown>) {
      super();
      calls.push('new BrowserWindow');
      this.options = options;
      windows.push(this);
      app.emit('web-contents-created', {}, this.webContents);
    }
    loadURL = async (address: string) => void this.done.push(`load ${address}`);
    show = () => void this.done.push('show');
    maximize = () => void this.done.push('maximize');
    focus = () => void this.done.push('focus');
    restore = () => void this.done.push('restore');
    isMinimized = () => true;
    isMaximized = () => false;
    getNormalBounds = () => ({ x: 10, y: 20, width: 1000, height: 700 });
    setContentProtection = (on: boolean) => void this.done.push(`hidden ${on}`);
  }

  const app = Object.assign(new EventEmitter(), {
    isPackaged,
    enableSandbox: record('app.enableSandbox'),
    setPath: record('app.setPath'),
    requestSingleInstanceLock: record('app.requestSingleInstanceLock', hasLock),
    quit: record('app.quit'),
    exit: record('app.exit'),
    whenReady: () => ready.promise,
    getLocale: () => locale,
    getAppPath: () => appPath,
    getVersion: () => '1.2.3',
  });
  const session = {
    defaultSession: Object.assign(new EventEmitter(), {
      setPermissionRequestHandler: record('session.setPermissionRequestHandler'),
      setPermissionCheckHandler: record('session.setPermissionCheckHandler'),
      setDevicePermissionHandler: record('session.setDevicePermissionHandler'),
      setDisplayMediaRequestHandler: record('session.setDisplayMediaRequestHandler'),
      setUSBProtectedClassesHandler: record('session.setUSBProtectedClassesHandler'),
      setBluetoothPairingHandler: record('session.setBluetoothPairingHandler'),
      setCertificateVerifyProc: record('session.setCertificateVerifyProc'),
      setSpellCheckerEnabled: record('session.setSpellCheckerEnabled'),
      webRequest: { onBeforeRequest: record('session.webRequest.onBeforeRequest') },
    }),
  };
  const powerMonitor = new EventEmitter();
  const electron = {
    app,
    session,
    powerMonitor,
    BrowserWindow: FakeWindow as new (options: Record<string, unknown>) => object,
    protocol: {
      registerSchemesAsPrivileged: record('protocol.registerSchemesAsPrivileged'),
      handle: record('protocol.handle'),
    },
    utilityProcess: {
      fork(file: string, args: string[], options: object) {
        record('utilityProcess.fork')(file, args, options);
        const child = new FakeChild(answer);
        children.push(child);
        return child;
      },
    },
    MessageChannelMain: class {
      readonly port1 = { end: 'data process' };
      readonly port2 = { end: 'page' };
    },
    dialog: {
      showMessageBoxSync(options: { message: string; detail?: string; buttons: string[] }) {
        dialogs.push(options);
        return choices.shift() ?? 1;
      },
      async showMessageBox(_window: unknown, options: { message: string; detail?: string; buttons: string[] }) {
        dialogs.push(options);
        return { response: choices.shift() ?? 1 };
      },
      showErrorBox: record('dialog.showErrorBox'),
    },
    Menu: {
      buildFromTemplate(template: unknown[]) {
        const menu = { template, popup: record('menu.popup') };
        menus.push(menu);
        return menu;
      },
      setApplicationMenu: record('Menu.setApplicationMenu'),
    },
    nativeTheme: { shouldUseDarkColors: false },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] },
    shell: { openExternal: record('shell.openExternal', Promise.resolve()) },
    safeStorage: {
      getSelectedStorageBackend: () => storageBackend,
      isAsyncEncryptionAvailable: async () => true,
      encryptStringAsync: async (text: string) => Buffer.from(`sealed ${text}`),
      decryptStringAsync: async (bytes: Buffer) => {
        const text = bytes.toString();
        if (!text.startsWith('sealed ')) throw new Error('sealed elsewhere');
        return { shouldReEncrypt: false, result: text.slice('sealed '.length) };
      },
    },
  };
  return {
    electron,
    calls,
    children,
    windows,
    dialogs,
    menus,
    powerMonitor,
    becomeReady: () => ready.resolve(),
    /** What a recorded function was last called with. */
    given: (name: string): unknown[] => recorded.get(name) ?? [],
    /** The handler a recorded function was given, as a plain function. */
    handler(name: string, position = 0): (...given: unknown[]) => unknown {
      return (recorded.get(name) ?? [])[position] as (...given: unknown[]) => unknown;
    },
  };
}
