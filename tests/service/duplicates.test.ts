import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nationalIdCheckDigits } from '../../shared/numbers/national-id.ts';
import { aWorld, type Client, type World } from './world.ts';

type NewMember = Parameters<Client['members']['create']>[0];

describe('likely duplicates', () => {
  let world: World;
  let office: Client;
  beforeAll(async () => {
    world = await aWorld({ people: 3 });
    office = await world.as('office');
  });
  afterAll(() => world.close());

  const add = async (facts: Partial<NewMember>) =>
    (
      await office.members.create({
        givenName: 'Kari',
        familyName: 'Nordmann',
        acceptDuplicates: true,
        ...facts,
      })
    ).id;
  const pairOf = async (a: string, b: string) => {
    const { items } = await office.members.duplicates({ limit: 200 });
    return items.find(({ one, other }) => [one.id, other.id].includes(a) && [one.id, other.id].includes(b));
  };

  const aNumber = (nine: string) => `${nine}${nationalIdCheckDigits(nine)}`;
  let serial = 0;
  /** A birth date nobody else in this world has. */
  const aBirthDate = () => {
    serial += 1;
    return `19${String(30 + (serial % 60)).padStart(2, '0')}-0${1 + (serial % 9)}-${String(1 + (serial % 27)).padStart(2, '0')}`;
  };

  test.each([
    [
      'swapped parts',
      { givenName: 'Hansen', familyName: 'Øystein' },
      { givenName: 'Øystein', familyName: 'Hansen' },
      'nameAndBirthDate',
    ],
    [
      'spelling variants',
      { givenName: 'Åse', familyName: 'Kjær' },
      { givenName: 'Aase', familyName: 'Kjaer' },
      'nameAndBirthDate',
    ],
    [
      'a middle name',
      { givenName: 'Per', familyName: 'Lund' },
      { givenName: 'Per', middleName: 'Olav', familyName: 'Lund' },
      'nameAndBirthDate',
    ],
    [
      'a slip',
      { givenName: 'Marianne', familyName: 'Solberg' },
      { givenName: 'Mariane', familyName: 'Solberg' },
      'nearNameAndBirthDate',
    ],
    [
      'letters in the wrong order',
      { givenName: 'Bjarne', familyName: 'Haugen' },
      { givenName: 'Bjarne', familyName: 'Huagen' },
      'nearNameAndBirthDate',
    ],
  ])('a name with a birth date: %s', async (_what, one, other, ground) => {
    const birthDate = aBirthDate();
    const [a, b] = [await add({ ...one, birthDate }), await add({ ...other, birthDate })];
    expect((await pairOf(a, b))?.grounds).toEqual([ground]);
  });

  test('an e-mail address or mobile with a birth date or a name', async () => {
    const birthDate = aBirthDate();
    const a = await add({ givenName: 'Anne', familyName: 'Dahl', birthDate, email: 'Anne@epost.test' });
    const b = await add({ givenName: 'Anne', familyName: 'Moen', birthDate, workEmail: 'anne@epost.test' });
    expect(await pairOf(a, b)).toMatchObject({ grounds: ['emailAndBirthDate'], one: { id: a }, other: { id: b } });
    const c = await add({ givenName: 'Tor', familyName: 'Vik', mobile: '90012345' });
    const d = await add({ givenName: 'Vik', familyName: 'Tor', mobile: '90012345', birthDate: aBirthDate() });
    expect((await pairOf(c, d))?.grounds).toEqual(['mobileAndName']);
  });

  test('a name at one address, but not father and son', async () => {
    const homeAddress = { street: 'Storgata 1 B', postalCode: '0184', place: 'Oslo' };
    const a = await add({ givenName: 'Nils', familyName: 'Fjeld', homeAddress });
    const b = await add({
      givenName: 'Nils',
      familyName: 'Fjeld',
      homeAddress: { ...homeAddress, street: 'storgata 1b' },
    });
    const c = await add({ givenName: 'Nils', familyName: 'Fjeld', homeAddress, birthDate: '1950-05-05' });
    const d = await add({ givenName: 'Nils', familyName: 'Fjeld', homeAddress, birthDate: '1980-08-08' });
    expect((await pairOf(a, c))?.grounds).toEqual(['nameAndAddress']);
    expect(await pairOf(c, d)).toBeUndefined();
    expect(await pairOf(a, b)).toBeUndefined();
  });

  test('a bare name is nothing, and neither are two people with numbers of their own', async () => {
    const a = await add({ givenName: 'Ola', familyName: 'Bakken' });
    const b = await add({ givenName: 'Ola', familyName: 'Bakken' });
    expect(await pairOf(a, b)).toBeUndefined();
    const birthDate = '1990-01-01';
    const c = await add({ givenName: 'Eva', familyName: 'Ruud', birthDate, nationalId: aNumber('018190122') });
    const d = await add({ givenName: 'Eva', familyName: 'Ruud', birthDate, nationalId: aNumber('018190991') });
    expect(await pairOf(c, d)).toBeUndefined();
  });

  test('a change of a record is seen the next time the queue is opened, an undone one too', async () => {
    const birthDate = aBirthDate();
    const a = await add({ givenName: 'Siri', familyName: 'Foss', birthDate });
    const b = await add({ givenName: 'Siri', familyName: 'Foss' });
    expect(await pairOf(a, b)).toBeUndefined();
    const { changeId } = await office.members.update({ id: b, patch: { birthDate } });
    expect((await pairOf(a, b))?.grounds).toEqual(['nameAndBirthDate']);
    await office.history.undo({ changeId });
    expect(await pairOf(a, b)).toBeUndefined();
  });

  test('going through everything again finds the same', async () => {
    const before = await office.members.duplicates({ limit: 200 });
    expect(await office.members.duplicates({ limit: 200, afresh: true })).toEqual(before);
    expect(before.total).toBe(before.items.length);
  });

  test('two people are said to be two once, and that can be taken back', async () => {
    const birthDate = aBirthDate();
    const [a, b] = [await add({ birthDate }), await add({ birthDate })];
    expect(await pairOf(a, b)).toBeDefined();
    const { changeId } = await office.members.dismissDuplicate({ oneId: b, otherId: a });
    expect(await pairOf(a, b)).toBeUndefined();
    await office.members.update({ id: a, patch: { middleName: 'Ny' } });
    expect(await pairOf(a, b)).toBeUndefined();
    await office.history.undo({ changeId });
    expect(await pairOf(a, b)).toBeDefined();
  });

  test('pages follow each other without a gap', async () => {
    const all = await office.members.duplicates({ limit: 200 });
    const seen: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await office.members.duplicates({ limit: 2, cursor });
      seen.push(...page.items.map(({ id }) => id));
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(all.items.map(({ id }) => id));
  });

  test('a member that came with an import is taken back with the pairs it made', async () => {
    const text = 'Fornavn;Etternavn;Fødselsdato\nLise;Berge;03.04.1971\nLise;Berge;03.04.1971\n';
    const preview = await office.members.importPreview({ text });
    await office.members.importCommit({ batchId: preview.batchId, decisions: [{ line: 3, take: 'new' }] });
    await office.members.duplicates({});
    expect((await office.members.importUndo({ batchId: preview.batchId })).kept).toBe(0);
    expect((await office.members.duplicates({ limit: 200 })).items.some(({ one }) => one.name === 'Lise Berge')).toBe(
      false,
    );
  });
});
