/** The words of reports in both languages: they stand on screens and in files alike. */
import type { Text } from '../errors.ts';
import type { MEMBERSHIP_CAUSES } from '../members/terms.ts';
import type { AgeBandKey } from './age-bands.ts';
import type { ReportName } from './model.ts';
import type { RegionKey } from './regions.ts';

/** Each report by its name, what its groups are, and the name of its file. */
export const REPORT_WORDS: Record<ReportName, { title: Text; group: Text; file: string }> = {
  membersOverTime: {
    title: { nb: 'Medlemmer over tid', en: 'Members over time' },
    group: { nb: 'Periode', en: 'Period' },
    file: 'medlemmer-over-tid',
  },
  joinsAndLeaves: {
    title: { nb: 'Inn og ut', en: 'Joins and leaves' },
    group: { nb: 'Periode', en: 'Period' },
    file: 'inn-og-ut',
  },
  byEmployer: {
    title: { nb: 'Etter arbeidsgiver', en: 'By employer' },
    group: { nb: 'Arbeidsgiver', en: 'Employer' },
    file: 'medlemmer-etter-arbeidsgiver',
  },
  byRegion: {
    title: { nb: 'Etter bosted', en: 'By home region' },
    group: { nb: 'Postområde', en: 'Postal region' },
    file: 'medlemmer-etter-bosted',
  },
  byAge: {
    title: { nb: 'Etter alder', en: 'By age' },
    group: { nb: 'Alder', en: 'Age' },
    file: 'medlemmer-etter-alder',
  },
  byCategory: {
    title: { nb: 'Etter kategori', en: 'By category' },
    group: { nb: 'Kategori', en: 'Category' },
    file: 'medlemmer-etter-kategori',
  },
  byDuesClass: {
    title: { nb: 'Etter kontingentklasse', en: 'By dues class' },
    group: { nb: 'Kontingentklasse', en: 'Dues class' },
    file: 'medlemmer-etter-kontingentklasse',
  },
  byStatus: {
    title: { nb: 'Etter status', en: 'By status' },
    group: { nb: 'Status', en: 'Status' },
    file: 'registeret-etter-status',
  },
};

