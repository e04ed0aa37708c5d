/** Every way one field can be wrong, as a closed list with what to do about it. Zod schemas use the codes as their messages. */
import type { Text } from './errors.ts';

export const ISSUE_TEXTS = {
  required: { nb: 'Må fylles ut.', en: 'Must be filled in.' },
  invalid: { nb: 'Dette er ikke en gyldig verdi.', en: 'This is not a valid value.' },
  unknownField: { nb: 'Feltet finnes ikke.', en: 'There is no such field.' },
  tooLong: { nb: 'Teksten er for lang.', en: 'The text is too long.' },
  hiddenCharacters: {
    nb: 'Teksten har usynlige tegn eller linjeskift. Skriv den på nytt uten.',
    en: 'The text has invisible characters or line breaks. Write it again without them.',
  },
  tooShort: { nb: 'For kort.', en: 'Too short.' },
  email: {
    nb: 'Skriv en e-postadresse, for eksempel navn@firma.no.',
    en: 'Write an e-mail address, such as name@company.no.',
  },
  phone: { nb: 'Skriv åtte siffer, eller + og landkode.', en: 'Write eight digits, or + and the country code.' },
  postalCode: { nb: 'Postnummer har fire siffer.', en: 'A postal code has four digits.' },
  country: {
    nb: 'Landet er ukjent. Skriv navnet, eller landkoden på to bokstaver, for eksempel SE.',
    en: 'The country is unknown. Write its name, or its code of two letters, such as SE.',
  },
  date: { nb: 'Skriv datoen som dd.mm.åååå.', en: 'Write the date as dd.mm.yyyy.' },
  dateFuture: { nb: 'Datoen kan ikke ligge i framtiden.', en: 'The date cannot be in the future.' },
  dateOrder: { nb: 'Sluttdatoen må komme etter startdatoen.', en: 'The end date must come after the start date.' },
  monthEnd: {
    nb: 'Velg i dag, eller den siste dagen i en måned som er over.',
    en: 'Choose today, or the last day of a month that is over.',
  },
  tooManyYears: { nb: 'Velg høyst 80 år.', en: 'Choose at most 80 years.' },
  periodOverlap: {
    nb: 'Perioden overlapper en annen. Avslutt den andre først.',
    en: 'The period overlaps another one. End that one first.',
  },
  'task.assignee': {
    nb: 'Kontoen er stengt. Velg en annen.',
    en: 'The account is closed. Choose another one.',
  },
  callerFacts: {
    nb: 'Velg to forskjellige opplysninger.',
    en: 'Choose two different facts.',
  },
  'contact.whom': {
    nb: 'Si hvilket medlem eller hvilken arbeidsgiver det gjelder.',
    en: 'Say which member or employer it is about.',
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
  'life.deathLasts': {
    nb: 'En periode som død har ingen sluttdato.',
    en: 'A period as deceased has no end date.',
  },
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
  'representative.overlap': {
    nb: 'Medlemmet har dette vervet her i den tiden allerede. Avslutt det første først.',
    en: 'The member holds this office here at that time already. End the first one first.',
  },
  'representative.notInOffice': {
    nb: 'Vervet er ikke i kraft i dag. Bare den som har vervet nå, kan få listen.',
    en: 'The office is not in force today. Only who holds it now can be given the list.',
  },
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
  emailTaken: {
    nb: 'En konto med denne e-postadressen finnes allerede.',
    en: 'An account with this e-mail address exists already.',
  },
  passphraseWeak: {
    nb: 'Passfrasen er for lett å gjette. Bruk flere ord som ikke hører sammen.',
    en: 'The passphrase is too easy to guess. Use more words that do not belong together.',
  },
  passphraseSame: {
    nb: 'Velg en annen passfrase enn den du har.',
    en: 'Choose another passphrase than the one you have.',
  },
  passphraseChangeFirst: {
    nb: 'Velg din egen passfrase først. Den du har, er kjent av en annen.',
    en: 'Choose a passphrase of your own first. Somebody else knows the one you have.',
  },
  recoveryKey: {
    nb: 'Gjenopprettingsnøkkelen stemmer ikke. Skriv den som den står på arket.',
    en: 'The recovery key does not fit. Type it as it stands on the sheet.',
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
  reasonRequired: {
    nb: 'Skriv hvorfor du trenger opplysningen. Grunnen logges.',
    en: 'Write why you need it. The reason is logged.',
  },
  purposeRequired: {
    nb: 'Skriv hva uttrekket skal brukes til. Det logges.',
    en: 'Write what the export is for. It is logged.',
  },
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
  exportWhom: {
    nb: 'Si hvem det gjelder: valgte medlemmer, et søk eller et filter.',
    en: 'Say whom it is about: chosen members, a search or a filter.',
  },
  'bulk.noPeriod': {
    nb: 'Har ikke noe medlemskap den dagen.',
    en: 'Has no membership on that day.',
  },
  'bulk.hasLeft': { nb: 'Er ikke medlem den dagen.', en: 'Is no member on that day.' },
  'bulk.noEmployment': { nb: 'Har ikke noe arbeidsforhold den dagen.', en: 'Has no employment on that day.' },
  'bulk.noAddress': { nb: 'Har ingen slik adresse.', en: 'Has no such address.' },
  'list.sameName': {
    nb: 'Det finnes allerede en med dette navnet. Bruk den, eller velg et annet navn.',
    en: 'There is one of this name already. Use it, or choose another name.',
  },
  'list.onAlready': { nb: 'Medlemmet står der allerede.', en: 'The member is on it already.' },
  'search.nationalId': {
    nb: 'Et fødselsnummer kan ikke lagres i et søk. Slå det opp i stedet.',
    en: 'An identity number cannot be kept in a search. Look it up instead.',
  },
  recipientRequired: {
    nb: 'Skriv hvem som skal ha uttrekket. Det logges.',
    en: 'Write who shall have the export. It is logged.',
  },
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
  'letter.placeholderUnknown': {
    nb: 'Flettefeltet finnes ikke. Velg et fra listen.',
    en: 'There is no such placeholder. Choose one from the list.',
  },
  'letter.placeholderOpen': {
    nb: 'Flettefeltet er ikke lukket. Det begynner med {{ og slutter med }}.',
    en: 'The placeholder is not closed. It begins with {{ and ends with }}.',
  },
  'letter.boldOpen': {
    nb: 'Fet skrift er ikke avsluttet på linjen. Sett ** på begge sider.',
    en: 'Bold type is not ended on the line. Put ** on both sides.',
  },
  'letter.nationalId': {
    nb: 'Fødselsnummer står aldri i et brev. Bruk medlemsnummer.',
    en: 'An identity number never stands in a letter. Use the member number.',
  },
  'letter.hiddenCharacters': {
    nb: 'Teksten har usynlige tegn. Skriv den på nytt uten.',
    en: 'The text has invisible characters. Write it again without them.',
  },
  'letter.deceased': {
    nb: 'Medlemmet er død, og ingen etterlatte er registrert. Velg en annen.',
    en: 'The member has died, and no next of kin is registered. Choose another one.',
  },
  'letter.noText': { nb: 'Skriv brevet på minst ett språk.', en: 'Write the letter in at least one language.' },
  'letter.tooMany': {
    nb: 'Utvalget er for stort for én fil. Velg færre, eller del det opp.',
    en: 'The selection is too large for one file. Choose fewer, or split it.',
  },
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
  'merge.same': {
    nb: 'Velg to forskjellige medlemmer.',
    en: 'Choose two different members.',
  },
  'mapping.noName': { nb: 'Velg hvilken kolonne som har navnet.', en: 'Choose which column holds the name.' },
  'mapping.twice': { nb: 'To kolonner peker på samme felt.', en: 'Two columns point at the same field.' },
} as const satisfies Record<string, Text>;

/** A code of the closed list of field issues. */
export type IssueCode = keyof typeof ISSUE_TEXTS;

/** Whether a text is a code of the list. */
export function isIssueCode(code: unknown): code is IssueCode {
  return typeof code === 'string' && Object.hasOwn(ISSUE_TEXTS, code);
}
