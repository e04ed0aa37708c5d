import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../tests/run-size.ts';
import type { AnswerValue } from './model.ts';
import { questionResult } from './results.ts';

const options = ['Ja', 'Nei', 'Vet ikke'];
const one = { position: 1, kind: 'one', wording: 'Har du overtid?', options } as const;
const asked = { ...one, options: [...options] };

/** Answers of as many people as each option has; the last number left the question out. */
function valuesOf(counts: readonly number[]): AnswerValue[] {
  return counts.flatMap((count, place) =>
    Array.from({ length: count }, () => (place === options.length ? null : place)),
  );
}

describe('small groups in the results of a survey', () => {
  test('no hidden small count can be worked out: every way up to fourteen people, with everything that is shown', () => {
    const classes = new Map<string, number[][]>();
    for (let a = 0; a <= 14; a += 1)
      for (let b = 0; a + b <= 14; b += 1)
        for (let c = 0; a + b + c <= 14; c += 1)
          for (let none = 0; a + b + c + none <= 14; none += 1) {
            const counts = [a, b, c, none];
            const result = questionResult(asked, valuesOf(counts), 5);
            const key = JSON.stringify([a + b + c + none, result]);
            classes.set(key, [...(classes.get(key) ?? []), counts]);
          }
    let hidden = 0;
    for (const [key, ways] of classes) {
      const [, { groups }] = JSON.parse(key) as [number, ReturnType<typeof questionResult>];
      for (const { text, count } of groups) {
        const place = text === null ? options.length : options.indexOf(text);
        const possible = new Set(ways.map((counts) => counts[place]));
        if (typeof count === 'number') {
          expect(possible).toEqual(new Set([count]));
          expect(count === 0 || count >= 5).toBe(true);
        } else {
          hidden += 1;
          expect(possible.size).toBeGreaterThan(1);
        }
      }
    }
    expect(hidden).toBeGreaterThan(100);
  });

  test('of several that may be chosen, both sides of each option are at least as large as the smallest group', () => {
    const answer = fc.oneof(fc.constant(null), fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 30 }), fc.integer({ min: 5, max: 12 }), (values, smallest) => {
        const { groups, answered } = questionResult({ ...asked, kind: 'several' }, values, smallest);
        for (const { count } of groups) {
          if (typeof count !== 'number') continue;
          expect(count === 0 || count >= smallest).toBe(true);
          expect(count === values.length || values.length - count >= smallest).toBe(true);
        }
        if (groups.some(({ count }) => typeof count !== 'number')) expect(typeof answered).toBe('string');
      }),
      runs(200, 20_000),
    );
  });

  test('written answers are shown when there are enough, in the order of the alphabet and not of the people', () => {
    const text = { ...asked, kind: 'text', options: [] } as const;
    const few = ['d', 'a', 'c', 'b', null, null];
    expect(questionResult({ ...text, options: [] }, few, 5)).toMatchObject({
      answered: 'fewer',
      texts: [],
      groups: [],
    });
    expect(questionResult({ ...text, options: [] }, [...few, 'æ', 'å'], 5).texts).toEqual([
      'a',
      'b',
      'c',
      'd',
      'æ',
      'å',
    ]);
  });

  test('of fewer people than a small group nothing is shown', () => {
    expect(questionResult(asked, valuesOf([4, 0, 0, 0]), 5)).toMatchObject({ answered: 'fewer', groups: [] });
    expect(questionResult(asked, valuesOf([7, 0, 0, 0]), 8).groups).toEqual([]);
  });
});
