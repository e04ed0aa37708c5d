/** What can be wrong with a retention rule. Joined in `shared/issues.ts`. */
import type { Text } from '../errors.ts';

export const retentionIssues = {
  'retention.periodUnit': {
    nb: 'Skriv både antall og enhet, for eksempel 6 måneder.',
    en: 'Write both the number and the unit, such as 6 months.',
  },
  'retention.needsPeriod': {
    nb: 'Denne regelen trenger en frist. Slå den av om den ikke skal gjelde.',
    en: 'This rule needs a period. Turn it off if it shall not hold.',
  },
  'retention.noPeriod': {
    nb: 'Dette slettes sammen med det som det hører til, og har ingen egen frist.',
    en: 'This is erased together with what it belongs to, and has no period of its own.',
  },
} as const satisfies Record<string, Text>;
