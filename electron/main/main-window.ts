/** The one window: a sandboxed page without Node, and a title without anybody's name. (Checklist items 2 to 4, 6 and 8 to 10.) */
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import type { WindowState } from './window-state.ts';

/** Paper and ink of the theme, so that the window does not flash before the page is there. */
const BACKGROUND = { light: '#fdfefe', dark: '#121e1d' } as const;

/**
 * The options of the window. Those that are Electron's own defaults are written out, so that a changed default changes nothing here.
 * @param options `preload` is the built file; `developerTools` only in an unpackaged program
 */
export function windowOptions({
  preload,
  state,
  dark,
  developerTools,
}: {
  preload: string;
  state: WindowState;
  dark: boolean;
  developerTools: boolean;
}): BrowserWindowConstructorOptions {
  const place = state.x === null || state.y === null ? {} : { x: state.x, y: state.y };
  return {
    ...place,
    width: state.width,
    height: state.height,
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Tillit',
    backgroundColor: dark ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload,
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
      // The dictionaries would be fetched from a server, and the words of a case are nobody's to look up.
      spellcheck: false,
      devTools: developerTools,
    },
  };
}

/** Shows the window when its first picture is ready, and keeps its title. */
export function presentWindow(
  window: Pick<BrowserWindow, 'once' | 'on' | 'show' | 'maximize'>,
  { maximized }: WindowState,
): void {
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
}
