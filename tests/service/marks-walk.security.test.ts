/**
 * Nothing about a marked person comes out of any reading procedure, whichever there are: every one is asked, as every role that is not
 * named, with every input that can be made of the person's id, name and facts.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROLES, type Role } from '../../shared/roles.ts';
import { aMarkedPerson, answersOf, SECRET } from './marked-person.ts';
import { aWorld, type World } from './world.ts';

const NAMED: Role = 'head-of-legal';

let world: World;
let inputs: Record<string, unknown>[];
beforeAll(async () => {
  world = await aWorld({ people: 20 });
  inputs = (await aMarkedPerson(world, [NAMED])).inputs;
});
afterAll(() => world.close());

test('the person named for it does read what the others must not', async () => {
  const found = await answersOf(world, NAMED, inputs);
  expect(found.some(({ answer }) => SECRET.test(answer))).toBe(true);
});

test.each(ROLES.filter((role) => role !== NAMED))('%s reads nothing of it anywhere', async (role) => {
  const found = await answersOf(world, role, inputs);
  expect(found.filter(({ answer }) => SECRET.test(answer)).map(({ asked }) => asked)).toEqual([]);
});
