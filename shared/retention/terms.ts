/** The closed lists of retention rules. */

/** What starts the clock. `owner`: it goes with the row it belongs to. */
export const RETENTION_TRIGGERS = [
  'resignation',
  'dueDate',
  'yearEnd',
  'written',
  'closed',
  'eventEnd',
  'unsubscribed',
  'withdrawn',
  'owner',
] as const;
export type RetentionTrigger = (typeof RETENTION_TRIGGERS)[number];

export const RETENTION_UNITS = ['days', 'months', 'years'] as const;
export type RetentionUnit = (typeof RETENTION_UNITS)[number];

export const RETENTION_ACTIONS = ['delete', 'anonymise', 'restrict'] as const;
export type RetentionAction = (typeof RETENTION_ACTIONS)[number];
