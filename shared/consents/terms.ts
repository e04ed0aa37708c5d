/** The closed lists of consents and choices. */

/**
 * What can happen to a consent; the words of the W3C Data Privacy Vocabulary. `withdrawn`: by the person; `revoked`: by another;
 * `invalidated`: it was never good, as when it was noted on the wrong person.
 */
export const CONSENT_EVENTS = [
  'given',
  'refused',
  'withdrawn',
  'revoked',
  'expired',
  'invalidated',
  'renewed',
] as const;

/** Where a person said it. */
export const CONSENT_CHANNELS = ['minside', 'paper', 'phone', 'email', 'counter', 'import'] as const;

/** How a person was asked to consent anew. */
export const ASKING_WAYS = ['letter', 'email', 'phone', 'minside'] as const;

/** How a person stands: the words of the W3C Data Privacy Vocabulary. Only the first two are valid for processing. */
export const CONSENT_STATES = [
  'ConsentGiven',
  'RenewedConsentGiven',
  'ConsentRefused',
  'ConsentWithdrawn',
  'ConsentRevoked',
  'ConsentExpired',
  'ConsentInvalidated',
  'ConsentUnknown',
] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

/**
 * What follows when somebody's yes ends, or holds again. `mailStops`: the next issue leaves the person out. `eraseTask`: what rested on the
 * consent alone is erased. `noticeTask`: a recipient who got it on that ground is told. `tasksSettled`: a yes has come, and such tasks fall away.
 */
export const CONSENT_FOLLOWS = ['mailStops', 'eraseTask', 'noticeTask', 'tasksSettled'] as const;

/** What a receipt can be. */
export const RECEIPT_FORMATS = ['json', 'pdf'] as const;
