/** What can be wrong with tags and lists. Joined in `shared/issues.ts`. */
import type { Text } from '../errors.ts';

export const listIssues = {
  'list.sameName': {
    nb: 'Det finnes allerede en med dette navnet. Bruk den, eller velg et annet navn.',
    en: 'There is one of this name already. Use it, or choose another name.',
  },
  'list.onAlready': { nb: 'Medlemmet står der allerede.', en: 'The member is on it already.' },
} as const satisfies Record<string, Text>;
