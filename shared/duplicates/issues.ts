/** What can be wrong with merging. Joined in `shared/issues.ts`. */
import type { Text } from '../errors.ts';

export const duplicateIssues = {
  'merge.same': { nb: 'Velg to forskjellige medlemmer.', en: 'Choose two different members.' },
} as const satisfies Record<string, Text>;
