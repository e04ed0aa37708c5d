import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../tests/run-size.ts';
import { type NameParts, nameSortKey } from './name-order.ts';

const collator = new Intl.Collator('nb');

/** The order as the collator has it, part by part. */
function collated(a: NameParts, b: NameParts): number {
  return Math.sign(
    collator.compare(a.familyName, b.familyName) ||
      collator.compare(a.givenName, b.givenName) ||
      collator.compare(a.middleName ?? '', b.middleName ?? ''),
  );
}

function byKey(a: NameParts, b: NameParts): number {
  const [first, second] = [nameSortKey(a), nameSortKey(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function name(familyName: string, givenName: string, middleName: string | null = null): NameParts {
  return { familyName, givenName, middleName };
}

describe('the order of people', () => {
  test('a family name of two words stands after everybody with the first word alone', () => {
    const people = [
      name('Amundsen Berg', 'Anne'),
      name('Amundsen', 'Camilla'),
      name('Amundsen-Moe', 'Bo'),
      name('Amundsen', 'Åse'),
      name('amundsen', 'Bo'),
      name('Amundsen', 'Camilla', 'Lie'),
      name('Aas', 'Per'),
      name('Ås', 'Per'),
    ];
    expect(people.toSorted(byKey)).toEqual(people.toSorted(collated));
    expect(byKey(name('Amundsen', 'Camilla'), name('Amundsen Berg', 'Anne'))).toBe(-1);
    expect(byKey(name('Lie', 'Bo', 'Ås'), name('Lie', 'Bo Ås'))).toBe(-1);
  });

  test('is that of the Norwegian collator on family, given and middle name', () => {
    const part = fc.string({ unit: fc.constantFrom(..."abAByåÅæøéE -'aa"), maxLength: 4 });
    const person = fc.record({ familyName: part, givenName: part, middleName: fc.option(part) });
    fc.assert(
      fc.property(person, person, (a, b) => {
        expect(byKey(a, b), `${JSON.stringify(a)} | ${JSON.stringify(b)}`).toBe(collated(a, b));
        const sameFamily = { ...b, familyName: a.familyName };
        expect(byKey(a, sameFamily)).toBe(collated(a, sameFamily));
        const sameGiven = { ...sameFamily, givenName: a.givenName };
        expect(byKey(a, sameGiven)).toBe(collated(a, sameGiven));
      }),
      runs(3_000, 300_000),
    );
  });
});
