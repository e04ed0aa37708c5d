/** What can be wrong with contacts. Joined in `shared/issues.ts`. */
import type { Text } from '../errors.ts';

export const contactLogIssues = {
  callerFacts: { nb: 'Velg to forskjellige opplysninger.', en: 'Choose two different facts.' },
  'contact.whom': {
    nb: 'Si hvilket medlem eller hvilken arbeidsgiver det gjelder.',
    en: 'Say which member or employer it is about.',
  },
} as const satisfies Record<string, Text>;
