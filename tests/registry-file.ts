/** Files as Enhetsregisteret gives them, of made-up units: numbers that begin with 3 have not been given out. */
import { organisationCheckDigit } from '../shared/numbers/organisation-number.ts';

const OFTEN = ['AS', 'ASA', 'ORGL', 'KOMM', 'STI', 'SA'];
const PLACES = [
  ['0154', 'OSLO', '0301', 'OSLO'],
  ['5003', 'BERGEN', '4601', 'BERGEN'],
  ['9008', 'TROMSØ', '5501', 'TROMSØ'],
  ['6002', 'ÅLESUND', '1508', 'ÅLESUND'],
] as const;

/** The number of the unit at a place in the file, from 0; sub-units have numbers of their own. */
export function unitNumber(index: number, kind: 'main' | 'sub'): string {
  const base = kind === 'main' ? 30_000_000 : 34_000_000;
  // Some eight digits have no check digit: there are ten candidates for each place.
  for (let step = 0; ; step += 1) {
    const eight = String(base + index * 10 + step);
    const digit = organisationCheckDigit(eight);
    if (digit !== undefined) return `${eight}${digit}`;
  }
}

/** A unit as the JSON download has it. */
export function registryUnit(index: number, kind: 'main' | 'sub'): Record<string, unknown> {
  const [postnummer, poststed, kommunenummer, kommune] = PLACES[index % PLACES.length] ?? PLACES[0];
  const address = { land: 'Norge', landkode: 'NO', postnummer, poststed, kommune, kommunenummer };
  const isOften = index % 3 > 0;
  return {
    organisasjonsnummer: unitNumber(index, kind),
    navn: `${kind === 'main' ? 'PRØVEVERKET' : 'PRØVESTEDET'} ${index} AS`,
    organisasjonsform:
      kind === 'main' ? { kode: OFTEN[index % 6], beskrivelse: 'Form' } : { kode: 'BEDR', beskrivelse: 'Underenhet' },
    registreringsdatoEnhetsregisteret: '2019-02-14',
    registrertIMvaregisteret: index % 2 === 0,
    naeringskode1: { kode: '25.110', beskrivelse: 'Produksjon av metallkonstruksjoner og deler' },
    harRegistrertAntallAnsatte: isOften,
    // Below five the count is left out.
    ...(isOften && index % 7 > 0 ? { antallAnsatte: 5 + (index % 400) } : {}),
    [kind === 'main' ? 'forretningsadresse' : 'beliggenhetsadresse']: {
      ...address,
      adresse: [`Prøveveien ${index}`, 'Bygg "B"'],
    },
    ...(index % 5 === 0 ? { postadresse: { ...address, adresse: [`Postboks ${index}`] } } : {}),
    ...(index % 4 === 0
      ? { epostadresse: `post@prove${index}.test`, telefon: '22 00 00 00', hjemmeside: `www.prove${index}.test` }
      : {}),
    konkurs: index % 97 === 96,
    underAvvikling: index % 89 === 88,
    underTvangsavviklingEllerTvangsopplosning: false,
    ...(kind === 'sub' ? { overordnetEnhet: unitNumber(Math.floor(index / 2), 'main') } : {}),
    maalform: 'Bokmål',
    links: [],
  };
}

const COLUMNS = [
  'organisasjonsnummer',
  'navn',
  'organisasjonsform.kode',
  'organisasjonsform.beskrivelse',
  'naeringskode1.kode',
  'naeringskode1.beskrivelse',
  'harRegistrertAntallAnsatte',
  'antallAnsatte',
  'hjemmeside',
  'epostadresse',
  'telefon',
  'postadresse.adresse',
  'postadresse.poststed',
  'postadresse.postnummer',
  'postadresse.kommune',
  'postadresse.landkode',
  'ADDRESS.adresse',
  'ADDRESS.poststed',
  'ADDRESS.postnummer',
  'ADDRESS.kommune',
  'ADDRESS.landkode',
  'konkurs',
  'underAvvikling',
  'underTvangsavviklingEllerTvangsopplosning',
  'overordnetEnhet',
];

/** The parts of a whole download, so that a large one is never in memory at once. */
export function* registryFile(units: number, kind: 'main' | 'sub', format: 'json' | 'csv'): Generator<string> {
  const columns = COLUMNS.map((name) =>
    name.replace('ADDRESS', kind === 'main' ? 'forretningsadresse' : 'beliggenhetsadresse'),
  );
  if (format === 'csv') yield `${columns.map((name) => `"${name}"`).join(',')}\n`;
  for (let start = 0; start < units; start += 1_000) {
    const some = Array.from({ length: Math.min(1_000, units - start) }, (_, index) =>
      registryUnit(start + index, kind),
    );
    if (format === 'json') yield `${start === 0 ? '[' : ','}${some.map((unit) => JSON.stringify(unit)).join(',')}`;
    else yield some.map((unit) => `${columns.map((name) => cell(unit, name)).join(',')}\n`).join('');
  }
  if (format === 'json') yield units === 0 ? '[]' : ']';
}

function cell(unit: unknown, path: string): string {
  const value = path
    .split('.')
    .reduce<unknown>((at, name) => (typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined), unit);
  const text = Array.isArray(value) ? value.join(', ') : value === undefined ? '' : String(value);
  return `"${text.replaceAll('"', '""')}"`;
}
