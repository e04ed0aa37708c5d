/** What can be wrong with employers and the files of Enhetsregisteret. Joined in `shared/issues.ts`. */
import type { Text } from '../errors.ts';

export const employerIssues = {
  organisationNumber: {
    nb: 'Organisasjonsnummeret har ni siffer med kontrollsiffer. Kontroller det.',
    en: 'An organisation number has nine digits with a check digit. Check it.',
  },
  organisationNumberTaken: {
    nb: 'En annen arbeidsgiver har dette organisasjonsnummeret.',
    en: 'Another employer has this organisation number.',
  },
  'employer.unknown': {
    nb: 'Arbeidsgiveren finnes ikke lenger. Velg en annen.',
    en: 'The employer is not there any more. Choose another one.',
  },
  'employer.sameName': {
    nb: 'En arbeidsgiver med dette navnet finnes allerede. Bruk den, eller skriv organisasjonsnummeret.',
    en: 'An employer of this name exists already. Use it, or write the organisation number.',
  },
  'employer.nameMissing': {
    nb: 'Ingen registrert arbeidsgiver har dette organisasjonsnummeret. Ta med navnet også.',
    en: 'No registered employer has this organisation number. Give the name as well.',
  },
  'employer.otherName': {
    nb: 'Arbeidsgiveren med dette organisasjonsnummeret er registrert under et annet navn, som ikke er endret.',
    en: 'The employer with this organisation number is registered under another name, which was left as it is.',
  },
  'employer.several': {
    nb: 'Flere arbeidsgivere har dette navnet. Den som ble registrert først, er brukt. Ta med organisasjonsnummeret.',
    en: 'Several employers have this name. The one registered first was taken. Give the organisation number.',
  },
  'employer.employeeCount': {
    nb: 'Skriv et helt tall, eller la feltet stå tomt når antallet ikke er oppgitt.',
    en: 'Write a whole number, or leave the field empty where the number is not given.',
  },
  'employer.ownParent': {
    nb: 'En arbeidsgiver kan ikke være sin egen hovedenhet.',
    en: 'An employer cannot be its own main unit.',
  },
  'employer.mainHasParent': {
    nb: 'Bare en underenhet har en hovedenhet. Gjør arbeidsgiveren til underenhet først.',
    en: 'Only a sub-unit has a main unit. Make the employer a sub-unit first.',
  },
  'employer.parentNotMain': {
    nb: 'Den du valgte, er ikke registrert som hovedenhet. Rett slaget der først, eller velg en annen.',
    en: 'The one you chose is not registered as a main unit. Mend its kind first, or choose another one.',
  },
  'employer.hasSubUnits': {
    nb: 'Andre er registrert som underenheter av denne. Flytt dem først.',
    en: 'Others are registered as sub-units of this one. Move them first.',
  },
  'employer.twiceInFile': {
    nb: 'Organisasjonsnummeret står flere ganger i filen. Bare den første er tatt med.',
    en: 'The organisation number stands in the file more than once. Only the first was taken.',
  },
  'employer.nameless': { nb: 'Enheten har ikke navn i filen.', en: 'The unit has no name in the file.' },
  'file.notUnits': {
    nb: 'Filen er ikke fra Enhetsregisteret: den har ingen organisasjonsnumre der de skal stå. Last ned enheter eller underenheter på nytt.',
    en: 'The file is not from Enhetsregisteret: it has no organisation numbers where they should be. Download the units or sub-units again.',
  },
} as const satisfies Record<string, Text>;
