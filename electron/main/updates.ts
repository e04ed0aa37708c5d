/**
 * Updates: looked for now and then, fetched only when the person says so, installed when the program is quit, never forced. Where they come
 * from and who signed them is settled in `signed-feed.ts`.
 */
import type { AppUpdater } from 'electron-updater';
import type { Log } from '../log.ts';
import { signedFeed } from './signed-feed.ts';
import type { UpdateSettings } from './update-settings.ts';

/** What is said about updates, and asked. */
export type UpdateTalk = {
  /** Whether to fetch this version now. */
  wantsDownload(version: string): Promise<boolean>;
  /** It lies ready and is installed at quit. */
  ready(version: string): void;
  /** There is none. */
  none(): void;
  /** It could not be fetched, or was not signed. */
  failed(): void;
};

const FIRST_LOOK_MS = 60_000;
const BETWEEN_LOOKS_MS = 24 * 60 * 60_000;

/**
 * Sets the updater up.
 * @returns looks for an update; `byHand` also tells when there is none
 */
export function updatesFrom(
  updater: AppUpdater,
  settings: UpdateSettings,
  talk: UpdateTalk,
  log: Log,
): (byHand: boolean) => Promise<void> {
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = true;
  updater.autoRunAppAfterInstall = false;
  updater.allowDowngrade = false;
  updater.disableWebInstaller = true;
  updater.logger = null;
  updater.setFeedURL({ provider: 'custom', updateProvider: signedFeed(settings) });
  let looking = false;
  return async (byHand) => {
    if (looking) return;
    looking = true;
    let answers = byHand;
    try {
      const found = await updater.checkForUpdates();
      if (!found?.isUpdateAvailable) {
        if (byHand) talk.none();
        return;
      }
      const { version } = found.updateInfo;
      if (!(await talk.wantsDownload(version))) return;
      answers = true;
      await updater.downloadUpdate(found.cancellationToken);
      talk.ready(version);
    } catch {
      // The message of the updater may hold addresses and paths; that it failed is enough.
      log.error({ event: 'update-failed' });
      if (answers) talk.failed();
    } finally {
      looking = false;
    }
  };
}

/** Looks a minute after the start and once a day, without a word when there is nothing. */
export function lookDaily(look: (byHand: boolean) => Promise<void>): void {
  const quietly = () => void look(false);
  setTimeout(quietly, FIRST_LOOK_MS).unref();
  setInterval(quietly, BETWEEN_LOOKS_MS).unref();
}
