/**
 * The one order of names on every screen and in the database: that of `Intl.Collator('nb')`, as a text that compares byte by byte.
 * It is stored, so it must not change with the ICU version of a machine; a property test holds the two together.
 *
 * A key is ASCII and has up to three levels, each only when it is needed: letters, then accents, then capitals, a space between.
 */
import { type Weight, weights } from './collation.ts';

/**
 * The key of a text: `sortKey(a) < sortKey(b)` exactly when a stands before b, in SQLite (BINARY) and in JavaScript alike.
 * @example sortKey('Ødegård') < sortKey('Åse') // true
 */
export function sortKey(text: string): string {
  let letters = '';
  const accents = emptyLevel();
  const capitals = emptyLevel();
  const signs = text.normalize('NFD');
  for (let index = 0; index < signs.length; ) {
    const sign = signAt(signs, index);
    index += sign.length;
    for (const weight of weights.get(sign) ?? unknownSign(sign)) {
      letters += weight.letter;
      addTo(accents, weight.accent);
      if (weight.letter !== '') addTo(capitals, weight.capital);
    }
  }
  return `${letters} ${accents.text} ${capitals.text}`.trimEnd();
}

/**
 * The order of two texts, for sorting what is already on the screen.
 * @returns below 0 when a stands first, above 0 when b does, 0 when neither
 */
export function compareNorwegian(a: string, b: string): number {
  const [first, second] = [sortKey(a), sortKey(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** One level of a key being written, and how many plain signs have passed since its last entry. */
type Level = { text: string; plain: number };

/** More plain signs in a row than this take an entry of their own. */
const MOST_PLAIN = 90;

function emptyLevel(): Level {
  return { text: '', plain: 0 };
}

/** Notes only what is not plain: how far on it stands (the later, the smaller the character), then its rank. */
function addTo(level: Level, rank: string): void {
  if (rank === '') {
    level.plain++;
    return;
  }
  for (; level.plain > MOST_PLAIN; level.plain -= MOST_PLAIN + 1) level.text += '!';
  level.text += String.fromCharCode(0x7e - level.plain) + rank;
  level.plain = 0;
}

/** The pair of characters at a place when the two weigh as one (aa, a with a ring), else the one character there. */
function signAt(signs: string, index: number): string {
  const pair = signs.slice(index, index + 2);
  if (pair.length === 2 && weights.has(pair)) return pair;
  return String.fromCodePoint(signs.codePointAt(index) ?? 0);
}

/** Other scripts stand after å by their code; invisible signs weigh nothing. */
function unknownSign(sign: string): Weight[] {
  if (/\p{C}|\p{M}/u.test(sign)) return [];
  const lower = sign.toLowerCase();
  const code = lower.codePointAt(0) ?? 0;
  return [{ letter: `~~${code.toString(16).padStart(6, '0')}`, accent: '', capital: lower === sign ? '' : '2' }];
}
