/** What can be wrong with kept searches. Joined in `shared/issues.ts`. */
import type { Text } from '../errors.ts';

export const savedSearchIssues = {
  'search.nationalId': {
    nb: 'Et fødselsnummer kan ikke lagres i et søk. Slå det opp i stedet.',
    en: 'An identity number cannot be kept in a search. Look it up instead.',
  },
} as const satisfies Record<string, Text>;
