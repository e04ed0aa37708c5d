/** The words files use in cells: where a member stands, countries, languages, yes and no; in bokmål, nynorsk and English. */
import type { MembershipStatus } from '../../shared/members/model.ts';
import { MEMBERSHIP_CAUSES, type MembershipCause } from '../../shared/members/terms.ts';

const STATUSES: Record<MembershipStatus, readonly string[]> = {
  applicant: ['søker', 'søkjar', 'applicant', 'pending', 'ny'],
  member: ['medlem', 'aktiv', 'member', 'active', 'current'],
  leave: ['permisjon', 'leave', 'hvilende', 'kvilande'],
  resigned: ['utmeldt', 'resigned', 'tidligere', 'sluttet', 'former', 'left'],
  excluded: ['ekskludert', 'excluded', 'strøket'],
  deceased: ['død', 'avdød', 'deceased', 'dead'],
};

/** The status a word stands for; undefined where it is not known. */
export function statusOf(cell: string): MembershipStatus | undefined {
  const word = plain(cell);
  return (Object.keys(STATUSES) as MembershipStatus[]).find(
    (status) => status === word || STATUSES[status].includes(word),
  );
}

/** Illness stands nowhere: it is health data, and a file that tells of it is not taken at its word. */
const CAUSES: Record<MembershipCause, readonly string[]> = {
  ownWish: ['eget ønske', 'eige ønske', 'etter eget ønske', 'ønske', 'own wish', 'own request'],
  newJob: [
    'ny jobb',
    'byttet jobb',
    'bytte av jobb',
    'nytt arbeid',
    'ny arbeidsgiver',
    'jobbskifte',
    'new job',
    'changed job',
  ],
  otherUnion: [
    'annet forbund',
    'anna forbund',
    'annen fagforening',
    'overgang til annet forbund',
    'byttet forbund',
    'another union',
    'other union',
  ],
  retired: ['pensjonert', 'pensjon', 'pensjonist', 'alderspensjon', 'afp', 'retired', 'retirement'],
  cost: ['kostnad', 'kostnaden', 'kostnader', 'pris', 'for dyrt', 'økonomi', 'cost', 'the cost', 'price'],
  unpaid: [
    'ubetalt kontingent',
    'ubetalt',
    'manglende betaling',
    'skyldig kontingent',
    'restanse',
    'unpaid dues',
    'unpaid',
    'arrears',
  ],
  conduct: ['brudd på vedtektene', 'vedtektsbrudd', 'brot på vedtektene', 'breach of the statutes', 'misconduct'],
  parentalLeave: ['foreldrepermisjon', 'fødselspermisjon', 'pappaperm', 'mammaperm', 'parental leave'],
  studies: ['studier', 'studie', 'utdanning', 'student', 'studies', 'education'],
  military: ['verneplikt', 'militæret', 'førstegangstjeneste', 'forsvaret', 'military service', 'military'],
  unpaidLeave: ['permisjon uten lønn', 'permisjon utan løn', 'ulønnet permisjon', 'ulønt permisjon', 'unpaid leave'],
  abroad: ['utenlandsopphold', 'utanlandsopphald', 'utlandet', 'utland', 'stay abroad', 'abroad'],
  other: ['annet', 'anna', 'andre', 'andre årsaker', 'other'],
};

const BY_CAUSE: ReadonlyMap<string, MembershipCause> = new Map(
  MEMBERSHIP_CAUSES.flatMap((cause) => [cause.toLowerCase(), ...CAUSES[cause]].map((word) => [word, cause] as const)),
);

/** The cause a word stands for; undefined where it is not known. */
export function causeOf(cell: string): MembershipCause | undefined {
  return BY_CAUSE.get(plain(cell));
}

const LANGUAGES = new Map<string, 'nb' | 'nn' | 'en'>([
  ['nb', 'nb'],
  ['no', 'nb'],
  ['norsk', 'nb'],
  ['bokmål', 'nb'],
  ['nn', 'nn'],
  ['nynorsk', 'nn'],
  ['en', 'en'],
  ['engelsk', 'en'],
  ['english', 'en'],
]);

/** The language of letters a word stands for; undefined where it is not known. */
export function languageOf(cell: string): 'nb' | 'nn' | 'en' | undefined {
  return LANGUAGES.get(plain(cell));
}

/** Grades of protection are those of Folkeregisteret: kode 6 is strengt fortrolig, kode 7 fortrolig. */
const YES = [
  'ja',
  'j',
  'yes',
  'y',
  'x',
  '1',
  'sant',
  'true',
  'sperret',
  'kode 6',
  'kode 7',
  'fortrolig',
  'strengt fortrolig',
];
const NO = ['nei', 'n', 'no', '0', 'usann', 'false', 'ingen', 'ugradert'];

/** Whether a cell says yes; undefined where it says neither yes nor no. */
export function yesOrNo(cell: string): boolean | undefined {
  const word = plain(cell);
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : undefined;
}

/**
 * The code of a country (ISO 3166-1 alpha-2) from its code or its name in bokmål, nynorsk or English.
 * @returns undefined where it is neither
 */
export function countryOf(cell: string): string | undefined {
  const word = plain(cell);
  return countries().get(word);
}

let known: ReadonlyMap<string, string> | null = null;

/** The names are those of the Unicode CLDR, which every Node carries. Codes that name no country (EU, XA, ZZ) are left out by hand. */
function countries(): ReadonlyMap<string, string> {
  if (known) return known;
  const found = new Map<string, string>();
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const names = ['nb', 'nn', 'en'].map((language) => new Intl.DisplayNames([language], { type: 'region' }));
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    if (NO_COUNTRY.has(code)) continue;
    const called = names.map((display) => display.of(code) ?? code);
    if (called.every((name) => name === code)) continue;
    // Some codes have been given up for others: UK stands for GB, DD for DE.
    const current = new Intl.Locale(`und-${code}`).region ?? code;
    for (const name of [code, ...called]) if (!found.has(plain(name))) found.set(plain(name), current);
  }
  known = found;
  return found;
}

const NO_COUNTRY: ReadonlySet<string> = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

function plain(cell: string): string {
  return cell.normalize('NFC').trim().toLowerCase().replace(/\s+/gu, ' ');
}
