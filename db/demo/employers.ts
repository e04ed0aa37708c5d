/** Made-up employers of the demo. Their numbers begin with 3, a range that Enhetsregisteret has not given out. */
import { organisationCheckDigit } from '../../shared/numbers/organisation-number.ts';
import { startChance } from './chance.ts';
import type { DemoSize } from './people.ts';
import { PLACES, TRADES } from './words.ts';

export type DemoEmployer = { name: string; organisationNumber: string; postalCode: string; place: string };

/** One employer per forty people, the largest first. */
export function demoEmployers({ people, seed }: DemoSize): DemoEmployer[] {
  const chance = startChance(seed + 1);
  const found = new Map<string, DemoEmployer>();
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
  return [...found.values()];
}
