/** What can be wrong with files and their rows. Joined in `shared/issues.ts`. */
import type { Text } from '../errors.ts';

export const importIssues = {
  'file.unreadable': {
    nb: 'Filen lar seg ikke lese. Lagre den på nytt som CSV eller XLSX.',
    en: 'The file cannot be read. Save it again as CSV or XLSX.',
  },
  'file.oldExcel': {
    nb: 'Gammelt Excel-format. Åpne filen og lagre den som .xlsx.',
    en: 'An old Excel format. Open the file and save it as .xlsx.',
  },
  'file.notTable': {
    nb: 'Dette er ikke en tabell. Bruk en CSV- eller XLSX-fil.',
    en: 'This is no table. Use a CSV or XLSX file.',
  },
  'file.quoteOpen': {
    nb: 'Et anførselstegn i filen blir aldri lukket. Rett det, og les filen på nytt.',
    en: 'A quotation mark in the file is never closed. Mend it and read the file again.',
  },
  'file.tooManyColumns': {
    nb: 'Filen har for mange kolonner. Fjern dem som ikke trengs: 500 er det meste.',
    en: 'The file has too many columns. Remove those that are not needed: 500 are the most.',
  },
  'file.empty': { nb: 'Filen har ingen rader.', en: 'The file has no rows.' },
  'row.ragged': {
    nb: 'Raden har flere eller færre felt enn overskriften.',
    en: 'The row has more or fewer fields than the header.',
  },
  'row.nulBytes': {
    nb: 'Raden inneholdt ugyldige tegn som er fjernet.',
    en: 'The row held invalid characters, which were removed.',
  },
  'row.lineBreak': {
    nb: 'Linjeskiftet i cellen er erstattet med et mellomrom.',
    en: 'The line break in the cell was replaced by a blank.',
  },
  'row.noName': { nb: 'Raden mangler navn.', en: 'The row has no name.' },
  'row.duplicateInFile': {
    nb: 'Samme person står to ganger i filen.',
    en: 'The same person stands twice in the file.',
  },
  'row.ambiguous': {
    nb: 'Raden passer på flere medlemmer. Velg hvem det er.',
    en: 'The row fits several members. Choose which one.',
  },
  'row.otherName': {
    nb: 'Medlemmet raden peker på, har et annet navn. Velg hvem det er. En ny person får et nytt medlemsnummer.',
    en: 'The member the row points at has another name. Choose which one. A new person gets a new member number.',
  },
  'row.otherBirthDate': {
    nb: 'Medlemmet raden peker på, har en annen fødselsdato eller et fødselsnummer som ikke passer til den. Velg hvem det er.',
    en: 'The member the row points at has another birth date, or an identity number that does not fit it. Choose which one.',
  },
  'row.otherNationalId': {
    nb: 'Medlemmet raden peker på, har et annet fødselsnummer. Velg hvem det er.',
    en: 'The member the row points at has another identity number. Choose which one.',
  },
  'row.otherMemberNumber': {
    nb: 'Fødselsnummeret og medlemsnummeret i raden tilhører hvert sitt medlem. Velg hvem det er.',
    en: 'The identity number and the member number of the row belong to two members. Choose which one.',
  },
  'row.changedSince': {
    nb: 'Registeret er endret siden filen ble lest, og raden er holdt tilbake. Les den inn på nytt.',
    en: 'The register has changed since the file was read, and the row was held back. Read it in again.',
  },
  'row.memberNumberKept': {
    nb: 'Medlemsnummeret er et annet i registeret, og er ikke endret.',
    en: 'The member number is another one in the register, and was left as it is.',
  },
  'row.joinDateKept': {
    nb: 'Innmeldingsdatoen er en annen i registeret, og er ikke endret.',
    en: 'The join date is another one in the register, and was left as it is.',
  },
  'row.leaveDateKept': {
    nb: 'Utmeldingsdatoen passer ikke til periodene i registeret, og er ikke tatt med.',
    en: 'The leave date does not fit the periods in the register, and was not taken.',
  },
  'row.categoryKept': {
    nb: 'Medlemmet har ingen periode som kategorien kan stå på. Den er ikke tatt med.',
    en: 'The member has no period for the category to stand on. It was not taken.',
  },
  'row.duesClassKept': {
    nb: 'Medlemmet har ingen periode som kontingentklassen kan stå på. Den er ikke tatt med.',
    en: 'The member has no period for the dues class to stand on. It was not taken.',
  },
  'row.causeKept': {
    nb: 'Årsaken passer ikke til der medlemmet står, og er ikke tatt med.',
    en: 'The cause does not fit where the member stands, and was not taken.',
  },
  'row.causeUnknown': {
    nb: 'Årsaken er ukjent, og er ikke tatt med.',
    en: 'The cause is unknown, and was not taken.',
  },
  'row.addressKept': {
    nb: 'Medlemmet har adressesperre. Adressen i filen er ikke tatt med.',
    en: 'The address of the member is protected. The address of the file was not taken.',
  },
  'row.protectionKept': {
    nb: 'Adressesperren står. Den oppheves bare på medlemmets egen side.',
    en: 'The protection of the address stays. It is lifted only on the page of the member.',
  },
  'row.protectionUnknown': {
    nb: 'Skriv ja eller nei for adressesperre.',
    en: 'Write yes or no for the protection of the address.',
  },
  'row.statusUnknown': {
    nb: 'Statusen er ukjent. Skriv for eksempel medlem, permisjon eller utmeldt.',
    en: 'The status is unknown. Write for example member, leave or resigned.',
  },
  'row.languageUnknown': {
    nb: 'Språket er ukjent, og er ikke tatt med.',
    en: 'The language is unknown, and was not taken.',
  },
  'mapping.noName': { nb: 'Velg hvilken kolonne som har navnet.', en: 'Choose which column holds the name.' },
  'mapping.twice': { nb: 'To kolonner peker på samme felt.', en: 'Two columns point at the same field.' },
} as const satisfies Record<string, Text>;
