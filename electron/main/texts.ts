/** The words of menus and dialogs of the shell, in both languages. Errors have theirs in `shared/errors.ts`. */
import type { Language, Text } from '../../shared/errors.ts';

export const SHELL_TEXTS = {
  file: { nb: 'Fil', en: 'File' },
  lock: { nb: 'Lås', en: 'Lock' },
  quit: { nb: 'Avslutt', en: 'Quit' },
  hideProgram: { nb: 'Skjul Tillit', en: 'Hide Tillit' },
  edit: { nb: 'Rediger', en: 'Edit' },
  undo: { nb: 'Angre', en: 'Undo' },
  redo: { nb: 'Gjør om', en: 'Redo' },
  cut: { nb: 'Klipp ut', en: 'Cut' },
  copy: { nb: 'Kopier', en: 'Copy' },
  paste: { nb: 'Lim inn', en: 'Paste' },
  selectAll: { nb: 'Merk alt', en: 'Select all' },
  view: { nb: 'Vis', en: 'View' },
  zoomIn: { nb: 'Større', en: 'Larger' },
  zoomOut: { nb: 'Mindre', en: 'Smaller' },
  zoomReset: { nb: 'Vanlig størrelse', en: 'Usual size' },
  fullScreen: { nb: 'Fullskjerm', en: 'Full screen' },
  hideFromCapture: { nb: 'Skjul ved skjermdeling', en: 'Hide when the screen is shared' },
  reload: { nb: 'Last siden på nytt', en: 'Reload the page' },
  developerTools: { nb: 'Utviklerverktøy', en: 'Developer tools' },
  window: { nb: 'Vindu', en: 'Window' },
  minimize: { nb: 'Minimer', en: 'Minimize' },
  close: { nb: 'Lukk', en: 'Close' },
  help: { nb: 'Hjelp', en: 'Help' },
  dataProtectionAuthority: { nb: 'Datatilsynet (i nettleseren)', en: 'The Data Protection Authority (in the browser)' },
  checkForUpdate: { nb: 'Se etter oppdatering', en: 'Check for an update' },
  about: { nb: 'Om Tillit', en: 'About Tillit' },
  version: { nb: 'Versjon {version}', en: 'Version {version}' },
  ok: { nb: 'Lukk', en: 'Close' },
  retry: { nb: 'Prøv igjen', en: 'Try again' },
  reference: { nb: 'Referanse: {reference}', en: 'Reference: {reference}' },
  dataGone: {
    nb: 'Tillit får ikke startet delen som holder dataene. Det som var lagret, er trygt, og ingenting er skrevet halvt.',
    en: 'Tillit cannot start the part that holds the data. What was saved is safe, and nothing was written by half.',
  },
  pageGone: {
    nb: 'Siden har stoppet flere ganger. Det som var lagret, er trygt, og utkastene dine også.',
    en: 'The page has stopped several times. What was saved is safe, and so are your drafts.',
  },
  updateFound: {
    nb: 'Tillit {version} finnes. Vil du laste den ned nå?',
    en: 'Tillit {version} is available. Download it now?',
  },
  updateLater: {
    nb: 'Den settes inn når du avslutter, aldri mens du arbeider.',
    en: 'It is installed when you quit, never while you work.',
  },
  updateDownload: { nb: 'Last ned', en: 'Download' },
  updateNotNow: { nb: 'Ikke nå', en: 'Not now' },
  updateReady: {
    nb: 'Tillit {version} er lastet ned og settes inn når du avslutter.',
    en: 'Tillit {version} has been downloaded and is installed when you quit.',
  },
  updateNone: { nb: 'Du har den nyeste versjonen.', en: 'You have the latest version.' },
  updateFailed: {
    nb: 'Oppdateringen kunne ikke hentes, eller signaturen stemmer ikke. Ingenting er satt inn. Si fra til systemansvarlig hvis det gjentar seg.',
    en: 'The update could not be fetched, or its signature does not fit. Nothing was installed. Tell your administrator if it comes back.',
  },
} as const satisfies Record<string, Text>;

export type ShellTextKey = keyof typeof SHELL_TEXTS;

/** Finds words in one language. */
export type ShellWords = (key: ShellTextKey, values?: Readonly<Record<string, string>>) => string;

/** The language of menus and dialogs: English where the program runs in English, else bokmål. */
export function languageOf(locale: string): Language {
  return /^en\b/iu.test(locale) ? 'en' : 'nb';
}

/** The words of a language; `{name}` in a text is filled in from `values`. */
export function shellWords(language: Language): ShellWords {
  return (key, values = {}) =>
    SHELL_TEXTS[key][language].replaceAll(/\{(\w+)\}/gu, (_whole, name: string) => values[name] ?? '');
}
