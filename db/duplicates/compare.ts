/** What speaks for two records being one person, once something has brought them together. */
import type { DuplicateGround } from '../../shared/duplicates/model.ts';
import { isDateSlip, type Likeness, type NameWords, nameLikeness } from '../../shared/duplicates/name-likeness.ts';

/** A person as pairs are looked for. */
export type Candidate = { id: string; words: NameWords; birthDate: string | null };

/** What two records have in common that brought them together. */
export type Shared = 'birthDate' | 'email' | 'mobile' | 'address';

/** How much each rule says, 0 to 100. */
export const SCORES: Readonly<Record<DuplicateGround, number>> = {
  numberChanged: 98,
  emailAndBirthDate: 95,
  mobileAndBirthDate: 92,
  nameAndBirthDate: 90,
  emailAndName: 85,
  mobileAndName: 80,
  nearNameAndBirthDate: 75,
  nameAndAddress: 70,
};

/** What twins have in common too: without a name that fits it says less. */
const WITHOUT_NAME = 60;
/** Two numbers of one kind are two people, unless much else says otherwise: a number can be given anew. */
const WITH_TWO_NUMBERS = 40;

/**
 * The rule that holds for two people who share something.
 * @returns null where it says nothing, as a name alone never does
 */
export function compare(shared: Shared, a: Candidate, b: Candidate): { ground: DuplicateGround; score: number } | null {
  const name = nameLikeness(a.words, b.words);
  const said = (ground: DuplicateGround, score = SCORES[ground]) => ({ ground, score });
  if (shared === 'birthDate') {
    if (name === null) return null;
    return said(name === 'same' ? 'nameAndBirthDate' : 'nearNameAndBirthDate');
  }
  const sameBirth = a.birthDate !== null && a.birthDate === b.birthDate;
  if (sameBirth && shared !== 'address') {
    const ground = shared === 'email' ? 'emailAndBirthDate' : 'mobileAndBirthDate';
    return said(ground, name === null ? WITHOUT_NAME : SCORES[ground]);
  }
  if (name === null || contradicts(a.birthDate, b.birthDate, name, shared)) return null;
  return said(shared === 'email' ? 'emailAndName' : shared === 'mobile' ? 'mobileAndName' : 'nameAndAddress');
}

/** Father and son of one name share a house; one person whose birth date was mistyped shares the mailbox with himself. */
function contradicts(a: string | null, b: string | null, name: Likeness, shared: Shared): boolean {
  if (a === null || b === null || a === b) return false;
  return shared === 'address' || name !== 'same' || !isDateSlip(a, b);
}

/** A pair and all that speaks for it. */
export type FoundPair = { personId: string; otherId: string; score: number; grounds: DuplicateGround[] };

/**
 * What several rules say together.
 * @param numbers kinds of identity numbers of the two; null where one has none
 * @returns null where it is too little
 */
export function weigh(
  found: Omit<FoundPair, 'grounds'> & { grounds: ReadonlySet<DuplicateGround> },
  numbers: readonly ['d' | 'f', 'd' | 'f'] | null,
): FoundPair | null {
  const grounds = [...found.grounds];
  const named = grounds.some((ground) => ground === 'nameAndBirthDate' || ground === 'nearNameAndBirthDate');
  let { score } = found;
  if (numbers && numbers[0] === numbers[1]) {
    const reached = grounds.includes('emailAndBirthDate') || grounds.includes('mobileAndBirthDate');
    if (!named || !reached) return null;
    score = WITH_TWO_NUMBERS;
  } else {
    if (numbers && named) grounds.unshift('numberChanged');
    const best = Math.max(score, ...(numbers && named ? [SCORES.numberChanged] : []));
    score = Math.min(99, best + 2 * (grounds.length - 1));
  }
  return { personId: found.personId, otherId: found.otherId, score, grounds };
}
