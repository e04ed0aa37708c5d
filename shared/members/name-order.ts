/** The order of people: by family name, then given name, then middle name, each in Norwegian order. */
import { sortKey } from '../text/sort-key.ts';

/** The parts of a name that decide. */
export type NameParts = { givenName: string; middleName: string | null; familyName: string };

/** Stands below every sign of a key, so that a family name that goes on never comes before one that has ended. */
const PART_END = '\u001f';

/**
 * The key by which people are ordered, as a text that compares byte by byte.
 * @example Amundsen, Camilla stands before Amundsen Berg, Anne
 */
export function nameSortKey({ givenName, middleName, familyName }: NameParts): string {
  return [familyName, givenName, middleName ?? ''].map(sortKey).join(PART_END);
}
