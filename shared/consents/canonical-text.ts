/** The one form of a consent text that its hash is made over, so that the same words give the same hash on every machine. */
import type { LETTER_LANGUAGES } from '../members/model.ts';

type Words = {
  purposeKey: string;
  number: number;
  language: (typeof LETTER_LANGUAGES)[number];
  title: string;
  body: string;
  withdrawal: string;
};

/**
 * JSON with these fields in this order, texts in Unicode NFC with line feeds as line ends, in UTF-8.
 * @example canonicalConsentText({ purposeKey: 'p', number: 1, language: 'nb', title: 'A', body: 'b', withdrawal: 'c' })
 * // '{"purposeKey":"p","number":1,"language":"nb","title":"A","body":"b","withdrawal":"c"}'
 */
export function canonicalConsentText({ purposeKey, number, language, title, body, withdrawal }: Words): string {
  const plain = (text: string) => text.replace(/\r\n?/gu, '\n').normalize('NFC');
  return JSON.stringify({
    purposeKey,
    number,
    language,
    title: plain(title),
    body: plain(body),
    withdrawal: plain(withdrawal),
  });
}
