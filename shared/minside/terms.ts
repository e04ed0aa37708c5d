/** The closed lists of the exchange with Min side, the members' own page. */

export const MINSIDE_KINDS = ['consent', 'choice', 'correction'] as const;

/** What became of an event that was read. */
export const MINSIDE_OUTCOMES = ['recorded', 'applied', 'proposed', 'unchanged'] as const;

export const PROPOSAL_STATES = ['open', 'accepted', 'declined', 'superseded'] as const;
