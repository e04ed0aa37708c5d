/**
 * Nothing about a marked person comes out of any reading procedure, whichever there are: every one is asked, as every role that is not
 * named, with every input that can be made of the person's id, name and facts.
 */
import { isContractProcedure } from '@orpc/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { contract, PROCEDURES } from '../../shared/contract.ts';
import { ROLES, type Role } from '../../shared/roles.ts';
import { aWorld, type World } from './world.ts';

/** Stands in everything that is written about the person, and nowhere else. */
const SECRET = /Hemmelig|hemmelig@|1985-05-15|158585/u;
const NAMED: Role = 'head-of-legal';

let world: World;
let inputs: Record<string, unknown>[];

beforeAll(async () => {
  world = await aWorld({ people: 20 });
  const office = await world.as('office');
  const { id } = await office.members.create({
    givenName: 'Kolbjørn',
    familyName: 'Kollega',
    birthDate: '1985-05-15',
    nationalId: '15858512066',
    email: 'hemmelig@epost.test',
    homeAddress: { street: 'Hemmeligata 7', postalCode: '0184', place: 'Hemmeligby' },
    memberships: [{ status: 'member', startDate: '2020-01-01', category: 'Hemmeligkategori', reason: 'Hemmeliggrunn' }],
    employments: [{ employerName: 'Vanlig AS', jobTitle: 'Hemmeligstilling', startDate: '2020-01-01' }],
  });
  await office.members.update({ id, patch: { workEmail: 'hemmelig@jobb.test' } });
  await office.contactLog.create({ personId: id, kind: 'call', text: 'Hemmeligsamtale' });
  await office.tasks.create({ personId: id, title: 'Hemmeligoppgave', role: 'office', dueOn: '2026-01-01' });
  await office.members.saveSurvivor({ personId: id, survivor: { name: 'Hemmelig Etterlatt' } });
  const { staffId } = await (await world.as(NAMED)).session.whoami({});
  await (await world.as('privacy')).marks.set({ personId: id, kind: 'relative', readers: [staffId] });
  const { items } = await office.employers.search({ query: 'Vanlig' });
  inputs = [
    {},
    { id },
    { personId: id },
    { ids: [id] },
    { employerId: items[0]?.id },
    { id: items[0]?.id },
    { whose: 'all' },
    { whose: 'all', personId: id },
    ...['', 'Kolbjørn', 'hemmelig', 'Hemmeligstilling'].flatMap((query) => [{ query }, { query, personId: id }]),
  ];
});
afterAll(() => world.close());

test('the person named for it does read what the others must not', async () => {
  const found = await answersOf(NAMED);
  expect(found.some(({ answer }) => SECRET.test(answer))).toBe(true);
});

test.each(ROLES.filter((role) => role !== NAMED))('%s reads nothing of it anywhere', async (role) => {
  const found = await answersOf(role);
  expect(found.filter(({ answer }) => SECRET.test(answer)).map(({ asked }) => asked)).toEqual([]);
});

type Asked = { asked: string; answer: string };

/** What every reading procedure answers a role to every input it accepts. */
async function answersOf(role: Role): Promise<Asked[]> {
  const client = await world.as(role);
  const found: Asked[] = [];
  for (const { name, meta } of PROCEDURES) {
    if (meta.kind !== 'query') continue;
    const [feature = '', procedure = ''] = name.split('.');
    for (const input of inputs.filter((one) => accepts(feature, procedure, one))) {
      const ask = (client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[feature];
      const answer = await ask?.[procedure]?.(input).catch((error: unknown) => ({ refused: String(error) }));
      found.push({ asked: `${name} ${JSON.stringify(input)}`, answer: JSON.stringify(answer ?? null) });
    }
  }
  return found;
}

function accepts(feature: string, procedure: string, input: unknown): boolean {
  const one = (contract as unknown as Record<string, Record<string, unknown>>)[feature]?.[procedure];
  if (!isContractProcedure(one)) return false;
  return (one['~orpc'].inputSchema as z.ZodType | undefined)?.safeParse(input).success === true;
}
