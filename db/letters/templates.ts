/** Writing templates. A text with an unknown placeholder is refused, with the place of each. */
import { type FieldIssue, TillitError } from '../../shared/errors.ts';
import { readLetterText } from '../../shared/letters/letter-text.ts';
import type { LetterTexts, NewTemplate } from '../../shared/letters/model.ts';
import { LETTER_LANGUAGES } from '../../shared/members/model.ts';
import type { Transaction } from '../unit-of-work.ts';
import { letterTemplate } from './table.ts';

/** Registers a template. @returns its id */
export function insertTemplate(tx: Transaction, { name, layout, texts }: NewTemplate): string {
  refuseWrongTexts(texts, 'texts');
  const id = tx.newId();
  tx.insert(letterTemplate, { id, name, layout, texts, isArchived: false });
  return id;
}

/**
 * @param path where the texts stand in the input
 * @throws TillitError `VALIDATION` with every wrong place
 */
export function refuseWrongTexts(texts: LetterTexts, path: string): void {
  const issues = LETTER_LANGUAGES.flatMap((language) => {
    const text = texts[language];
    if (!text) return [];
    return (['subject', 'body'] as const).flatMap((field) =>
      readLetterText(text[field]).issues.map(
        ({ code, line, column, suggestions }): FieldIssue => ({
          path: `${path}.${language}.${field}`,
          code,
          at: { line, column },
          suggestions,
        }),
      ),
    );
  });
  if (issues.length > 0) throw new TillitError('VALIDATION', { issues });
}
