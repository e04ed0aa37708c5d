/** A member whom every rule about marked people is tried on, and every reading procedure asked about the member, as any role. */
import { isContractProcedure } from '@orpc/contract';
import type { z } from 'zod';
import { contract, PROCEDURES } from '../../shared/contract.ts';
import type { Role } from '../../shared/roles.ts';
import type { World } from './world.ts';

/** Stands in everything that is written about the person, and nowhere else. */
export const SECRET = /Hemmelig|hemmelig@|1985-05-15|158585/u;

/**
 * Registers the person with rows of every kind, and has it marked.
 * @param readers the roles whose accounts are named as those who may open the record
 * @returns the id, and inputs made of the person's id, name and facts
 */
export async function aMarkedPerson(
  world: World,
  readers: readonly Role[],
): Promise<{ id: string; inputs: Record<string, unknown>[] }> {
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
  // A second record that looks like the same person, so that there is a pair to go through.
  const twin = { givenName: 'Kolbjørn', familyName: 'Kollega', mobile: '90011223', acceptDuplicates: true };
  await office.members.update({ id, patch: { mobile: twin.mobile } });
  await office.members.create(twin);
  await office.members.duplicates({});
  const accounts = await Promise.all(
    readers.map(async (role) => (await (await world.as(role)).session.whoami({})).staffId),
  );
  await (await world.as('privacy')).marks.set({ personId: id, kind: 'relative', readers: accounts });
  const { items } = await office.employers.search({ query: 'Vanlig' });
  const inputs = [
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
  return { id, inputs };
}

type Asked = { asked: string; answer: string };

/**
 * What every reading procedure answers a role to every input it accepts.
 * @param around what is done before each question and after each answer
 */
export async function answersOf(
  world: World,
  role: Role,
  inputs: readonly Record<string, unknown>[],
  around: { before?(): void; after?(asked: Asked): void } = {},
): Promise<Asked[]> {
  const client = await world.as(role);
  const found: Asked[] = [];
  for (const { name, meta } of PROCEDURES) {
    if (meta.kind !== 'query') continue;
    for (const input of inputs.filter((one) => accepts(name, one))) {
      const ask = at(client, name) as (input: unknown) => Promise<unknown>;
      around.before?.();
      const answer = await ask(input).catch((error: unknown) => ({ refused: String(error) }));
      const asked = { asked: `${name} ${JSON.stringify(input)}`, answer: JSON.stringify(answer ?? null) };
      around.after?.(asked);
      found.push(asked);
    }
  }
  return found;
}

/** What stands under a dotted name. */
function at(root: object, name: string): unknown {
  return name.split('.').reduce<unknown>((group, key) => (group as Record<string, unknown>)[key], root);
}

function accepts(name: string, input: unknown): boolean {
  const one = at(contract, name);
  if (!isContractProcedure(one)) return false;
  return (one['~orpc'].inputSchema as z.ZodType | undefined)?.safeParse(input).success === true;
}
