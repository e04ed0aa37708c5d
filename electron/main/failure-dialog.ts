/** When there is nothing to show a page with: a window of the operating system with a sentence and a reference, never a stack. */
import type { Dialog } from 'electron';
import { ERROR_TEXTS, type ErrorCode, type Language } from '../../shared/errors.ts';
import { type ShellTextKey, shellWords } from './texts.ts';

/** What a person chose. */
export type Choice = 'retry' | 'quit';

/**
 * Tells that the profile cannot be opened, and asks what to do.
 * @param reference the id that is also in the log; null where there is none
 */
export function askAboutError(
  dialog: Pick<Dialog, 'showMessageBoxSync'>,
  language: Language,
  code: ErrorCode,
  reference: string | null,
): Choice {
  return ask(dialog, language, ERROR_TEXTS[code][language], reference);
}

/** Tells that a part of the program has stopped for good, and asks what to do. */
export function askAboutStop(
  dialog: Pick<Dialog, 'showMessageBoxSync'>,
  language: Language,
  what: Extract<ShellTextKey, 'dataGone' | 'pageGone'>,
  reference: string | null,
): Choice {
  return ask(dialog, language, shellWords(language)(what), reference);
}

function ask(
  dialog: Pick<Dialog, 'showMessageBoxSync'>,
  language: Language,
  message: string,
  reference: string | null,
): Choice {
  const words = shellWords(language);
  const button = dialog.showMessageBoxSync({
    type: 'error',
    title: 'Tillit',
    message,
    ...(reference ? { detail: words('reference', { reference }) } : {}),
    buttons: [words('retry'), words('quit')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return button === 0 ? 'retry' : 'quit';
}
