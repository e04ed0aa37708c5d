/** What can be wrong with offices. Joined in `shared/issues.ts`. */
import type { Text } from '../errors.ts';

export const representativeIssues = {
  'representative.overlap': {
    nb: 'Medlemmet har dette vervet her i den tiden allerede. Avslutt det første først.',
    en: 'The member holds this office here at that time already. End the first one first.',
  },
  'representative.notInOffice': {
    nb: 'Vervet er ikke i kraft i dag. Bare den som har vervet nå, kan få listen.',
    en: 'The office is not in force today. Only who holds it now can be given the list.',
  },
} as const satisfies Record<string, Text>;
