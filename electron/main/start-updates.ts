/** Turns updates on where the program is packaged and a key was built in; the window asks and tells. */
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import { type Log, logUnexpected } from '../log.ts';
import type { ShellWords } from './texts.ts';
import { readUpdateSettings, type UpdateSettings } from './update-settings.ts';

/**
 * Starts looking for updates.
 * @param options `built` is the folder of the built program, `profile` may hold an `update.json` with another address
 * @returns looks at once, for the menu; null where updates are off
 */
export async function startUpdates({
  built,
  profile,
  window,
  words,
  log,
}: {
  built: string;
  profile: string;
  window: BrowserWindow;
  words: ShellWords;
  log: Log;
}): Promise<(() => void) | null> {
  const settings = app.isPackaged
    ? readUpdateSettings({ builtIn: join(built, 'update.json'), own: join(profile, 'update.json') })
    : null;
  if (!settings) return null;
  try {
    return await start(settings, { window, words, log });
  } catch (error) {
    // No update is a pity; no program is worse.
    logUnexpected(log, error, { event: 'updates' });
    return null;
  }
}

async function start(
  settings: UpdateSettings,
  { window, words, log }: { window: BrowserWindow; words: ShellWords; log: Log },
): Promise<() => void> {
  // Loaded here only: it asks Electron for things as soon as it is loaded.
  const [{ default: electronUpdater }, { updatesFrom, lookDaily }] = await Promise.all([
    import('electron-updater'),
    import('./updates.ts'),
  ]);
  const show = async (options: Partial<MessageBoxOptions>, message: string) =>
    (await dialog.showMessageBox(window, { title: 'Tillit', message, buttons: [words('ok')], ...options })).response;
  const look = updatesFrom(
    electronUpdater.autoUpdater,
    settings,
    {
      async wantsDownload(version) {
        const question = {
          detail: words('updateLater'),
          buttons: [words('updateDownload'), words('updateNotNow')],
          cancelId: 1,
        };
        return (await show(question, words('updateFound', { version }))) === 0;
      },
      ready: (version) => void show({}, words('updateReady', { version })),
      none: () => void show({}, words('updateNone')),
      failed: () => void show({ type: 'warning' }, words('updateFailed')),
    },
    log,
  );
  lookDaily(look);
  return () => void look(true);
}
