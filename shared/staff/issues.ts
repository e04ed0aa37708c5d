/** What can be wrong with accounts and roles. Joined in `shared/issues.ts`. */
import type { Text } from '../errors.ts';

export const staffIssues = {
  emailTaken: {
    nb: 'En konto med denne e-postadressen finnes allerede.',
    en: 'An account with this e-mail address exists already.',
  },
  lastAdministrator: {
    nb: 'Det må alltid være minst én systemansvarlig.',
    en: 'There must always be at least one administrator.',
  },
  ownRoles: {
    nb: 'Ingen kan gi seg selv roller. Be en annen systemansvarlig.',
    en: 'Nobody can grant roles to himself. Ask another administrator.',
  },
  secondPerson: {
    nb: 'En annen person som ikke er systemansvarlig, må bekrefte.',
    en: 'Another person, who is not an administrator, must confirm.',
  },
} as const satisfies Record<string, Text>;
