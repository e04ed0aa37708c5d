/** The demo's dice: seeded, so that a seed means the same union everywhere. Names come from faker's Norwegian lists. */
import { Faker } from '@faker-js/faker';
import { faker as norwegian } from '@faker-js/faker/locale/nb_NO';

export type Chance = {
  /** True in this share of cases. */
  share(part: number): boolean;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** A number below `count`, the low ones much more often: large employers are few. */
  skewed(count: number): number;
  digits(count: number): string;
  name(): { givenName: string; middleName: string | null; familyName: string };
};

/** Starts the dice. */
export function startChance(seed: number): Chance {
  const faker = new Faker({ locale: norwegian.rawDefinitions, seed });
  const next = () => faker.number.float();
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[between(0, items.length - 1)];
    if (item === undefined) throw new Error('there is nothing to pick from');
    return item;
  };
  return {
    share: (part) => next() < part,
    between,
    pick,
    skewed: (count) => Math.floor(next() ** 3 * count),
    digits: (count) => String(between(0, 10 ** count - 1)).padStart(count, '0'),
    name() {
      const sex = next() < 0.5 ? 'female' : 'male';
      const middleName = next() < 0.12 ? faker.person.lastName() : null;
      return { givenName: faker.person.firstName(sex), middleName, familyName: faker.person.lastName() };
    },
  };
}
