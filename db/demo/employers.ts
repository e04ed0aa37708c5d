/** Made-up employers of the demo. Their numbers begin with 3, a range that Enhetsregisteret has not given out. */
import { organisationCheckDigit } from '../../shared/numbers/organisation-number.ts';
import { startChance } from './chance.ts';
import type { DemoSize } from './people.ts';
import { PLACES, STREETS, TRADES } from './words.ts';

export type DemoEmployer = {
  name: string;
  organisationNumber: string;
  postalCode: string;
  place: string;
  street: string;
  municipality: string;
  kind: 'main' | 'sub' | null;
  /** Place in the list of the main unit of a sub-unit, which stands before it. */
  parent: number | null;
  organisationForm: string | null;
  employeeCount: number | null;
  registryState: 'active' | 'bankrupt' | null;
};

/** Of every five employers, the first is a main unit with the next two as its sub-units; the last is known by little more than its name. */
const GROUP = 5;

/** One employer per forty people, the largest first. */
export function demoEmployers({ people, seed }: DemoSize): DemoEmployer[] {
  const chance = startChance(seed + 1);
  const found = new Map<string, Pick<DemoEmployer, 'name' | 'organisationNumber' | 'postalCode' | 'place'>>();
  const numbers = new Set<string>();
  const wanted = Math.min(4000, Math.max(8, Math.ceil(people / 40)));
  while (found.size < wanted) {
    const eight = `3${chance.digits(7)}`;
    const digit = organisationCheckDigit(eight);
    if (digit === undefined || numbers.has(eight)) continue;
    numbers.add(eight);
    const [postalCode, place] = chance.pick(PLACES);
    const base = `${chance.share(0.5) ? place : chance.name().familyName} ${chance.pick(TRADES)}`;
    const name = found.has(`${base} AS`) ? `${base} avd. ${found.size} AS` : `${base} AS`;
    found.set(name, { name, organisationNumber: `${eight}${digit}`, postalCode, place });
  }
  const employers = [...found.values()];
  return employers.map((employer, index): DemoEmployer => {
    const inGroup = index % GROUP;
    const main = employers[index - inGroup];
    const isSub = inGroup === 1 || inGroup === 2;
    const kind = isSub ? 'sub' : inGroup === GROUP - 1 ? null : 'main';
    return {
      ...employer,
      name: isSub && main ? `${main.name.replace(/ AS$/u, '')} avd. ${employer.place} ${inGroup}` : employer.name,
      street: `${STREETS[index % STREETS.length]} ${1 + (index % 60)}`,
      municipality: employer.place.toUpperCase(),
      kind,
      parent: isSub ? index - inGroup : null,
      organisationForm: kind === null ? null : isSub ? 'BEDR' : 'AS',
      // Small ones have no count: Enhetsregisteret withholds it.
      employeeCount: kind === null || index % 7 === 6 ? null : 5 + ((index * 37) % 380),
      registryState: kind === null ? null : index % 40 === 8 ? 'bankrupt' : 'active',
    };
  });
}
