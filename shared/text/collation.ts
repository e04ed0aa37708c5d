/**
 * The weights of Norwegian order as the tables of ICU have them for bokmål: which sign stands before which, and on which level.
 * Digits stand after punctuation and before letters, æ ø å after z, aa as å, ä ę as æ, ö ő œ as ø, ü ű as y, đ ð as d, þ as th.
 */

/**
 * What one sign adds to each level of a key. `letter` is empty for a combining mark; `accent` and `capital` are empty for the plain
 * sign, else a character that grows with the rank.
 */
export type Weight = { letter: string; accent: string; capital: string };

/** Punctuation and digits in order; what stands together differs only as accents do. */
const beforeLetters =
  '_ - – — , ; : ! ? . \'‘’ "“” « » ( ) [ ] { } § @ * / \\ & # % ` ´ ^ ° + < = > | ~ $ £ € 0 1 2 3 4 5 6 7 8 9'.split(
    ' ',
  );

/** Accents in the order of their weight. */
const marks = '\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0307\u0327\u0328\u0304\u0338\u0323\u0326\u034f';
const STROKE = '\u0338';
const LIGATURE = '\u034f';

/** Letters that are no plain a to z: what they stand beside, and the rank that tells them apart from it. */
const furtherLetters: readonly (readonly [sign: string, letter: string, accent: string])[] = [
  ['æ', '{', ''],
  ['a\u0308', '{', '1'],
  ['e\u0328', '{', '2'],
  ['ø', '|', ''],
  ['o\u0308', '|', '1'],
  ['o\u030b', '|', '2'],
  ['œ', '|', '3'],
  ['a\u030a', '}', ''],
  ['u\u0308', 'y', '1'],
  ['u\u030b', 'y', '2'],
  ['đ', 'd', '1'],
  ['ð', 'd', '2'],
  // A tilde puts them behind every word with the plain letter.
  ['ŋ', 'n~', ''],
  ['ŧ', 't~', ''],
];

const CAPITAL = '2';

/** The weights of every known sign: of one character, of a letter with its mark (decomposed), or of the pair aa. */
export const weights: ReadonlyMap<string, readonly Weight[]> = buildWeights();

function buildWeights(): Map<string, Weight[]> {
  const table = new Map<string, Weight[]>();
  const add = (sign: string, letter: string, accent = '', capital = '') =>
    table.set(sign, [{ letter, accent, capital }]);
  const addLetter = (sign: string, letter: string, accent = '') => {
    add(sign, letter, accent);
    add(sign.toUpperCase(), letter, accent, CAPITAL);
  };
  const compose = (sign: string, parts: string[], capital: string) => {
    const [first, ...rest] = parts.flatMap((part) => table.get(part) ?? []);
    if (first) table.set(sign, [{ ...first, capital }, ...rest]);
  };

  for (const blank of ' \t\n\v\f\r') add(blank, '!');
  for (const blank of '\u00a0\u2007\u202f') add(blank, '!', '', '1');
  for (const [index, group] of beforeLetters.entries()) {
    for (const [rank, sign] of [...group].entries())
      add(sign, String.fromCharCode(0x22 + index), rank === 0 ? '' : String(rank));
  }
  for (const [index, mark] of [...marks].entries()) add(mark, '', String.fromCharCode(0x41 + index));
  for (const letter of 'abcdefghijklmnopqrstuvwxyz') addLetter(letter, letter);
  for (const [sign, letter, accent] of furtherLetters) addLetter(sign, letter, accent);
  add('aa', '}', '1');
  add('Aa', '}', '1', '1');
  add('AA', '}', '1', CAPITAL);
  for (const [sign, base] of [['ł', 'l'] as const, ['ħ', 'h'] as const]) {
    compose(sign, [base, STROKE], '');
    compose(sign.toUpperCase(), [base, STROKE], CAPITAL);
  }
  compose('ß', ['s', LIGATURE, 's'], '');
  compose('ẞ', ['s', LIGATURE, 's'], CAPITAL);
  compose('þ', ['t', 'h'], '1');
  compose('Þ', ['t', 'h'], '3');
  return table;
}
