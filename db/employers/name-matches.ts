/**
 * Employers that are registered by name alone, and units of a file that bear their name: offered to the office, which decides. A name is no
 * proof: nothing is joined by itself.
 */

import type { NameMatch, UnitImport } from '../../shared/employers/import-model.ts';
import { employerNameKey } from '../../shared/employers/name-key.ts';
import { foldKey } from '../../shared/text/fold.ts';
import type { Connection } from '../store/connection.ts';
import type { RegistryUnit } from './registry-unit.ts';

/** Employers offered, and units named for each. */
const MOST_EMPLOYERS = 50;
const MOST_UNITS = 20;

type Nameless = { id: string; name: string; place: string | null; postalCode: string | null };

export type NameMatches = {
  /** Looks at a unit that nobody is registered with by number. */
  see(unit: RegistryUnit, number: string, isLeftOut: boolean): void;
  /** What has been found so far, those of one place first. */
  found(): UnitImport['matches'];
};

/** Starts looking. The employers without a number are few, the units of a file many: they are read once. */
export function startNameMatches(connection: Connection): NameMatches {
  const nameless = new Map<string, Nameless[]>();
  const rows = connection
    .prepare(
      'SELECT id, name, place, postal_code AS postalCode, name_key FROM employer WHERE organisation_number IS NULL ORDER BY id',
    )
    .all() as unknown as (Nameless & { name_key: string })[];
  for (const { name_key: key, ...row } of rows) nameless.set(key, [...(nameless.get(key) ?? []), row]);
  const matches = new Map<string, NameMatch>();
  return {
    see(unit, number, isLeftOut) {
      const { name, place = null, postalCode = null, registryState, kind } = unit.facts;
      if (name === undefined || registryState === 'deleted') return;
      for (const employer of nameless.get(employerNameKey(name)) ?? []) {
        const match = matches.get(employer.id) ?? {
          employerId: employer.id,
          name: employer.name,
          place: employer.place,
          count: 0,
          units: [],
        };
        const isSamePlace = samePlace(employer, { place, postalCode });
        match.count += 1;
        const shown = { organisationNumber: number, name, place, kind, isSamePlace, isLeftOut };
        match.units = [...match.units, shown].toSorted(bySamePlace).slice(0, MOST_UNITS);
        matches.set(employer.id, match);
      }
    },
    found() {
      const all = [...matches.values()].toSorted(
        (a, b) => Number(hasSamePlace(b)) - Number(hasSamePlace(a)) || a.name.localeCompare(b.name, 'nb'),
      );
      return { count: all.length, items: all.slice(0, MOST_EMPLOYERS) };
    },
  };
}

type Lies = { place: string | null; postalCode: string | null };

function samePlace(one: Lies, other: Lies): boolean {
  if (one.place !== null && other.place !== null)
    return foldKey(one.place).join(' ') === foldKey(other.place).join(' ');
  return one.postalCode !== null && one.postalCode === other.postalCode;
}

function hasSamePlace({ units }: NameMatch): boolean {
  return units[0]?.isSamePlace === true;
}

function bySamePlace(a: NameMatch['units'][number], b: NameMatch['units'][number]): number {
  return Number(b.isSamePlace) - Number(a.isSamePlace);
}
