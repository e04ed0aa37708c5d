/** The closed lists of words that the contact log is made of. Their texts stand with the screens. */

export const CONTACT_KINDS = ['note', 'call', 'email', 'letter', 'meeting'] as const;

/** From the member or employer, or to them. */
export const CONTACT_DIRECTIONS = ['in', 'out'] as const;

/** How the check of a caller ended. `callBack`: the person is protected, and is called back on the number that is registered. */
export const CALLER_CHECKS = ['passed', 'failed', 'callBack'] as const;

/** What a caller can be asked, so that the office knows whom it speaks to. The settings say which two. Answers are never stored. */
export const CALLER_FACTS = ['birthDate', 'postalCode', 'employer', 'memberNumber', 'phoneEnd'] as const;
export type CallerFact = (typeof CALLER_FACTS)[number];
