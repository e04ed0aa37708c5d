/**
 * One unit as Enhetsregisteret describes it, read from JSON or from a row of its table alike: both name a fact by the same dotted path. Names
 * stay in capitals as they are registered.
 */
import type { EMPLOYER_KINDS, REGISTRY_STATES } from '../../shared/employers/terms.ts';
import { normaliseEmail } from '../../shared/numbers/email.ts';
import { normalisePhone } from '../../shared/numbers/phone.ts';
import { normalisePostalCode } from '../../shared/numbers/postal-code.ts';

/** The facts of an employer that Enhetsregisteret knows. What is undefined is not said in this file. */
export type UnitFacts = {
  name?: string;
  kind: (typeof EMPLOYER_KINDS)[number];
  organisationForm?: string;
  industryCode?: string;
  industryName?: string;
  /** Null: not given, as for every unit with fewer than five. */
  employeeCount?: number | null;
  registryState?: (typeof REGISTRY_STATES)[number];
  street?: string;
  postalCode?: string | null;
  place?: string;
  postalStreet?: string;
  postalPostalCode?: string | null;
  postalPlace?: string;
  municipality?: string;
  phone?: string;
  email?: string;
  website?: string;
};

/** A unit of a file. `line`: its place from 1; `parentNumber`: of the main unit, for a sub-unit. */
export type RegistryUnit = { line: number; number: string; parentNumber: string | null; facts: UnitFacts };

/** Looks a fact up by its dotted path, `forretningsadresse.postnummer`; undefined where the file does not say. */
export type UnitSource = (path: string) => unknown;

/** Forms that only sub-units have. */
const SUB_UNIT_FORMS: ReadonlySet<string> = new Set(['BEDR', 'AAFY']);

/**
 * Reads one unit. Departments of the state are units with a superior one as well, and are main units all the same: only a sub-unit has a
 * place where it lies (`beliggenhetsadresse`).
 */
export function readUnit(line: number, source: UnitSource): RegistryUnit {
  const text = (path: string, most = 200) => cleanText(source(path), most);
  const form = text('organisasjonsform.kode', 60);
  const superior = text('overordnetEnhet')?.replace(/\s/gu, '');
  const isSub =
    superior !== undefined &&
    (SUB_UNIT_FORMS.has(form ?? '') || ADDRESS_PARTS.some((part) => text(`beliggenhetsadresse.${part}`) !== undefined));
  const address = addressOf(source, isSub ? 'beliggenhetsadresse' : 'forretningsadresse');
  const postal = addressOf(source, 'postadresse');
  const municipality = text(`${isSub ? 'beliggenhetsadresse' : 'forretningsadresse'}.kommune`, 100);
  const phone = normalisePhone(text('telefon') ?? '') ?? normalisePhone(text('mobil') ?? '');
  const facts: { [Name in keyof UnitFacts]: UnitFacts[Name] | undefined } & Pick<UnitFacts, 'kind'> = {
    name: text('navn'),
    kind: isSub ? 'sub' : 'main',
    organisationForm: form,
    industryCode: text('naeringskode1.kode', 20),
    industryName: text('naeringskode1.beskrivelse'),
    employeeCount: employeeCount(source),
    registryState: stateOf(source),
    ...address,
    postalStreet: postal.street,
    postalPostalCode: postal.postalCode,
    postalPlace: postal.place,
    municipality,
    phone,
    email: normaliseEmail(text('epostadresse') ?? ''),
    website: text('hjemmeside'),
  };
  return {
    line,
    number: text('organisasjonsnummer')?.replace(/\s/gu, '') ?? '',
    parentNumber: isSub ? superior : null,
    facts: withoutUnsaid(facts) as UnitFacts,
  };
}

const ADDRESS_PARTS = ['adresse', 'postnummer', 'poststed', 'kommune', 'landkode'] as const;

/** An address abroad has its postal code and country with the place. */
function addressOf(source: UnitSource, name: string): { street?: string; postalCode?: string | null; place?: string } {
  const text = (part: string) => cleanText(source(`${name}.${part}`), 100);
  const street = cleanText(lines(source(`${name}.adresse`)), 200);
  const place = text('poststed');
  const code = text('postnummer');
  if (street === undefined && place === undefined && code === undefined) return {};
  const country = text('landkode');
  if (country !== undefined && country !== 'NO') {
    const abroad = cleanText([code, place, text('land') ?? country].filter(Boolean).join(' '), 100);
    return withoutUnsaid({ street, postalCode: null, place: abroad });
  }
  return withoutUnsaid({
    street,
    postalCode: code === undefined ? undefined : (normalisePostalCode(code) ?? null),
    place,
  });
}

/** The lines of a street address: a list in JSON; in a table one text, in older ones the list with its brackets and quotes. */
function lines(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((line) => typeof line === 'string' && line.trim() !== '').join(', ');
  const list = typeof value === 'string' ? /^\[(.*)\]$/su.exec(value.trim())?.[1] : undefined;
  if (list === undefined) return value;
  return list
    .split(/,\s*/u)
    .map((line) => line.replace(/^['"]|['"]$/gu, ''))
    .join(', ');
}

/** A count below five is withheld. In older files a withheld one is 0, and the unit says that it has employees. */
function employeeCount(source: UnitSource): number | null | undefined {
  const given = source('antallAnsatte');
  if (given === undefined) return source('harRegistrertAntallAnsatte') === undefined ? undefined : null;
  const count = given === null || given === '' ? Number.NaN : Number(given);
  if (!Number.isInteger(count) || count < 0 || count > 1_000_000) return null;
  return count === 0 && isTrue(source('harRegistrertAntallAnsatte')) ? null : count;
}

const STATES = [
  ['konkurs', 'bankrupt'],
  ['underTvangsavviklingEllerTvangsopplosning', 'forcedDissolving'],
  ['underAvvikling', 'dissolving'],
] as const;

function stateOf(source: UnitSource): UnitFacts['registryState'] {
  const says = (path: string) => cleanText(source(path), 40) !== undefined;
  if (says('slettedato') || says('nedleggelsesdato') || source('respons_klasse') === 'SlettetEnhet') return 'deleted';
  return STATES.find(([path]) => isTrue(source(path)))?.[1] ?? 'active';
}

function isTrue(value: unknown): boolean {
  return value === true || (typeof value === 'string' && /^(?:true|ja|j|sann)$/iu.test(value.trim()));
}

const HIDDEN = /[\p{Cc}\u200B-\u200F\u2028-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]+/gu;

/** A text of one line; undefined where nothing is said. */
function cleanText(value: unknown, most: number): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).replace(HIDDEN, ' ').replace(/\s+/gu, ' ').trim().slice(0, most).trim();
  return text === '' ? undefined : text;
}

function withoutUnsaid<Facts extends object>(
  facts: Facts,
): { [Name in keyof Facts]?: Exclude<Facts[Name], undefined> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as never;
}
