/**
 * The desktop program. What must be settled before Electron is ready stands here, in its order: sandbox, scheme, refusals for whatever
 * contents are ever made, one instance for each profile. No crash reporter is started: a dump is memory, and memory is member data.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog, protocol } from 'electron';
import { ERROR_TEXTS } from '../../shared/errors.ts';
import { logUnexpected, openLog } from '../log.ts';
import { profileFolder } from '../profile-folder.ts';
import { registerPageScheme } from './page-scheme.ts';
import { refuseNavigation } from './refuse-navigation.ts';
import { refuseServers } from './refuse-network.ts';
import { refuseBluetooth } from './refuse-permissions.ts';
import { type Shell, startShell } from './start-shell.ts';
import { languageOf, shellWords } from './texts.ts';

const profile = profileFolder();

process.on('uncaughtException', stop);
process.on('unhandledRejection', stop);

app.enableSandbox();
registerPageScheme(protocol);
refuseServers(app);
app.on('web-contents-created', (_event, contents) => {
  refuseNavigation(contents);
  refuseBluetooth(contents);
});
// What the browser part keeps lies in the profile as well, so that two profiles share nothing, not even the lock of one instance.
const browserFolder = join(profile, 'shell');
mkdirSync(browserFolder, { recursive: true, mode: 0o700 });
app.setPath('userData', browserFolder);

if (app.requestSingleInstanceLock()) {
  const starting = app.whenReady().then(() => startShell({ profile, browserFolder }));
  app.on('second-instance', () => void starting.then((shell) => shell?.focus()));
  app.on('window-all-closed', () => app.quit());
  endInOrder(starting);
} else app.quit();

/** Quitting waits until the database is closed. */
function endInOrder(starting: Promise<Shell | null>): void {
  let ended = false;
  app.on('will-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    void starting
      .then((shell) => shell?.close())
      .finally(() => {
        ended = true;
        app.quit();
      });
  });
}

/** What nobody expected: a sentence and a reference, where Electron would show a stack; and the end, since nothing is sure any more. */
function stop(error: unknown): void {
  const language = languageOf(app.getLocale());
  let reference = '';
  try {
    reference = shellWords(language)('reference', {
      reference: logUnexpected(openLog(profile), error, { event: 'shell' }),
    });
  } catch {
    // A profile that cannot hold a log: the sentence is all there is.
  }
  dialog.showErrorBox('Tillit', `${ERROR_TEXTS.INTERNAL[language]}\n${reference}`);
  app.exit(1);
}
