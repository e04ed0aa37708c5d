import { expect, test } from 'vitest';
import { newMemberSchema } from '../../shared/members/model.ts';
import { EMPTY_ADDRESS, emptyForm, readForm, readForSimilar, wrongDates } from './new-member-form.ts';

const named = { ...emptyForm(), givenName: 'Vigdis', familyName: 'Vernet' };

test('a name alone is enough, and what is not filled in is nothing', () => {
  const member = newMemberSchema.parse(readForm({ ...named, joinedOn: '' }));
  expect(member).toMatchObject({
    givenName: 'Vigdis',
    homeAddress: null,
    postalAddress: null,
    memberships: [],
    employments: [],
  });
});

test('addresses keep their country; an address of a country alone is none', () => {
  const abroad = { ...EMPTY_ADDRESS, street: 'Storgatan 1', postalCode: '411 01', place: 'Göteborg', country: 'SE' };
  const member = readForm({ ...named, homeAddress: { ...EMPTY_ADDRESS, country: 'SE' }, postalAddress: abroad });
  expect(member.homeAddress).toBeNull();
  expect(newMemberSchema.parse(member).postalAddress).toEqual(abroad);
});

test('protection, work e-mail and category go along', () => {
  const member = readForm({ ...named, addressProtected: true, workEmail: 'v@firma.test', category: 'Student' });
  expect(newMemberSchema.parse(member)).toMatchObject({ addressProtected: true, workEmail: 'v@firma.test' });
  expect(member.memberships?.[0]?.category).toBe('Student');
});

test('dates that are none are told by their place', () => {
  expect(wrongDates({ ...named, birthDate: '32.13.2020', joinedOn: 'i går' })).toEqual([
    'birthDate',
    'memberships.0.startDate',
  ]);
  expect(wrongDates({ ...named, birthDate: '1.2.90' })).toEqual([]);
});

test('duplicates are looked for when there is enough to look for, never by an identity number', () => {
  expect(readForSimilar({ ...emptyForm(), givenName: 'Vigdis', nationalId: '01819012284' })).toBeNull();
  expect(readForSimilar({ ...named, nationalId: '01819012284', email: 'halv@' })).toEqual({
    givenName: 'Vigdis',
    familyName: 'Vernet',
  });
});
