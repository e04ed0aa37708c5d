/**
 * Every reading procedure that answers with something about a marked person leaves a line saying who looked: each is asked by itself, as every
 * role that is named for the person, and new ones are found in the contract.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../db/store/connection.ts';
import type { Role } from '../../shared/roles.ts';
import { aMarkedPerson, answersOf, SECRET } from './marked-person.ts';
import { aWorld, type World } from './world.ts';

const NAMED: readonly Role[] = ['office', 'adviser', 'head-of-legal'];

let world: World;
let behind: Connection;
let personId: string;
let inputs: Record<string, unknown>[];
beforeAll(async () => {
  world = await aWorld({ people: 20 });
  ({ id: personId, inputs } = await aMarkedPerson(world, NAMED));
  behind = await world.open();
});
afterAll(async () => {
  behind.close();
  await world.close();
});

test.each(NAMED)('what %s is shown of a marked person is a look, whichever procedure showed it', async (role) => {
  const looks = () =>
    Number(
      behind
        .prepare("SELECT count(*) AS n FROM audit_line WHERE command = 'marks.look' AND person_id = ? AND at > '2020'")
        .get(personId)?.n,
    );
  const silent = new Set<string>();
  const shown = new Set<string>();
  await answersOf(world, role, inputs, {
    // Within a quarter of an hour two looks are one: each question is asked as if it were the first.
    before: () => void behind.raw.exec("UPDATE audit_line SET at = '2019-01-01' WHERE command = 'marks.look'"),
    after({ asked, answer }) {
      if (!SECRET.test(answer)) return;
      shown.add(asked.split(' ')[0] ?? '');
      if (looks() === 0) silent.add(asked);
    },
  });
  expect([...shown]).toEqual(
    expect.arrayContaining(['members.get', 'members.timeline', 'contactLog.list', 'tasks.list']),
  );
  if (role === 'office') expect(shown).toContain('members.duplicates');
  expect([...silent]).toEqual([]);
});
