import { describe, expect, test } from 'vitest';
import { isDateSlip, nameLikeness, nameWords } from './name-likeness.ts';

const words = (givenName: string, familyName: string, middleName: string | null = null) =>
  nameWords({ givenName, middleName, familyName });

describe('nameLikeness', () => {
  test.each([
    [words('Kari', 'Nordmann'), words('Kari', 'Nordmann'), 'same'],
    [words('Nordmann', 'Kari'), words('Kari', 'Nordmann'), 'same'],
    [words('Bjørn', 'Åsen'), words('Bjoern', 'Aasen'), 'same'],
    [words('Bjorn', 'Asen'), words('Bjørn', 'Åsen'), 'same'],
    [words('Anne-Kari', 'Lie'), words('Anne', 'Lie', 'Kari'), 'same'],
    [words('Anne', 'Lie'), words('Anne', 'Lie', 'Kari'), 'same'],
    [words('Kari', 'Nordman'), words('Kari', 'Nordmann'), 'near'],
    [words('Krai', 'Nordmann'), words('Kari', 'Nordmann'), 'near'],
    [words('Ann Kari', 'Lie'), words('Annkari', 'Lie'), 'near'],
    [words('Per', 'Hansen'), words('Pål', 'Hansen'), null],
    [words('Kari', 'Hansen'), words('Kari', 'Olsen'), null],
    [words('Karin', 'Nordman'), words('Karis', 'Nordmann'), null],
    [words('Hansen', ''), words('Hansen', ''), null],
  ])('%j and %j: %s', (a, b, likeness) => {
    expect(nameLikeness(a, b)).toBe(likeness);
    expect(nameLikeness(b, a)).toBe(likeness);
  });
});

test.each([
  ['1980-05-17', '1980-05-18', true],
  ['1980-05-07', '1980-07-05', true],
  ['1980-05-17', '1980-05-17', false],
  ['1980-05-17', '1981-06-17', false],
])('%s and %s are one date with a slip: %s', (a, b, slip) => {
  expect(isDateSlip(a, b)).toBe(slip);
});
