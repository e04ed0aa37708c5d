/** The closed lists of newsletters and the magazine. */

export const PUBLICATION_KINDS = ['newsletter', 'magazine'] as const;

/** How somebody ended a subscription. */
export const UNSUBSCRIBE_CHANNELS = ['web', 'link', 'phone', 'email', 'paper', 'import'] as const;
export type UnsubscribeChannel = (typeof UNSUBSCRIBE_CHANNELS)[number];

/**
 * Why somebody is not on the list of an issue. `ended`: the membership does not run; `saidNo`: made use of the choice; `alreadyMember`: a
 * subscriber who gets it as a member; `returned`: post has come back from the address.
 */
export const NOT_RECEIVING = [
  'saidNo',
  'protectedAddress',
  'noEmail',
  'noAddress',
  'returned',
  'alreadyMember',
  'ended',
] as const;
export type NotReceiving = (typeof NOT_RECEIVING)[number];

/**
 * What a row of a file of unsubscribes does. `newer`: the subscription was made after the day of the row; `already`: a member who has said no
 * before; `twice`: the address stands further up in the file.
 */
export const UNSUBSCRIBE_VERDICTS = [
  'subscriber',
  'member',
  'both',
  'already',
  'newer',
  'unknown',
  'twice',
  'error',
] as const;
export type UnsubscribeVerdict = (typeof UNSUBSCRIBE_VERDICTS)[number];
