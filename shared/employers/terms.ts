/** The closed lists of words that rows about employers are made of. Their texts stand with the screens. */

/** Main unit (hovedenhet) or sub-unit (underenhet) of Enhetsregisteret. */
export const EMPLOYER_KINDS = ['main', 'sub'] as const;

/** How a unit stands in Enhetsregisteret: konkurs, underAvvikling, underTvangsavviklingEllerTvangsopplosning, slettet. */
export const REGISTRY_STATES = ['active', 'bankrupt', 'dissolving', 'forcedDissolving', 'deleted'] as const;

/** What a contact at an employer is asked about. */
export const CONTACT_TOPICS = ['general', 'payroll', 'staff', 'management'] as const;

/** Tariffavtale, avtale om trekk av kontingent, others. */
export const AGREEMENT_KINDS = ['collective', 'deduction', 'other'] as const;
