/** What can be wrong with consents and their texts. Joined in `shared/issues.ts`. */
import type { Text } from '../errors.ts';

export const consentIssues = {
  'consent.noChoice': {
    nb: 'Formålet hviler på avtalen om medlemskap eller på lov. Det har ingen samtykketekst.',
    en: 'The purpose rests on the membership agreement or on law. It has no consent text.',
  },
  'consent.unknownPurpose': {
    nb: 'Formålet står ikke i behandlingsprotokollen.',
    en: 'The purpose is not in the processing register.',
  },
  'consent.textOfOther': { nb: 'Teksten hører til et annet formål.', en: 'The text belongs to another purpose.' },
  'consent.textNotInForce': {
    nb: 'Teksten gjaldt ikke den dagen. Velg teksten personen faktisk ble spurt med.',
    en: 'The text was not in force that day. Choose the text the person was actually asked by.',
  },
  'consent.explicit': {
    nb: 'Her må personen si det uttrykkelig. Bekreft at det er sagt.',
    en: 'Here the person has to say so explicitly. Confirm that it was said.',
  },
  'consent.future': { nb: 'Tidspunktet kan ikke ligge fram i tid.', en: 'The moment cannot be in the future.' },
  'consent.validUntil': {
    nb: 'Siste dag kan ikke komme før dagen svaret ble gitt.',
    en: 'The last day cannot come before the day of the answer.',
  },
  'consent.onlyYes': { nb: 'Bare et samtykke kan ha en siste dag.', en: 'Only a consent can have a last day.' },
  'consent.nothingSaid': {
    nb: 'Det er ingenting registrert som kan være feil.',
    en: 'Nothing is registered that could be wrong.',
  },
  'consent.alreadyInvalid': {
    nb: 'Dette er allerede merket som registrert ved en feil.',
    en: 'This is already marked as noted by mistake.',
  },
  'consent.notEvidence': {
    nb: 'Filen hører ikke til denne personen.',
    en: 'The file does not belong to this person.',
  },
  'consent.fixed': {
    nb: 'Teksten er kommunisert og kan ikke endres. Lag en ny versjon.',
    en: 'The text has been communicated and cannot be changed. Make a new version.',
  },
  'consent.draftExists': {
    nb: 'Det finnes et utkast fra før. Fortsett på det.',
    en: 'There is a draft already. Go on with that one.',
  },
  'consent.inForceEarly': {
    nb: 'Kan ikke gjelde før den er kommunisert.',
    en: 'Cannot be in force before it is communicated.',
  },
  'consent.beforeEarlier': {
    nb: 'Kan ikke gjelde før forrige versjon.',
    en: 'Cannot be in force before the earlier version.',
  },
  'consent.renewalOfChoice': {
    nb: 'Formålet hviler ikke på samtykke. Da er det ingenting å fornye.',
    en: 'The purpose does not rest on consent. There is nothing to renew.',
  },
} as const satisfies Record<string, Text>;
