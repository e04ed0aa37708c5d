/** Which field of a member each column of a file most likely holds: first by its header, then by what its cells look like. */
import { parseCalendarDate } from '../dates/calendar-date.ts';
import type { ImportField } from '../imports/model.ts';
import { normaliseEmail } from '../numbers/email.ts';
import { checkNationalId } from '../numbers/national-id.ts';
import { normalisePhone } from '../numbers/phone.ts';

/** A guess. `confidence` from 0 to 1; below `SURE` somebody should look. */
export type ColumnGuess = { field: ImportField | null; confidence: number };

/** From here on a guess is shown without asking for a second look. */
export const SURE = 0.8;

/**
 * Guesses the field of every column. No field is given twice: the surer column keeps it.
 * @param headers the headers as they stand in the file; empty ones are allowed
 * @param sampleRows some rows, cell by cell
 */
export function guessColumns(headers: readonly string[], sampleRows: readonly (readonly string[])[]): ColumnGuess[] {
  const guesses = headers.map((header, index) => {
    const cells = sampleRows.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '');
    return byHeader(header, cells) ?? byCells(cells) ?? NO_GUESS;
  });
  return guesses.map((guess, index) => (isSurest(guesses, guess, index) ? guess : NO_GUESS));
}

const NO_GUESS: ColumnGuess = { field: null, confidence: 0 };

/** Words of headers, folded, as Norwegian and English programs write them. */
const HEADERS: Record<ImportField, readonly string[]> = {
  memberNumber: ['medlemsnummer', 'medlemsnr', 'medlnr', 'medlemnr', 'medlemid', 'membernumber', 'memberno', 'memberid'],
  givenName: ['fornavn', 'førenamn', 'firstname', 'givenname'],
  middleName: ['mellomnavn', 'mellomnamn', 'middlename'],
  familyName: ['etternavn', 'etternamn', 'slektsnavn', 'surname', 'lastname', 'familyname'],
  fullName: ['navn', 'namn', 'fulltnavn', 'medlem', 'name', 'fullname', 'medlemsnavn'],
  birthDate: ['fødselsdato', 'fødtdato', 'født', 'fdato', 'birthdate', 'dateofbirth', 'dob'],
  nationalId: ['fødselsnummer', 'fødselsnr', 'fnr', 'personnummer', 'personnr', 'fødselsogpersonnummer', 'nationalid', 'ssn'],
  email: ['epost', 'epostadresse', 'mail', 'email', 'emailaddress', 'privatepost', 'epostprivat'],
  workEmail: ['jobbepost', 'epostjobb', 'arbeidsepost', 'epostarbeid', 'workemail'],
  mobile: ['mobil', 'mobiltelefon', 'mobilnummer', 'mobilnr', 'mobiltlf', 'mobile', 'mobilephone', 'cellphone'],
  phone: ['telefon', 'tlf', 'telefonnummer', 'fasttelefon', 'phone', 'telephone'],
  street: ['adresse', 'gateadresse', 'gate', 'adresse1', 'adresselinje1', 'postadresse', 'address', 'street', 'streetaddress'],
  postalCode: ['postnummer', 'postnr', 'pnr', 'postalcode', 'zip', 'zipcode', 'postcode'],
  place: ['poststed', 'sted', 'by', 'place', 'city', 'town'],
  country: ['land', 'country'],
  addressProtected: ['adressesperre', 'sperretadresse', 'skjermetadresse', 'hemmeligadresse', 'gradering', 'addressprotected', 'protectedaddress'],
  language: ['språk', 'målform', 'language'],
  status: ['status', 'medlemsstatus', 'memberstatus'],
  category: ['kategori', 'medlemskategori', 'medlemstype', 'category', 'membertype'],
  duesClass: ['kontingentklasse', 'kontingentgruppe', 'kontingenttype', 'kontingentkategori', 'kontingentsats', 'betalingsklasse', 'duesclass', 'duesgroup', 'feeclass', 'feegroup'],
  cause: ['årsak', 'årsaktilutmelding', 'årsaktilutmeldelse', 'utmeldingsårsak', 'utmeldingsgrunn', 'utmeldtårsak', 'sluttårsak', 'årsaktilpermisjon', 'permisjonsårsak', 'permisjonsgrunn', 'årsaktileksklusjon', 'cause', 'leavereason', 'leavingreason', 'reasonforleaving', 'resignationreason'],
  joinDate: ['innmeldt', 'innmeldtdato', 'innmeldingsdato', 'medlemfra', 'startdato', 'joined', 'joindate', 'membersince'],
  leaveDate: ['utmeldt', 'utmeldtdato', 'utmeldingsdato', 'medlemtil', 'sluttdato', 'left', 'leavedate'],
  employerName: ['arbeidsgiver', 'arbeidsgjevar', 'arbeidsgivernavn', 'bedrift', 'firma', 'arbeidssted', 'employer', 'company', 'workplace'],
  employerOrganisationNumber: ['orgnr', 'organisasjonsnummer', 'orgnummer', 'organisationnumber', 'arbeidsgiverorgnr'],
  jobTitle: ['stilling', 'stillingstittel', 'tittel', 'yrke', 'jobtitle', 'position', 'title'],
};

const BY_WORD: ReadonlyMap<string, ImportField> = new Map(
  (Object.keys(HEADERS) as ImportField[]).flatMap((field) => HEADERS[field].map((word) => [plain(word), field] as const)),
);

function byHeader(header: string, cells: readonly string[]): ColumnGuess | null {
  const word = plain(header);
  if (word === '') return null;
  const field = BY_WORD.get(word) ?? BY_WORD.get(word.replace(/^(?:medlems?|member)/u, ''));
  if (!field) return null;
  // A header that promises numbers over cells that are none is a column under the wrong name.
  const looks = LOOKS.find(([name]) => name === field)?.[1];
  const fits = !looks || cells.length === 0 || share(cells, looks) >= 0.3;
  return { field, confidence: fits ? 0.95 : 0.5 };
}

/** What cells of a field look like, the most telling first. */
const LOOKS: readonly (readonly [ImportField, (cell: string) => boolean])[] = [
  ['email', (cell) => normaliseEmail(cell) !== undefined],
  ['nationalId', (cell) => checkNationalId(cell).valid],
  ['mobile', (cell) => /^\+47[49]/u.test(normalisePhone(cell) ?? '')],
  ['phone', (cell) => normalisePhone(cell) !== undefined],
  ['birthDate', (cell) => /[.\-/]/u.test(cell) && (parseCalendarDate(cell) ?? '9') < '2015'],
  ['postalCode', (cell) => /^\d{4}$/u.test(cell)],
];

function byCells(cells: readonly string[]): ColumnGuess | null {
  if (cells.length < 3) return null;
  for (const [field, looks] of LOOKS) {
    const part = share(cells, looks);
    if (part >= 0.8) return { field, confidence: 0.6 * part };
  }
  return null;
}

function share(cells: readonly string[], looks: (cell: string) => boolean): number {
  return cells.filter(looks).length / cells.length;
}

function isSurest(guesses: readonly ColumnGuess[], guess: ColumnGuess, index: number): boolean {
  if (guess.field === null) return true;
  return guesses.every(
    (other, place) =>
      other.field !== guess.field ||
      other.confidence < guess.confidence ||
      (other.confidence === guess.confidence && place >= index),
  );
}

/** A header without case, marks and blanks: `E-post (privat)` and `epostprivat` are one word. */
function plain(header: string): string {
  return header.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
