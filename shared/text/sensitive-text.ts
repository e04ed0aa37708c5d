/**
 * What in a free text should most likely not stand there: identity numbers, which have a place of their own, and words of health, which the
 * office has no need to keep. It is looked for where it is typed; nothing leaves the screen for it. It warns and forbids nothing.
 */
import { checkNationalId } from '../numbers/national-id.ts';
import { foldQuery } from './fold.ts';
import { HEALTH_WORDS } from './health-words.ts';

/** A place in a text. `from` and `to`: as for `slice`. */
export type SensitivePart = { kind: 'nationalId' | 'health'; from: number; to: number };

/**
 * The places, in their order.
 * @param text as typed
 * @example findSensitive('Er sykmeldt') // [{ kind: 'health', from: 3, to: 11 }]
 */
export function findSensitive(text: string): SensitivePart[] {
  return [...nationalIds(text), ...healthWords(text)].sort((a, b) => a.from - b.from);
}

const folded = (word: string) => foldQuery(word).join(' ');
const KNOWN = new Set(HEALTH_WORDS.map(folded));
const WORD = /\p{L}+/gu;
/** Digits in groups, as identity numbers are written: `010190 12345`, `01 01 90 123 45`, `01.01.90-12345`. */
const DIGITS = /\d(?:[\s.-]?\d)+/gu;
const LENGTH = 11;

function healthWords(text: string): SensitivePart[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) =>
    KNOWN.has(folded(word)) ? [{ kind: 'health', from: index, to: index + word.length } as const] : [],
  );
}

function nationalIds(text: string): SensitivePart[] {
  return [...text.matchAll(DIGITS)].flatMap(({ 0: run, index }) => {
    const places = [...run.matchAll(/\d/gu)].map((digit) => digit.index);
    const found: SensitivePart[] = [];
    for (let first = 0; first + LENGTH <= places.length; first += 1) {
      const from = places[first] ?? 0;
      const to = (places[first + LENGTH - 1] ?? 0) + 1;
      // A number begins and ends where a group does: eleven digits out of the middle of a longer number are none.
      if (/\d/u.test(run.charAt(from - 1)) || /\d/u.test(run.charAt(to))) continue;
      if (!checkNationalId(run.slice(from, to)).valid) continue;
      found.push({ kind: 'nationalId', from: index + from, to: index + to });
      first += LENGTH - 1;
    }
    return found;
  });
}
