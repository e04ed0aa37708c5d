/** The closed lists of those who get data from the union. */

/**
 * `processor`: works for the union under an agreement (Art. 28). `partner`: gets data for its own purposes. `authority`: the law or the member
 * sends data there. `employer`: where members work. `advertiser`: may be named, and never gets a list.
 */
export const PARTNER_KINDS = ['processor', 'partner', 'authority', 'employer', 'advertiser'] as const;

/** What suppliers do for the union: the six services section 6 of the privacy statement names, and what its other sections name. */
export const SERVICES = [
  'memberRegister',
  'insurance',
  'courses',
  'surveys',
  'newsletter',
  'magazine',
  'payroll',
  'tax',
  'benefits',
  'web',
  'other',
] as const;
export type Service = (typeof SERVICES)[number];

/** What an agreement with a processor must hold: Art. 28(3)(a) to (h) and the duty to warn of unlawful instructions. */
export const AGREEMENT_POINTS = [
  'instructions',
  'confidentiality',
  'security',
  'subProcessors',
  'helpWithRequests',
  'helpWithDuties',
  'deleteOrReturn',
  'audits',
  'unlawfulInstructions',
] as const;
export type AgreementPoint = (typeof AGREEMENT_POINTS)[number];

/** What allows data to leave the EEA: Art. 45, 46, 49. */
export const TRANSFER_GROUNDS = ['none', 'adequacy', 'standardClauses', 'bindingRules', 'exception'] as const;

/** What may be due about a recipient. */
export const DEADLINE_KINDS = ['missing', 'expired', 'expiring', 'review', 'followUp', 'deletion'] as const;
