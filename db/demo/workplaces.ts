/** What hangs on the employers of the demo: main units, contacts, agreements, and the offices of some of the people who work there. */
import { registerEmployer } from '../employers/find-employer.ts';
import { agreement, employerContact } from '../employers/table.ts';
import { representative } from '../representatives/table.ts';
import type { Transaction } from '../unit-of-work.ts';
import { startChance } from './chance.ts';
import { demoEmployers } from './employers.ts';
import type { DemoSize } from './people.ts';

/** The day the demo's agreements began. */
const AGREED = '2024-05-01';

/**
 * Registers the employers.
 * @returns their ids, in their order
 */
export function insertWorkplaces(tx: Transaction, size: DemoSize): string[] {
  const chance = startChance(size.seed + 2);
  const ids: string[] = [];
  const numbers: string[] = [];
  for (const [index, { parent, ...given }] of demoEmployers(size).entries()) {
    const parentId = parent === null ? null : (ids[parent] ?? null);
    const parentNumber = parent === null ? null : (numbers[parent] ?? null);
    const id = registerEmployer(tx, { ...given, parentId, parentNumber });
    ids.push(id);
    numbers.push(given.organisationNumber);
    if (given.kind !== 'main') continue;
    const { givenName, familyName } = chance.name();
    tx.insert(employerContact, {
      id: tx.newId(),
      employerId: id,
      name: `${givenName} ${familyName}`,
      jobTitle: 'Lønningsansvarlig',
      handles: 'payroll',
      email: `lonn${index}@arbeidsgiver.test`,
      phone: `+4722${chance.digits(6)}`,
    });
    const isCollective = chance.share(0.6);
    tx.insert(agreement, {
      id: tx.newId(),
      employerId: id,
      kind: isCollective ? 'collective' : 'other',
      name: isCollective ? 'Lederavtalen' : 'Samarbeidsavtale',
      allowsDeduction: isCollective,
      startDate: AGREED,
      endDate: null,
    });
  }
  return ids;
}

/** Every so many of those who have work hold an office there. */
const ONE_IN = 30;
const OFFICES = ['representative', 'deputy', 'safety', 'chief', 'board'] as const;

/** Gives one in so many an office at the present workplace. */
export function giveOffice(
  tx: Transaction,
  personId: string,
  place: number,
  periods: readonly { employerId: string | null; startDate?: string | null; endDate?: string | null }[],
): void {
  const work = periods.find(({ employerId, endDate }) => employerId !== null && !endDate);
  if (place % ONE_IN !== 0 || !work?.employerId) return;
  tx.insert(representative, {
    id: tx.newId(),
    personId,
    employerId: work.employerId,
    office: OFFICES[(place / ONE_IN) % OFFICES.length] ?? 'representative',
    startDate: work.startDate ?? AGREED,
    endDate: null,
  });
}
