/** The closed lists of breaches of personal data security (GDPR Art. 33 and 34). */

/** What was broken; one breach may be several. Datatilsynet's three kinds. */
export const BREACH_KINDS = ['confidentiality', 'integrity', 'availability'] as const;
export type BreachKind = (typeof BREACH_KINDS)[number];

export const BREACH_CAUSES = [
  'wrongRecipient',
  'visibleAddresses',
  'visibleNumber',
  'snooping',
  'accessControl',
  'lostDevice',
  'attack',
  'technical',
  'other',
] as const;

/** How likely it is to harm people: decides whether the authority (any risk) and the people (high risk) are told. */
export const BREACH_RISKS = ['none', 'risk', 'high'] as const;
export type BreachRisk = (typeof BREACH_RISKS)[number];

export const NOTICE_DECISIONS = ['notify', 'dont'] as const;

/** Why people need not be told in spite of high risk: Art. 34(3)(a) to (c). */
export const NOTICE_EXCEPTIONS = ['unintelligible', 'riskRemoved', 'disproportionate'] as const;

export const STEP_KINDS = ['note', 'measure', 'decision', 'authorityNotice', 'peopleNotice', 'lesson'] as const;

/** Steps that a person writes; the others the program writes when something is decided or sent. */
export const WRITTEN_STEPS = ['note', 'measure'] as const;

/** Who a notice goes to. */
export const NOTICE_TO = ['authority', 'people'] as const;
export type NoticeTo = (typeof NOTICE_TO)[number];
