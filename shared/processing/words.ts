/** The closed lists of the processing register in words, the same on every screen and in every file. */
import type { Source } from '../catalogue.ts';
import type { Text } from '../errors.ts';
import type { Article6, Article9, Choice, PeopleCategory } from './terms.ts';

export const PEOPLE_WORDS: Readonly<Record<PeopleCategory, Text>> = {
  member: { nb: 'Medlemmer', en: 'Members' },
  applicant: { nb: 'Søkere', en: 'Applicants' },
  formerMember: { nb: 'Tidligere medlemmer', en: 'Former members' },
  subscriber: { nb: 'Abonnenter som ikke er medlemmer', en: 'Subscribers who are not members' },
  participant: { nb: 'Deltakere på kurs og arrangement', en: 'Participants in courses and events' },
  survivor: { nb: 'Etterlatte', en: 'Next of kin' },
  representative: { nb: 'Tillitsvalgte', en: 'Representatives' },
  employerContact: { nb: 'Kontaktpersoner hos arbeidsgivere', en: 'Contact persons at employers' },
  supplierContact: { nb: 'Kontaktpersoner hos leverandører', en: 'Contact persons at suppliers' },
  opponent: { nb: 'Motparter og vitner', en: 'Opponents and witnesses' },
  staff: { nb: 'Ansatte', en: 'Staff' },
  visitor: { nb: 'Besøkende på nettsidene', en: 'Visitors to the web pages' },
};

export const SOURCE_WORDS: Readonly<Record<Source, Text>> = {
  member: { nb: 'medlemmet selv', en: 'the member' },
  employer: { nb: 'arbeidsgiver', en: 'the employer' },
  register: { nb: 'et offentlig register', en: 'a public register' },
  staff: { nb: 'kontoret', en: 'the office' },
  membership: { nb: 'oppstått i medlemskapet', en: 'arisen in the membership' },
};

export const CHOICE_WORDS: Readonly<Record<Choice, Text>> = {
  none: { nb: 'Ingen: følger av avtalen eller loven', en: 'None: follows from the agreement or the law' },
  consent: { nb: 'Samtykke: bare for den som har sagt ja', en: 'Consent: only for those who have said yes' },
  optOut: { nb: 'Reservasjon: til personen sier nei', en: 'Opt-out: until the person says no' },
};

export const ARTICLE_6_WORDS: Readonly<Record<Article6, Text>> = {
  a: { nb: 'samtykke', en: 'consent' },
  b: { nb: 'avtale', en: 'contract' },
  c: { nb: 'rettslig forpliktelse', en: 'legal obligation' },
  d: { nb: 'vitale interesser', en: 'vital interests' },
  e: { nb: 'allmennhetens interesse eller offentlig myndighet', en: 'public interest or official authority' },
  f: { nb: 'berettiget interesse', en: 'legitimate interests' },
};

export const ARTICLE_9_WORDS: Readonly<Record<Article9, Text>> = {
  a: { nb: 'uttrykkelig samtykke', en: 'explicit consent' },
  b: { nb: 'arbeidsrett og trygderett', en: 'employment and social security law' },
  c: { nb: 'vitale interesser', en: 'vital interests' },
  d: { nb: 'berettigede aktiviteter i en fagforening', en: 'legitimate activities of a trade union' },
  e: { nb: 'åpenbart offentliggjort av den registrerte', en: 'manifestly made public by the person' },
  f: { nb: 'rettskrav', en: 'legal claims' },
  g: { nb: 'viktige allmenne interesser', en: 'substantial public interest' },
  h: { nb: 'helse- og sosialtjenester', en: 'health and social care' },
  i: { nb: 'folkehelse', en: 'public health' },
  j: { nb: 'arkiv, forskning og statistikk', en: 'archiving, research and statistics' },
};

/** What stands before each part of an entry, with the letter of Art. 30(1) it answers. */
export const PART_WORDS = {
  description: { nb: 'Formål', en: 'Purpose' },
  grounds: { nb: 'Behandlingsgrunnlag', en: 'Lawful basis' },
  choice: { nb: 'Hva den registrerte velger', en: 'What people choose' },
  people: { nb: 'Hvem det gjelder', en: 'Categories of people' },
  data: { nb: 'Kategorier av opplysninger', en: 'Categories of data' },
  sources: { nb: 'Kilder', en: 'Sources' },
  recipients: { nb: 'Mottakere', en: 'Recipients' },
  transfers: { nb: 'Overføring til land utenfor EØS', en: 'Transfers outside the EEA' },
  retention: { nb: 'Slettefrister', en: 'Time limits for erasure' },
  security: { nb: 'Sikkerhetstiltak', en: 'Security measures' },
  statement: { nb: 'Personvernerklæringen', en: 'Privacy statement' },
  version: { nb: 'Versjon', en: 'Version' },
} as const satisfies Record<string, Text>;
export type RegisterPart = keyof typeof PART_WORDS;

/** Who answers for it all. */
export const CONTROLLER_WORDS = {
  controller: { nb: 'Behandlingsansvarlig', en: 'Controller' },
  organisationNumber: { nb: 'Organisasjonsnummer', en: 'Organisation number' },
  address: { nb: 'Adresse', en: 'Address' },
  reach: { nb: 'E-post og telefon', en: 'E-mail and telephone' },
  dpo: { nb: 'Personvernombud', en: 'Data protection officer' },
  privacyStatementUrl: { nb: 'Personvernerklæring', en: 'Privacy statement' },
} as const satisfies Record<string, Text>;

export const REGISTER_WORDS = {
  title: { nb: 'Protokoll over behandlingsaktiviteter', en: 'Record of processing activities' },
  law: { nb: 'Personvernforordningen artikkel 30 nr. 1', en: 'General Data Protection Regulation, Article 30(1)' },
  asOf: {
    nb: 'Slik den sto {{day}}. Tatt ut {{at}} av {{name}}.',
    en: 'As it stood on {{day}}. Made {{at}} by {{name}}.',
  },
  activity: { nb: 'Behandling', en: 'Processing' },
  page: { nb: 'Side {{page}} av {{pages}}', en: 'Page {{page}} of {{pages}}' },
  file: { nb: 'behandlingsprotokoll', en: 'processing-register' },
  notGiven: { nb: 'Ikke oppgitt', en: 'Not given' },
  notSet: { nb: 'Ikke fastsatt', en: 'Not decided' },
  noTransfers: { nb: 'Ingen', en: 'None' },
  outside: { nb: 'Utenfor programmet', en: 'Outside the program' },
  section: { nb: 'Punkt', en: 'Section' },
  since: { nb: 'gjelder fra', en: 'in force from' },
  explicit: { nb: 'Samtykket må være uttrykkelig.', en: 'The consent must be explicit.' },
  article6: { nb: 'Artikkel 6 nr. 1 bokstav', en: 'Article 6(1), letter' },
  article9: { nb: 'Artikkel 9 nr. 2 bokstav', en: 'Article 9(2), letter' },
} as const satisfies Record<string, Text>;
