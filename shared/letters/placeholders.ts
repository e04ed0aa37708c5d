/**
 * What a letter may say of a member: the closed list of placeholders, each with the column of the catalogue it shows. There is none for the
 * identity number, and none for anything a letter in the post should not carry (the privacy statement; domain: never on an envelope).
 */
import type { EntityName } from '../catalogue-registry.ts';
import type { Text } from '../errors.ts';

/** One placeholder. `shows`: which column of the member it is; null for what is about the letter or the office. */
type PlaceholderFacts = {
  group: 'member' | 'address' | 'work' | 'letter' | 'office';
  shows: readonly [entity: EntityName, column: string] | null;
  title: Text;
};

export const PLACEHOLDERS = {
  mottaker: {
    group: 'member',
    shows: ['person', 'familyName'],
    title: { nb: 'Hvem brevet går til', en: 'Whom the letter goes to' },
  },
  navn: { group: 'member', shows: ['person', 'familyName'], title: { nb: 'Fullt navn', en: 'Full name' } },
  fornavn: { group: 'member', shows: ['person', 'givenName'], title: { nb: 'Fornavn', en: 'Given name' } },
  mellomnavn: { group: 'member', shows: ['person', 'middleName'], title: { nb: 'Mellomnavn', en: 'Middle name' } },
  etternavn: { group: 'member', shows: ['person', 'familyName'], title: { nb: 'Etternavn', en: 'Family name' } },
  medlemsnummer: {
    group: 'member',
    shows: ['person', 'memberNumber'],
    title: { nb: 'Medlemsnummer', en: 'Member number' },
  },
  status: { group: 'member', shows: ['membership', 'status'], title: { nb: 'Status', en: 'Status' } },
  innmeldt: {
    group: 'member',
    shows: ['membership', 'startDate'],
    title: { nb: 'Innmeldt dato', en: 'Date of joining' },
  },
  utmeldt: { group: 'member', shows: ['membership', 'endDate'], title: { nb: 'Utmeldt dato', en: 'Date of leaving' } },
  gateadresse: { group: 'address', shows: ['address', 'street'], title: { nb: 'Gateadresse', en: 'Street address' } },
  postnummer: { group: 'address', shows: ['address', 'postalCode'], title: { nb: 'Postnummer', en: 'Postal code' } },
  poststed: { group: 'address', shows: ['address', 'place'], title: { nb: 'Poststed', en: 'Place' } },
  land: { group: 'address', shows: ['address', 'country'], title: { nb: 'Land', en: 'Country' } },
  arbeidsgiver: { group: 'work', shows: ['employment', 'employerId'], title: { nb: 'Arbeidsgiver', en: 'Employer' } },
  stilling: { group: 'work', shows: ['employment', 'jobTitle'], title: { nb: 'Stilling', en: 'Job title' } },
  dato: { group: 'letter', shows: null, title: { nb: 'Dagens dato', en: 'Today’s date' } },
  avsender: { group: 'letter', shows: null, title: { nb: 'Navnet ditt', en: 'Your name' } },
  forbund: { group: 'office', shows: null, title: { nb: 'Forbundets navn', en: 'Name of the union' } },
  organisasjonsnummer: {
    group: 'office',
    shows: null,
    title: { nb: 'Organisasjonsnummer', en: 'Organisation number' },
  },
  kontoradresse: { group: 'office', shows: null, title: { nb: 'Kontorets adresse', en: 'Address of the office' } },
  kontortelefon: { group: 'office', shows: null, title: { nb: 'Kontorets telefon', en: 'Telephone of the office' } },
  kontorepost: { group: 'office', shows: null, title: { nb: 'Kontorets e-post', en: 'E-mail of the office' } },
} as const satisfies Record<string, PlaceholderFacts>;

export type Placeholder = keyof typeof PLACEHOLDERS;

/** What stands in the place of each placeholder; an empty text where there is nothing to say. */
export type LetterValues = Readonly<Record<Placeholder, string>>;

/** Whether a name is one of the list. */
export function isPlaceholder(name: string): name is Placeholder {
  return Object.hasOwn(PLACEHOLDERS, name);
}

/** The placeholders that tell where somebody lives. */
export function tellsAddress(name: Placeholder): boolean {
  return PLACEHOLDERS[name].group === 'address';
}

/** Names by which people ask for the identity number: there is no such placeholder, and they are told so. */
const IDENTITY_NUMBER = /^(?:f[øo]e?dselsn|personn|person_?id|fnr|d-?nummer|national|identity|ssn)/u;

/** Whether somebody meant the identity number. */
export function meansNationalId(name: string): boolean {
  return IDENTITY_NUMBER.test(name);
}

/** What people write instead, in the other languages of the program too. */
const OTHER_WORDS: Readonly<Record<string, Placeholder>> = {
  name: 'navn',
  fullname: 'navn',
  firstname: 'fornavn',
  givenname: 'fornavn',
  førenamn: 'fornavn',
  lastname: 'etternavn',
  familyname: 'etternavn',
  etternamn: 'etternavn',
  membernumber: 'medlemsnummer',
  medlemsnr: 'medlemsnummer',
  employer: 'arbeidsgiver',
  arbeidsgivar: 'arbeidsgiver',
  jobtitle: 'stilling',
  date: 'dato',
  address: 'gateadresse',
  adresse: 'gateadresse',
  sender: 'avsender',
  union: 'forbund',
  epost: 'kontorepost',
  email: 'kontorepost',
  telefon: 'kontortelefon',
  phone: 'kontortelefon',
};
const MOST_SUGGESTIONS = 3;

/**
 * What may have been meant by an unknown name, the likeliest first.
 * @param name in lower case
 */
export function suggestedPlaceholders(name: string): Placeholder[] {
  const known = OTHER_WORDS[name.replace(/[^\p{L}]/gu, '')];
  const near = (Object.keys(PLACEHOLDERS) as Placeholder[])
    .map((placeholder) => ({ placeholder, distance: distanceOf(name, placeholder) }))
    .filter(({ placeholder, distance }) => distance <= Math.max(2, Math.floor(placeholder.length / 3)))
    .sort((a, b) => a.distance - b.distance)
    .map(({ placeholder }) => placeholder);
  return [...new Set([...(known ? [known] : []), ...near])].slice(0, MOST_SUGGESTIONS);
}

const LONGEST_COMPARED = 40;

/** How many letters differ (Levenshtein). */
function distanceOf(one: string, other: string): number {
  if (one.length > LONGEST_COMPARED) return LONGEST_COMPARED;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (const [index, wanted] of [...other].entries()) {
      const changed = (row[index] ?? 0) + (letter === wanted ? 0 : 1);
      next.push(Math.min(changed, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
