/**
 * A believable union of made-up people: names, addresses, employers, periods, synthetic identity numbers (month + 80, never a real one).
 * The same seed gives the same union, whatever the day.
 */

import type { Address, EmploymentInput, MembershipInput, NewMember } from '../../shared/members/model.ts';
import { nationalIdCheckDigits } from '../../shared/numbers/national-id.ts';
import { foldTokens } from '../../shared/text/fold.ts';
import { type Chance, startChance } from './chance.ts';
import { giveTerms } from './terms.ts';
import { JOB_TITLES, PLACES, STREETS } from './words.ts';

/** How many people, and the seed they grow from. */
export type DemoSize = { people: number; seed: number };

/** A person as the demo makes it: its employments name employers by their place in the list. */
export type DemoPerson = Omit<NewMember, 'acceptDuplicates' | 'employments' | 'memberships'> & {
  memberships: MembershipInput[];
  employments: (Omit<EmploymentInput, 'employerId' | 'employerName'> & { employer: number })[];
};

/** The demo's present day: fixed, so that a seed means the same union next year. */
const TODAY = '2026-01-01';
const DAY_MS = 86_400_000;

/**
 * Makes the people, one at a time.
 * @param size how many, and the seed
 * @param employers how many employers there are to work at
 */
export function* demoPeople({ people, seed }: DemoSize, employers: number): Generator<DemoPerson> {
  const chance = startChance(seed);
  const numbers = new Set<string>();
  const terms = startChance(seed + 1);
  for (let count = 0; count < people; count += 1) {
    const { memberships: periods, ...person } = onePerson(chance, numbers, employers, count);
    yield { ...person, memberships: giveTerms(terms, periods) };
  }
}

function onePerson(chance: Chance, numbers: Set<string>, employers: number, count: number): DemoPerson {
  const birthDate = addDays(TODAY, -chance.between(26 * 365, 69 * 365));
  const { givenName, middleName, familyName } = chance.name();
  const hasAddress = chance.share(0.98);
  const homeAddress = hasAddress ? address(chance) : null;
  const mailName = `${plain(givenName)}.${plain(familyName)}${count}`;
  return {
    givenName,
    middleName,
    familyName,
    birthDate,
    language: chance.share(0.88) ? 'nb' : chance.share(0.8) ? 'nn' : 'en',
    nationalId: chance.share(0.93) ? syntheticNumber(chance, birthDate, numbers) : null,
    email: chance.share(0.95) ? `${mailName}@epost.test` : null,
    workEmail: chance.share(0.3) ? `${mailName}@jobb.test` : null,
    mobile: chance.share(0.96) ? `+47${chance.pick(['4', '9'])}${chance.digits(7)}` : null,
    phone: chance.share(0.08) ? `+472${chance.digits(7)}` : null,
    homeAddress,
    postalAddress:
      hasAddress && chance.share(0.04) ? { ...address(chance), street: `Postboks ${chance.between(1, 900)}` } : null,
    addressProtected: chance.share(0.004),
    memberships: memberships(chance, birthDate),
    employments: employments(chance, employers),
  };
}

function address(chance: Chance): Address {
  const [postalCode, place] = chance.pick(PLACES);
  return { street: `${chance.pick(STREETS)} ${chance.between(1, 120)}`, postalCode, place, country: 'NO' };
}

/** Most are members; some applied, some are on leave, some left, and a few of those came back. */
function memberships(chance: Chance, birthDate: string): MembershipInput[] {
  const earliest = Math.min(35 * 365, daysSince(birthDate) - 22 * 365);
  const joined = addDays(TODAY, -chance.between(20, Math.max(30, earliest)));
  const base = {
    category: chance.share(0.86) ? 'Yrkesaktiv' : chance.share(0.6) ? 'Pensjonist' : 'Student',
    duesClass: null,
    cause: null,
    reason: null,
  };
  if (chance.share(0.02))
    return [{ ...base, status: 'applicant', startDate: addDays(TODAY, -chance.between(1, 40)), endDate: null }];
  const member = (startDate: string, endDate: string | null): MembershipInput => ({
    ...base,
    status: 'member',
    startDate,
    endDate,
  });
  if (chance.share(0.84)) return [member(joined, null)];
  const left = addDays(joined, chance.between(10, Math.max(11, daysSince(joined) - 5)));
  const since = addDays(left, 1);
  if (chance.share(0.12)) return [member(joined, left), { ...base, status: 'leave', startDate: since, endDate: null }];
  const resigned: MembershipInput = { ...base, status: 'resigned', startDate: since, endDate: null };
  if (!chance.share(0.15) || daysSince(since) < 60) return [member(joined, left), resigned];
  const back = addDays(since, chance.between(30, daysSince(since) - 10));
  return [member(joined, left), { ...resigned, endDate: addDays(back, -1) }, member(back, null)];
}

function employments(chance: Chance, employers: number): DemoPerson['employments'] {
  if (employers === 0 || chance.share(0.03)) return [];
  const job = (startDate: string, endDate: string | null) => ({
    employer: chance.skewed(employers),
    jobTitle: chance.pick(JOB_TITLES),
    startDate,
    endDate,
  });
  const started = addDays(TODAY, -chance.between(60, 15 * 365));
  if (!chance.share(0.2)) return [job(started, null)];
  return [job(addDays(started, -chance.between(400, 3000)), addDays(started, -1)), job(started, null)];
}

/** A synthetic number (TestNorge: month + 80) that nobody in this union has yet. */
function syntheticNumber(chance: Chance, birthDate: string, taken: Set<string>): string {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const date = `${day}${Number(month) + 80}${year.slice(2)}`;
  for (;;) {
    // Individual numbers below 500 belong to births before 2000, those above to births since.
    const nine = `${date}${String(chance.between(0, 499) + (year >= '2000' ? 500 : 0)).padStart(3, '0')}`;
    const check = nationalIdCheckDigits(nine);
    if (check === undefined || taken.has(nine)) continue;
    taken.add(nine);
    return `${nine}${check}`;
  }
}

/** Plain days in UTC: two hundred thousand people need a million dates. */
function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

function daysSince(date: string): number {
  return Math.round((Date.parse(TODAY) - Date.parse(date)) / DAY_MS);
}

/** A name as it stands in an e-mail address. */
function plain(name: string): string {
  return (foldTokens(name)[0] ?? '').replace(/[^a-z]/gu, '');
}