/** Names of groups by their keys. Groups that go by their own name are not here. */
export const GROUP_WORDS: Readonly<Record<string, Text>> = {
  ...({
    oslo: { nb: 'Oslo (00–12)', en: 'Oslo (00–12)' },
    askerFollo: { nb: 'Asker, Bærum og Follo (13–14)', en: 'Asker, Bærum and Follo (13–14)' },
    ostfold: { nb: 'Østfold (15–18)', en: 'Østfold (15–18)' },
    romerike: { nb: 'Romerike og Odalen (19–21)', en: 'Romerike and Odalen (19–21)' },
    hedmark: { nb: 'Hedmarken og Østerdalen (22–25)', en: 'Hedmarken and Østerdalen (22–25)' },
    oppland: { nb: 'Oppland (26–29)', en: 'Oppland (26–29)' },
    vestfold: { nb: 'Drammen og Vestfold (30–32)', en: 'Drammen and Vestfold (30–32)' },
    buskerud: { nb: 'Buskerud (33–36)', en: 'Buskerud (33–36)' },
    telemark: { nb: 'Telemark (37–39)', en: 'Telemark (37–39)' },
    rogaland: { nb: 'Rogaland (40–44)', en: 'Rogaland (40–44)' },
    agder: { nb: 'Agder (45–49)', en: 'Agder (45–49)' },
    hordaland: { nb: 'Hordaland og Haugesund (50–59)', en: 'Hordaland and Haugesund (50–59)' },
    moreRomsdal: { nb: 'Møre og Romsdal (60–66)', en: 'Møre og Romsdal (60–66)' },
    sognFjordane: { nb: 'Sogn og Fjordane (67–69)', en: 'Sogn og Fjordane (67–69)' },
    trondelag: { nb: 'Trøndelag (70–79)', en: 'Trøndelag (70–79)' },
    nordland: { nb: 'Nordland (80–89)', en: 'Nordland (80–89)' },
    troms: { nb: 'Troms og Svalbard (90–94)', en: 'Troms and Svalbard (90–94)' },
    finnmark: { nb: 'Finnmark (95–99)', en: 'Finnmark (95–99)' },
    unknown: { nb: 'Ikke oppgitt', en: 'Not given' },
  } satisfies Record<RegionKey, Text>),
  ...({
    under25: { nb: 'Under 25 år', en: 'Under 25' },
    from25: { nb: '25–34 år', en: '25–34' },
    from35: { nb: '35–44 år', en: '35–44' },
    from45: { nb: '45–54 år', en: '45–54' },
    from55: { nb: '55–61 år', en: '55–61' },
    from62: { nb: '62–66 år', en: '62–66' },
    from67: { nb: '67 år og over', en: '67 and over' },
    unknown: { nb: 'Ikke oppgitt', en: 'Not given' },
  } satisfies Record<AgeBandKey, Text>),
  rest: { nb: 'Alle andre, og ikke oppgitt', en: 'All others, and not given' },
  applicant: { nb: 'Søker', en: 'Applicant' },
  member: { nb: 'Medlem', en: 'Member' },
  leave: { nb: 'Permisjon', en: 'On leave' },
  resigned: { nb: 'Utmeldt', en: 'Resigned' },
  excluded: { nb: 'Ekskludert', en: 'Excluded' },
  deceased: { nb: 'Død', en: 'Deceased' },
  first: { nb: 'For første gang', en: 'For the first time' },
  again: { nb: 'Kom tilbake', en: 'Came back' },
};

/** Why people left. */
export const CAUSE_WORDS: Readonly<Record<string, Text>> = {
  ...({
    ownWish: { nb: 'Eget ønske', en: 'Own wish' },
    newJob: { nb: 'Ny jobb', en: 'New job' },
    otherUnion: { nb: 'Annet forbund', en: 'Another union' },
    retired: { nb: 'Pensjonert', en: 'Retired' },
    cost: { nb: 'Kostnaden', en: 'The cost' },
    unpaid: { nb: 'Ubetalt kontingent', en: 'Unpaid dues' },
    conduct: { nb: 'Brudd på vedtektene', en: 'Breach of the statutes' },
    parentalLeave: { nb: 'Foreldrepermisjon', en: 'Parental leave' },
    studies: { nb: 'Studier', en: 'Studies' },
    military: { nb: 'Verneplikt', en: 'Military service' },
    unpaidLeave: { nb: 'Permisjon uten lønn', en: 'Unpaid leave' },
    abroad: { nb: 'Utenlandsopphold', en: 'Stay abroad' },
    other: { nb: 'Annet', en: 'Other' },
  } satisfies Record<(typeof MEMBERSHIP_CAUSES)[number], Text>),
  excluded: { nb: 'Ekskludert', en: 'Excluded' },
  deceased: { nb: 'Død', en: 'Deceased' },
  none: { nb: 'Ikke oppgitt', en: 'Not given' },
};

/** What stands for a count that is not shown. */
export const NOT_SHOWN: Record<'fewer' | 'hidden', Text> = {
  fewer: { nb: 'færre enn 5', en: 'fewer than 5' },
  hidden: { nb: 'skjult', en: 'hidden' },
};

/** Heads of columns. */
export const COLUMN_WORDS = {
  members: { nb: 'Medlemmer', en: 'Members' },
  people: { nb: 'Personer', en: 'People' },
  joined: { nb: 'Ble medlem', en: 'Joined' },
  left: { nb: 'Gikk ut', en: 'Left' },
  all: { nb: 'Alle medlemmer', en: 'All members' },
} as const satisfies Record<string, Text>;
