/** What can be wrong with an entry of the processing register. Joined in `shared/issues.ts`. */
import type { Text } from '../errors.ts';

export const processingIssues = {
  'processing.key': {
    nb: 'Nøkkelen har bare bokstaver uten æ, ø og å, og tall, og begynner med en liten bokstav.',
    en: 'The key has only letters and digits, and begins with a small letter.',
  },
  'processing.section': {
    nb: 'Skriv punktet i personvernerklæringen som tall, for eksempel 5.2.1.',
    en: 'Write the section of the privacy statement as numbers, such as 5.2.1.',
  },
  'processing.titleRequired': {
    nb: 'Et nytt formål trenger en tittel på bokmål og engelsk.',
    en: 'A new purpose needs a title in bokmål and English.',
  },
  'processing.beforeLatest': {
    nb: 'Dagen er før den siste versjonen begynte å gjelde. Velg den dagen eller en senere.',
    en: 'The day is before the latest version came into force. Choose that day or a later one.',
  },
  'processing.inThePast': {
    nb: 'En ny versjon gjelder tidligst fra i dag: det som var, står som det var.',
    en: 'A new version holds from today at the earliest: what was, stays as it was.',
  },
  'processing.nothingChanged': {
    nb: 'Ingenting er endret fra versjonen før.',
    en: 'Nothing is different from the version before.',
  },
  'processing.heldInProgram': {
    nb: 'Dette formålet har opplysninger i programmet, og kan ikke avsluttes.',
    en: 'This purpose has data in the program, and cannot end.',
  },
  'processing.ended': { nb: 'Formålet er avsluttet allerede.', en: 'The purpose has ended already.' },
  'processing.consentBasis': {
    nb: 'Et samtykke er grunnlag bare der den registrerte kan si ja eller nei. Velg samtykke eller et annet grunnlag.',
    en: 'Consent is a ground only where people can say yes or no. Choose consent, or another ground.',
  },
  'processing.unknownPartner': {
    nb: 'Mottakeren finnes ikke lenger.',
    en: 'The recipient is not there any more.',
  },
} as const satisfies Record<string, Text>;
