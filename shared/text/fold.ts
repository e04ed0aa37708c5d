/**
 * Folds names so that a search finds them however they are spelled: case and accents fall away, and å, ø and æ are found by their
 * digraphs and their plain letters. What is stored gets all its spellings; what is asked stays as precise as it was typed.
 */

/** The most spellings one word is indexed under. */
export const MOST_VARIANTS = 8;

/**
 * The tokens of a search, in the order typed. Each is to be matched as a prefix of an index token.
 * @example foldQuery('Bjørn åsen') // ['bjorn', 'asen']
 */
export function foldQuery(text: string): string[] {
  return words(text).map((word) =>
    letters(word)
      .map((letter) => (letter.written ? letter.own : letter.asked))
      .join(''),
  );
}

/**
 * All tokens under which a text is found: every spelling of every word, at most `MOST_VARIANTS` per word.
 * Of an e-mail address every part between signs is a word.
 * @example foldTokens('Åsen') // ['asen', 'aasen']
 */
export function foldTokens(text: string): string[] {
  const tokens = new Set<string>();
  for (const word of words(text)) {
    if (PLAIN_WORD.test(word)) tokens.add(word);
    else for (const spelling of spellings(joinDigraphs(letters(word)))) tokens.add(spelling);
  }
  return [...tokens];
}

/**
 * The words of a text, each in the one spelling that all its spellings have in common, to tell whether two names are spelled alike.
 * @example foldKey('Åse Kjær') // ['ase', 'kjar'], as of Aase Kjaer
 */
export function foldKey(text: string): string[] {
  return words(text).map((word) =>
    PLAIN_WORD.test(word)
      ? word
      : joinDigraphs(letters(word))
          .map(({ single }) => single)
          .join(''),
  );
}

/**
 * One letter of a word. `own` is how it stands in ASCII, `asked` how a query means it, `single` and `double` the two spellings it is
 * found by. `written` marks plain letters, which a query takes as they are.
 */
type Letter = { own: string; asked: string; single: string; double: string; written: boolean };

/** A word with one spelling only: most are, and an import folds millions. */
const PLAIN_WORD = /^(?!.*(?:aa|ae|oe))[a-z0-9]+$/u;

const PLAIN_TEXT = /^[\x20-\x7e]*$/u;

const RING = '\u030a';
const DIAERESIS = '\u0308';
const DOUBLE_ACUTE = '\u030b';

const aRing: Letter = { own: 'a', asked: 'a', single: 'a', double: 'aa', written: false };
const oStroke: Letter = { own: 'o', asked: 'o', single: 'o', double: 'oe', written: false };
const ashLetter: Letter = { own: 'ae', asked: 'ae', single: 'a', double: 'ae', written: false };
const specialLetters = new Map<string, Letter>([
  [`a${RING}`, aRing],
  ['ø', oStroke],
  [`o${DIAERESIS}`, oStroke],
  [`o${DOUBLE_ACUTE}`, oStroke],
  ['œ', oStroke],
  ['æ', ashLetter],
  [`a${DIAERESIS}`, ashLetter],
]);
/** Text written without Norwegian letters: the digraph keeps its own spelling and is found by the letter it stands for. */
const digraphs = new Map<string, Letter>([
  ['aa', { ...aRing, own: 'aa', written: true }],
  ['oe', { ...oStroke, own: 'oe', written: true }],
  ['ae', { ...ashLetter, own: 'ae', written: true }],
]);
/** Letters that Unicode does not take apart. */
const plainForms = new Map<string, string>([
  ['ß', 'ss'],
  ['ð', 'd'],
  ['đ', 'd'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  ['ŋ', 'n'],
  ['ı', 'i'],
  ['ς', 'σ'],
]);

/** Words of a text, lower case, with accents as combining marks of their own. */
function words(text: string): string[] {
  // Most of what an import brings is plain ASCII, where nothing has to be taken apart.
  if (PLAIN_TEXT.test(text)) return text.toLowerCase().match(/[a-z0-9]+/gu) ?? [];
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .normalize('NFKD')
      .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []
  );
}

function letters(word: string): Letter[] {
  const found = word.match(/\P{M}\p{M}*/gu) ?? [];
  return found.map((letter) => {
    const base = String.fromCodePoint(letter.codePointAt(0) ?? 0);
    const special = specialLetters.get(base) ?? specialLetters.get(letter.slice(0, 2));
    return special ?? plainLetter(plainForms.get(base) ?? base, letter === base);
  });
}

function plainLetter(own: string, written: boolean): Letter {
  return { own, asked: own, single: own, double: own, written };
}

/** Takes two plain letters that stand for one Norwegian letter together; an accent (Noémie) keeps them apart. */
function joinDigraphs(word: Letter[]): Letter[] {
  const joined: Letter[] = [];
  for (let index = 0; index < word.length; index++) {
    const [first, second] = [word[index], word[index + 1]];
    if (!first) continue;
    const digraph = first.written && second?.written ? digraphs.get(first.own + second.own) : undefined;
    joined.push(digraph ?? first);
    if (digraph) index++;
  }
  return joined;
}

/** First the spellings people write throughout a word, then mixtures, as far as there is room. */
function spellings(word: Letter[]): Set<string> {
  const found = new Set([
    word.map((letter) => letter.asked).join(''),
    word.map((letter) => letter.double).join(''),
    word.map((letter) => letter.single).join(''),
    word.map((letter) => letter.own).join(''),
  ]);
  const open = word.filter((letter) => letter.single !== letter.double);
  const mixtures = 2 ** Math.min(open.length, 12);
  for (let mixture = 0; mixture < mixtures && found.size < MOST_VARIANTS; mixture++) {
    let site = 0;
    found.add(
      word
        .map((letter) =>
          letter.single === letter.double ? letter.own : (mixture >> site++) & 1 ? letter.double : letter.single,
        )
        .join(''),
    );
  }
  return found;
}
