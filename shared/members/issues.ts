/** What can be wrong with members, their numbers, periods and many of them at once. Joined in `shared/issues.ts`. */
import type { Text } from '../errors.ts';

export const memberIssues = {
  periodOverlap: {
    nb: 'Perioden overlapper en annen. Avslutt den andre først.',
    en: 'The period overlaps another one. End that one first.',
  },
  'life.notNow': {
    nb: 'Dette passer ikke med der medlemmet står den dagen. Se periodene, og velg et annet skritt eller en annen dag.',
    en: 'This does not fit where the member stands on that day. Look at the periods, and choose another step or day.',
  },
  'life.afterDeath': {
    nb: 'Medlemmet er registrert død. Ingenting kan begynne etter dødsdagen.',
    en: 'The member is registered as deceased. Nothing can begin after the day of death.',
  },
  'life.beforePresent': {
    nb: 'Noe annet har begynt etter denne dagen. Velg en senere dag, eller rett periodene hver for seg.',
    en: 'Something else has begun after this day. Choose a later day, or mend the periods one by one.',
  },
  'life.plannedLater': {
    nb: 'Noe er planlagt fra en senere dag. Trekk det tilbake først.',
    en: 'Something is planned from a later day. Withdraw it first.',
  },
  'life.begun': {
    nb: 'Dette har allerede begynt. Registrer hva som gjelder nå, eller rett perioden.',
    en: 'This has begun already. Register what holds now, or mend the period.',
  },
  'life.deathLasts': { nb: 'En periode som død har ingen sluttdato.', en: 'A period as deceased has no end date.' },
  'nationalId.length': { nb: 'Fødselsnummer har elleve siffer.', en: 'An identity number has eleven digits.' },
  'nationalId.checksum': {
    nb: 'Kontrollsifrene stemmer ikke. Se etter ombyttede siffer.',
    en: 'The check digits do not fit. Look for swapped digits.',
  },
  'nationalId.date': { nb: 'De seks første sifrene er ingen dato.', en: 'The first six digits are no date.' },
  'nationalId.birthDate': {
    nb: 'Fødselsnummeret passer ikke til fødselsdatoen. Kontroller begge.',
    en: 'The identity number does not fit the birth date. Check both.',
  },
  'nationalId.from2032': {
    nb: 'Nummeret er bare gyldig etter regelen fra 2032. Kontroller det mot kilden.',
    en: 'The number is valid only by the rule from 2032. Check it against the source.',
  },
  'nationalId.synthetic': { nb: 'Dette er et syntetisk testnummer.', en: 'This is a synthetic test number.' },
  'nationalId.taken': {
    nb: 'Et annet medlem har dette fødselsnummeret.',
    en: 'Another member has this identity number.',
  },
  memberNumberTaken: { nb: 'Medlemsnummeret er i bruk.', en: 'The member number is taken.' },
  exportWhom: {
    nb: 'Si hvem det gjelder: valgte medlemmer, et søk eller et filter.',
    en: 'Say whom it is about: chosen members, a search or a filter.',
  },
  'bulk.noPeriod': { nb: 'Har ikke noe medlemskap den dagen.', en: 'Has no membership on that day.' },
  'bulk.hasLeft': { nb: 'Er ikke medlem den dagen.', en: 'Is no member on that day.' },
  'bulk.noEmployment': { nb: 'Har ikke noe arbeidsforhold den dagen.', en: 'Has no employment on that day.' },
  'bulk.noAddress': { nb: 'Har ingen slik adresse.', en: 'Has no such address.' },
} as const satisfies Record<string, Text>;
