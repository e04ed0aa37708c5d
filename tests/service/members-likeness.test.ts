/** Who may be the same person, facts that contradict each other, and the order of a list. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emailHolders } from '../../db/members/email-holders.ts';
import { aWorld, type Client, codeOf, issueOf, type World } from './world.ts';

describe('likeness', () => {
  let world: World;
  let office: Client;
  beforeAll(async () => {
    world = await aWorld();
    office = await world.as('office');
  });
  afterAll(() => world.close());

  const create = (given: Parameters<Client['members']['create']>[0]) =>
    office.members.create({ acceptDuplicates: true, ...given });

  test.each([
    ['in another case', { email: 'dup.epost@FIRMA.test' }],
    ['at work, of one who has it privately', { workEmail: 'Dup.Epost@firma.test' }],
    ['privately, of one who has it at work', { email: 'jobb.epost@firma.test' }],
  ])('an e-mail address %s is a likely duplicate', async (_name, given) => {
    if (!(await office.members.search({ query: 'Originalsen' })).total)
      await create({
        givenName: 'En',
        familyName: 'Originalsen',
        email: 'Dup.Epost@firma.test',
        workEmail: 'Jobb.Epost@firma.test',
      });
    const likely = { givenName: 'Helt', familyName: 'Annerledes', ...given };
    expect((await office.members.similar(likely)).items).toMatchObject([{ grounds: ['email'], strong: true }]);
    expect(await codeOf(office.members.create(likely))).toBe('DUPLICATE');
  });

  test('addresses are looked up by an index, in both columns', async () => {
    const connection = await world.open();
    const plan = connection
      .prepare(
        `EXPLAIN QUERY PLAN SELECT person_id FROM contact WHERE lower(email) = @key
         UNION ALL SELECT person_id FROM contact WHERE lower(work_email) = @key`,
      )
      .all({ key: 'a@b.test' })
      .map(({ detail }) => String(detail));
    expect(plan.filter((detail) => detail.startsWith('SCAN'))).toEqual([]);
    expect(plan.join(' ')).toMatch(/contact_email.*contact_work_email/u);
    expect(emailHolders(connection, { email: 'DUP.epost@firma.test', workEmail: 'dup.EPOST@firma.test' })).toHaveLength(
      1,
    );
    connection.close();
  });

  test('of sixty people with one name, the one who was born that day is found, the first and the last', async () => {
    for (let index = 0; index < 60; index += 1)
      await create({ givenName: 'Anne', familyName: 'Likenavn', birthDate: `19${index + 30}-03-03` });
    for (const birthDate of ['1930-03-03', '1989-03-03']) {
      const { items } = await office.members.similar({ givenName: 'Anne', familyName: 'Likenavn', birthDate });
      expect(items).toMatchObject([{ grounds: ['nameAndBirthDate'], birthYear: Number(birthDate.slice(0, 4)) }]);
      expect(await codeOf(office.members.create({ givenName: 'Anne', familyName: 'Likenavn', birthDate }))).toBe(
        'DUPLICATE',
      );
    }
    const other = await office.members.similar({ givenName: 'Anne', familyName: 'Likenavn', birthDate: '2000-01-01' });
    expect(other.items).toEqual([]);
  });

  test('a namesake without a birth date is found behind sixty who have another', async () => {
    await create({ givenName: 'Anne', familyName: 'Likenavn' });
    const { items } = await office.members.similar({
      givenName: 'Anne',
      familyName: 'Likenavn',
      birthDate: '2000-01-01',
    });
    expect(items).toMatchObject([{ grounds: ['name'], strong: false, birthYear: null }]);
  });

  test('a birth date that contradicts the identity number on record is refused, as the other way round', async () => {
    const { id } = await create({ givenName: 'Motsigende', familyName: 'Dato', nationalId: '01819012284' });
    const update = (patch: Parameters<Client['members']['update']>[0]['patch']) => office.members.update({ id, patch });
    expect(await issueOf(update({ birthDate: '1991-01-01' }))).toBe('birthDate nationalId.birthDate');
    expect(await codeOf(update({ birthDate: '1990-01-01' }))).toBe('none');
    expect(await issueOf(update({ nationalId: '15858512066' }))).toBe('nationalId nationalId.birthDate');
    // Both at once, or without the number, they may be put right.
    expect(await codeOf(update({ nationalId: '15858512066', birthDate: '1985-05-15' }))).toBe('none');
    expect(await codeOf(update({ nationalId: null, birthDate: '1991-01-01' }))).toBe('none');
    expect((await office.members.get({ id })).profile?.birthDate).toBe('1991-01-01');
  });

  test('the list is in the order of family, given and middle name', async () => {
    for (const [familyName, givenName, middleName] of [
      ['Sortsen Berg', 'Anne', null],
      ['Sortsen', 'Camilla', 'Lie'],
      ['Sortsen', 'Camilla', null],
      ['Sortsen', 'Åse', null],
      ['Sortsen-Aas', 'Bo', null],
      ['Sortsen', 'Aage', null],
    ] as const)
      await create({ familyName, givenName, middleName });
    const { items } = await office.members.search({ query: 'sortsen' });
    expect(items.map((one) => [one.familyName, one.givenName, one.middleName ?? ''].join(', '))).toEqual([
      'Sortsen, Camilla, ',
      'Sortsen, Camilla, Lie',
      'Sortsen, Aage, ',
      'Sortsen, Åse, ',
      'Sortsen Berg, Anne, ',
      'Sortsen-Aas, Bo, ',
    ]);
  });
});
