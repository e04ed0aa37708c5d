/** Puts the program together once Electron is ready: refusals, page, data process, window, menu. Data flows past it, not through it. */
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  Menu,
  MessageChannelMain,
  nativeTheme,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  utilityProcess,
} from 'electron';
import { type ErrorCode, type Language, TillitError } from '../../shared/errors.ts';
import { readBuiltFiles } from '../built-files.ts';
import { type Log, openLog } from '../log.ts';
import { canHideFromCapture, hideFromCapture } from './capture.ts';
import { contextMenuTemplate } from './context-menu.ts';
import { type DataSupervisor, superviseData } from './data-supervisor.ts';
import { sealWithSafeStorage } from './device-seal.ts';
import { askAboutError, askAboutStop, type Choice } from './failure-dialog.ts';
import { handOutPorts, type PortGiver } from './hand-out-port.ts';
import { presentWindow, windowOptions } from './main-window.ts';
import { menuTemplate } from './menu.ts';
import { openOutside } from './open-outside.ts';
import { PAGE_START } from './page-address.ts';
import { servePage } from './page-scheme.ts';
import { lockWithMachine } from './power.ts';
import { refuseNetwork } from './refuse-network.ts';
import { refusePermissions } from './refuse-permissions.ts';
import { revivePage } from './revive-page.ts';
import { startUpdates } from './start-updates.ts';
import { languageOf, shellWords } from './texts.ts';
import { keepWindowState, readWindowState } from './window-state.ts';

/** The program while it runs. */
export type Shell = {
  /** Brings the window to the front: somebody has started Tillit a second time. */
  focus(): void;
  /** Closes the database. */
  close(): Promise<void>;
};

/** There is one window, and so one seat. */
const SEAT = 'window';

/**
 * Starts the program.
 * @param folders `profile` holds the register, `browserFolder` what the browser part keeps
 * @returns null where the profile cannot be opened and the person has chosen to quit
 */
export async function startShell({
  profile,
  browserFolder,
}: {
  profile: string;
  browserFolder: string;
}): Promise<Shell | null> {
  const language = languageOf(app.getLocale());
  const developerTools = !app.isPackaged;
  const built = join(app.getAppPath(), 'out');
  const log = openLog(profile);
  refusePermissions(session.defaultSession);
  refuseNetwork(session.defaultSession, { developerTools });
  session.defaultSession.setSpellCheckerEnabled(false);
  servePage(protocol, readBuiltFiles(join(built, 'renderer')));

  let ports: PortGiver | null = null;
  const data = superviseData(
    {
      fork: () =>
        utilityProcess.fork(join(built, 'main/data-process.cjs'), [], {
          serviceName: 'Tillit data',
          stdio: developerTools ? 'inherit' : 'ignore',
        }),
      profile,
      version: app.getVersion(),
      threadFile: join(built, 'main/thread.cjs'),
      sealer: sealWithSafeStorage(safeStorage, process.platform),
    },
    {
      ready: () => ports?.dataReady(),
      gone(why, exitCode) {
        log.info({ event: 'data-process-gone', why, exitCode });
        ports?.dataGone();
      },
      givenUp(code, reference) {
        log.error({ event: 'data-process-given-up', code });
        void again(askAfterGivingUp(language, code, reference));
      },
    },
  );
  const again = async (choice: Choice) => {
    if (choice === 'retry' && (await startUntilItRuns(data, language))) ports?.dataReady();
    else app.quit();
  };
  if (!(await startUntilItRuns(data, language))) {
    app.quit();
    return null;
  }
  lockWithMachine(powerMonitor, (reason) => data.lock(reason));
  const window = openWindow({ built, stateFile: join(browserFolder, 'window.json'), language, log });
  ports = handOutPorts(window.webContents, {
    newChannel: () => new MessageChannelMain(),
    isReady: data.isReady,
    connect: (port) => data.connect(SEAT, port),
  });
  buildMenu(window, data, language, await startUpdates({ built, profile, window, words: shellWords(language), log }));
  void window.loadURL(PAGE_START);
  return {
    focus() {
      if (window.isMinimized()) window.restore();
      window.focus();
    },
    close: () => data.close(),
  };
}

/** Tries until the data process runs or the person gives up; whether it runs. */
async function startUntilItRuns(data: DataSupervisor, language: Language): Promise<boolean> {
  for (;;) {
    try {
      await data.start();
      return true;
    } catch (error) {
      const known = error instanceof TillitError ? error : new TillitError('INTERNAL');
      if (askAboutError(dialog, language, known.code, known.details.reference ?? null) === 'quit') return false;
    }
  }
}

function askAfterGivingUp(language: Language, code: ErrorCode, reference: string | null): Choice {
  return code === 'INTERNAL'
    ? askAboutStop(dialog, language, 'dataGone', reference)
    : askAboutError(dialog, language, code, reference);
}

function openWindow({
  built,
  stateFile,
  language,
  log,
}: {
  built: string;
  stateFile: string;
  language: Language;
  log: Log;
}): BrowserWindow {
  const state = readWindowState(
    stateFile,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow(
    windowOptions({
      preload: join(built, 'preload/preload.cjs'),
      state,
      dark: nativeTheme.shouldUseDarkColors,
      developerTools: !app.isPackaged,
    }),
  );
  presentWindow(window, state);
  keepWindowState(window, stateFile);
  window.webContents.on('context-menu', (_event, params) => {
    const template = contextMenuTemplate(shellWords(language), params);
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
  });
  revivePage(window.webContents, {
    onGone: (reason) => log.error({ event: 'page-gone', reason }),
    onGivenUp() {
      if (askAboutStop(dialog, language, 'pageGone', null) === 'retry') window.webContents.reload();
      else app.quit();
    },
  });
  return window;
}

function buildMenu(
  window: BrowserWindow,
  data: DataSupervisor,
  language: Language,
  checkForUpdate: (() => void) | null,
): void {
  const words = shellWords(language);
  const template = menuTemplate(
    words,
    {
      lock: () => data.lock('menu'),
      about: () =>
        void dialog.showMessageBox(window, {
          type: 'info',
          title: 'Tillit',
          message: 'Tillit',
          detail: words('version', { version: app.getVersion() }),
          buttons: [words('ok')],
        }),
      openDataProtectionAuthority: () => void openOutside(shell, 'dataProtectionAuthority'),
      hideFromCapture: canHideFromCapture(process.platform) ? (hidden) => hideFromCapture(window, hidden) : null,
      checkForUpdate,
    },
    { platform: process.platform, developerTools: !app.isPackaged },
  );
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
