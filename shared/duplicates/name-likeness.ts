/**
 * Whether two names can be of one person: the same words in any order, under all spellings of æ, ø and å, with or without a middle name, or
 * with a slip of the keyboard in them. A likeness of names alone says nothing; it counts with a birth date, an address or the like.
 */
import { distance } from 'fastest-levenshtein';
import type { NameParts } from '../members/name-order.ts';
import { foldKey } from '../text/fold.ts';

/** The words of a name as they are compared. */
export type NameWords = readonly string[];

/** How alike: spelled the same, or nearly. */
export type Likeness = 'same' | 'near';

/** The words of a name. Given and family name may have been swapped, so their order tells nothing. */
export function nameWords({ givenName, middleName, familyName }: NameParts): NameWords {
  return foldKey([givenName, middleName, familyName].filter(Boolean).join(' '));
}

/**
 * How alike two names are.
 * @returns null where they are two names
 * @example nameLikeness(['kari', 'nordmann'], ['nordman', 'kari']) // 'near'
 */
export function nameLikeness(a: NameWords, b: NameWords): Likeness | null {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  // One word is not a name: everybody called Hansen would be everybody else.
  if (few.length < 2) return null;
  const left = [...many];
  let near = 0;
  for (const word of few) {
    const exact = left.indexOf(word);
    const place = exact >= 0 ? exact : left.findIndex((other) => isSlip(word, other));
    if (place < 0) return few.join('') === many.join('') ? 'near' : null;
    if (exact < 0) near += 1;
    left.splice(place, 1);
  }
  if (near === few.length) return null;
  return near === 0 ? 'same' : 'near';
}

/** From this many letters on a word may have one slip, and from twice as many two; of short words every letter tells. */
const ENOUGH_LETTERS = 4;

function isSlip(word: string, other: string): boolean {
  const shorter = Math.min(word.length, other.length);
  if (shorter < ENOUGH_LETTERS || Math.abs(word.length - other.length) > 2) return false;
  return isSwap(word, other) || distance(word, other) <= (shorter >= 2 * ENOUGH_LETTERS ? 2 : 1);
}

/** Two neighbouring letters typed in the wrong order. */
function isSwap(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  const first = [...word].findIndex((letter, place) => letter !== other[place]);
  return (
    first >= 0 &&
    word[first] === other[first + 1] &&
    word[first + 1] === other[first] &&
    word.slice(first + 2) === other.slice(first + 2)
  );
}

/** Whether two dates can be one with a slip in it: one figure is another, or day and month have changed places. */
export function isDateSlip(a: string, b: string): boolean {
  const [year, month, day] = a.split('-');
  return distance(a, b) === 1 || `${year}-${day}-${month}` === b;
}
