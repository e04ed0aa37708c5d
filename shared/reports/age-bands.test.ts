import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../tests/run-size.ts';
import { addDays, dayAfter } from '../dates/calendar-date.ts';
import { AGE_BANDS, ageBandOn, bornBy } from './age-bands.ts';

describe('bands of age', () => {
  test('the last birth date of an age is the last one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 3000 }), (age, ago) => {
        const day = addDays('2028-03-01', -ago);
        const born = bornBy(age, day);
        const completed = (birth: string) => AGE_BANDS.findIndex(({ key }) => key === ageBandOn(birth, day));
        const band = AGE_BANDS.findIndex(({ from }) => from === age);
        if (band < 0) return;
        expect(completed(born)).toBeGreaterThanOrEqual(band);
        if (dayAfter(born) <= day) expect(completed(dayAfter(born))).toBeLessThan(band);
      }),
      runs(500, 20_000),
    );
  });
});
