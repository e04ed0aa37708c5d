/** What a new register sends out: the newsletter and the magazine of the privacy statement, and the words a subscriber says yes to. */
import type { PUBLICATION_KINDS } from '../../shared/newsletter/terms.ts';
import type { Transaction } from '../unit-of-work.ts';
import { publication } from './table.ts';

/** The purposes of the processing register that publications of each kind rest on. Only members get the magazine (statement section 3). */
export const PURPOSES_OF = {
  newsletter: { memberPurposeKey: 'newsletterMembers', subscriberPurposeKey: 'newsletterSubscribers' },
  magazine: { memberPurposeKey: 'magazineMembers', subscriberPurposeKey: null },
} as const satisfies Record<
  (typeof PUBLICATION_KINDS)[number],
  { memberPurposeKey: string; subscriberPurposeKey: string | null }
>;

/** Writes the publications of a new register. */
export function insertStartingPublications(tx: Transaction): void {
  for (const [name, kind] of [
    ['Nyhetsbrev', 'newsletter'],
    ['Magasinet Lederne', 'magazine'],
  ] as const)
    tx.insert(publication, { id: tx.newId(), name, kind, ...PURPOSES_OF[kind], isArchived: false });
}
