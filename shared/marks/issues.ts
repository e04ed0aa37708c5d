/** What can be wrong with marked people. Joined in `shared/issues.ts`. */
import type { Text } from '../errors.ts';

export const markIssues = {
  markReaders: {
    nb: 'Velg minst én som skal kunne åpne medlemmet.',
    en: 'Choose at least one who may open the member.',
  },
  markReaderClosed: {
    nb: 'Kontoen er stengt eller kan ikke lese medlemmer. Velg en annen.',
    en: 'The account is closed or cannot read members. Choose another.',
  },
  markedPerson: {
    nb: 'Medlemmet er merket som kollega eller nærstående. Bare de som er navngitt, kan endre det.',
    en: 'The member is marked as a colleague or relative. Only those who are named can change it.',
  },
} as const satisfies Record<string, Text>;
