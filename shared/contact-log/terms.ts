/** The closed lists of words that the contact log is made of. Their texts stand with the screens. */

export const CONTACT_KINDS = ['note', 'call', 'email', 'letter', 'meeting'] as const;

/** From the member or employer, or to them. */
export const CONTACT_DIRECTIONS = ['in', 'out'] as const;

/** How the check of a caller ended. `callBack`: the person is protected, and is called back on the number that is registered. */
export const CALLER_CHECKS = ['passed', 'failed', 'callBack'] as const;
