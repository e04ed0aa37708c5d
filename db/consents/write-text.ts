/** Writing the words of a version: each language with the hash of its canonical form. */
import { createHash } from 'node:crypto';
import { canonicalConsentText } from '../../shared/consents/canonical-text.ts';
import { LETTER_LANGUAGES } from '../../shared/members/model.ts';
import type { InputOf } from '../handlers.ts';
import type { Transaction } from '../unit-of-work.ts';
import { consentText } from './table.ts';

export type ConsentWords = InputOf<'consents.texts', 'create'>['words'];

type Version = { id: string; purposeKey: string; number: number };

/** Makes the texts of a draft what is given: adds, mends, and removes a language that is there no more. */
export function writeWords(tx: Transaction, { id: versionId, purposeKey, number }: Version, words: ConsentWords): void {
  const there = new Map(
    tx.store.connection
      .prepare('SELECT id, language FROM consent_text WHERE version_id = ?')
      .all(versionId)
      .map(({ id, language }) => [String(language), String(id)]),
  );
  for (const language of LETTER_LANGUAGES) {
    const [given, id] = [words[language], there.get(language)];
    if (!given) {
      if (id) tx.remove(consentText, id);
      continue;
    }
    const canonical = canonicalConsentText({ purposeKey, number, language, ...given });
    const row = { ...given, sha256: createHash('sha256').update(canonical, 'utf8').digest('hex') };
    if (id) tx.change(consentText, id, row);
    else tx.insert(consentText, { id: tx.newId(), versionId, language, ...row });
  }
}
