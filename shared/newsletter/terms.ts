/** The closed lists of newsletters and the magazine. */

export const PUBLICATION_KINDS = ['newsletter', 'magazine'] as const;

/** How somebody ended a subscription. */
export const UNSUBSCRIBE_CHANNELS = ['web', 'link', 'phone', 'email', 'paper', 'import'] as const;
