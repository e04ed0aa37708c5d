import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../tests/run-size.ts';
import { nationalIdCheckDigits } from '../numbers/national-id.ts';
import { HEALTH_WORDS } from './health-words.ts';
import { findSensitive } from './sensitive-text.ts';

const parts = (text: string) => findSensitive(text).map(({ kind, from, to }) => [kind, text.slice(from, to)].join(' '));
/** A synthetic number: born 1 January 1990, month + 80. */
const NUMBER = `018190100${nationalIdCheckDigits('018190100') ?? ''}`;
const spaced = (at: readonly number[], sign: string) =>
  [...NUMBER].map((digit, place) => (at.includes(place) ? sign + digit : digit)).join('');

describe('identity numbers', () => {
  test.each([
    ['alone', NUMBER, NUMBER],
    ['in two groups', `fnr ${spaced([6], ' ')}.`, spaced([6], ' ')],
    ['in many groups', `(${spaced([2, 4, 6, 9], ' ')})`, spaced([2, 4, 6, 9], ' ')],
    ['with marks', spaced([2, 4], '.').replace(/(.{8})/u, '$1-'), spaced([2, 4], '.').replace(/(.{8})/u, '$1-')],
    ['after a telephone number', `22 33 44 55 ${spaced([6], ' ')}`, spaced([6], ' ')],
  ])('%s', (_name, text, found) => {
    expect(parts(text)).toEqual([`nationalId ${found}`]);
  });

  test.each([
    ['telephone numbers', 'Ring 22 33 44 55 eller +47 912 34 567'],
    ['eleven digits that are no number', '12345678901'],
    ['a longer number', `1${NUMBER}2`],
    ['amounts and dates', '12 500 kr den 01.02.2026, konto 8601 11 17947 utsatt'],
    ['an organisation number', 'Org.nr. 974 760 673'],
  ])('not: %s', (_name, text) => {
    expect(parts(text).filter((part) => part.startsWith('nationalId'))).toEqual([]);
  });

  test('any synthetic number is found wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 0, max: 499 }),
        fc.subarray([2, 4, 6, 9]),
        (day, serial, groups) => {
          const nine = `${String(day).padStart(2, '0')}8190${String(serial).padStart(3, '0')}`;
          const check = nationalIdCheckDigits(nine);
          fc.pre(check !== undefined);
          const typed = [...`${nine}${check}`].map((digit, at) => (groups.includes(at) ? ` ${digit}` : digit)).join('');
          expect(parts(`Medlemmet sa ${typed} og la på`)).toEqual([`nationalId ${typed}`]);
        },
      ),
      runs(300, 20_000),
    );
  });
});

describe('words of health', () => {
  test.each([
    ['Er SYKMELDT til uke 12', 'sykmeldt'],
    ['Ho er sjukmeld', 'sjukmeld'],
    ['Har fått uforetrygd', 'uforetrygd'],
    ['Vil ha uføretrygd', 'uføretrygd'],
    ['Legen, som sagt', 'legen'],
    ['On sick leave', 'sick'],
  ])('%s', (text, word) => {
    expect(parts(text).map((part) => part.toLowerCase())).toEqual(word ? [`health ${word}`] : []);
  });

  test.each([
    'Spurte om kurs i HMS og sykehusinnkjøp',
    'Forlegen over feil beløp; ville legge på',
    'Operasjonssenteret har skadebehandling av bilen',
    'Et slag i saken: lønnsforhandlingene',
    'Fødselsdato er feil i registeret',
    'Ms. Hansen called about the agreement',
  ])('no false alarm: %s', (text) => {
    expect(parts(text)).toEqual([]);
  });

  test('every word of the list is found', () => {
    for (const word of HEALTH_WORDS) expect([word, parts(`Hun sa ${word}.`).length]).toEqual([word, 1]);
  });
});
