/** What can be wrong with reports. Joined in `shared/issues.ts`. */
import type { Text } from '../errors.ts';

export const reportIssues = {
  monthEnd: {
    nb: 'Velg i dag, eller den siste dagen i en måned som er over.',
    en: 'Choose today, or the last day of a month that is over.',
  },
  'assessment.past': {
    nb: 'Velg en dag fram i tid som feltet skal ses på igjen.',
    en: 'Choose a day to come on which the field is looked at again.',
  },
  tooManyYears: { nb: 'Velg høyst 80 år.', en: 'Choose at most 80 years.' },
} as const satisfies Record<string, Text>;
