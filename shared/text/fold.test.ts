import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../tests/run-size.ts';
import { foldQuery, foldTokens, MOST_VARIANTS } from './fold.ts';

/** Whether a search for `query` finds a text, as the full-text index does it: every query token is the prefix of some index token. */
function finds(query: string, text: string): boolean {
  const tokens = foldTokens(text);
  return foldQuery(query).every((asked) => tokens.some((token) => token.startsWith(asked)));
}

describe('fold', { timeout: 120_000 }, () => {
  test.each([
    ['åsen', 'Aasen'],
    ['asen', 'Aasen'],
    ['aasen', 'Aasen'],
    ['åsen', 'Åsen'],
    ['asen', 'Åsen'],
    ['aasen', 'Åsen'],
    ['ÅSEN', 'Aasen'],
    ['bjørn', 'Bjørn'],
    ['bjorn', 'Bjørn'],
    ['bjoern', 'Bjørn'],
    ['bjørn', 'Bjoern'],
    ['bjorn', 'Bjoern'],
    ['björn', 'Bjørn'],
    ['bjørn', 'Björn'],
    ['kjær', 'Kjær'],
    ['kjaer', 'Kjær'],
    ['kjær', 'Kjaer'],
    ['kjär', 'Kjær'],
    ['back', 'Bäck'],
    ['andre', 'André'],
    ['andré', 'Andre'],
    ['strasse', 'Straße'],
    ['gudmundur', 'Guðmundur'],
    ['thor', 'Þór'],
    ['łukasz', 'Lukasz'],
    ['lukasz', 'Łukasz'],
    ['dordevic', 'Đorđević'],
    ['noemie', 'Noémie'],
    ['hansen kari', 'Kari Hansen'],
    ['ola nordmann firma', 'ola.nordmann@firma.test'],
    ['ola.nordmann@fi', 'ola.nordmann@firma.test'],
    ['a\u030asen', 'Åsen'],
    ['åsen', 'A\u030asen'],
    ['1042', '1042'],
  ])('"%s" finds %s', (query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  test.each([
    ['joe', 'Johan'],
    ['aasen', 'Asen'],
    ['kjær', 'Kjar'],
    ['bjørn', 'Bern'],
    ['hansen', 'Hanssen'],
  ])('"%s" does not find %s: a precise question is not widened', (query, text) => {
    expect(finds(query, text)).toBe(false);
  });

  test('splits on everything that is no letter and no digit', () => {
    expect(foldQuery("  Anne-Marie  O'Brien, 0184/Oslo_x ")).toEqual([
      'anne',
      'marie',
      'o',
      'brien',
      '0184',
      'oslo',
      'x',
    ]);
    expect(foldQuery(' .,;-– ')).toEqual([]);
    expect(foldTokens('\u0301')).toEqual([]);
  });

  test('gives no spelling twice', () => {
    expect(foldTokens('Åse Åse')).toEqual(['ase', 'aase']);
    expect(foldTokens('Hansen')).toEqual(['hansen']);
  });

  const site = fc.constantFrom(
    ['å', 'aa', 'a'],
    ['ø', 'oe', 'o'],
    ['æ', 'ae', 'ae'],
    ['ö', 'oe', 'o'],
    ['ä', 'ae', 'ae'],
  );
  const plain = fc.constantFrom('b', 'r', 'n', 'é', 'ss', 'ð', 'i', 'k', 'ü', '7').map((text) => [text, text, text]);
  const word = fc.array(fc.oneof({ arbitrary: plain, weight: 3 }, site), { minLength: 1, maxLength: 9 });

  test('while it is typed, every prefix of an accepted spelling finds the name', () => {
    fc.assert(
      fc.property(word, fc.nat(2), fc.nat(1), (parts, typed, stored) => {
        const spell = (style: number) => parts.map((part) => part[style] ?? '').join('');
        const name = spell(stored);
        const letters = [...spell(typed)];
        for (let length = 1; length <= letters.length; length++) {
          const query = letters.slice(0, length).join('');
          expect(finds(query, name), `${query} finds ${name}`).toBe(true);
        }
      }),
      runs(500, 50_000),
    );
  });

  test('with at most three Norwegian letters, mixed spellings find it too', () => {
    const styled = fc.tuple(fc.oneof({ arbitrary: plain, weight: 3 }, site), fc.nat(2));
    fc.assert(
      fc.property(fc.array(styled, { minLength: 1, maxLength: 9 }), (parts) => {
        fc.pre(parts.filter(([part]) => part[0] !== part[1]).length <= 3);
        const name = parts.map(([part]) => part[0]).join('');
        expect(finds(parts.map(([part, style]) => part[style]).join(''), name)).toBe(true);
      }),
      runs(500, 50_000),
    );
  });

  test('any text gives bounded, lower-case tokens of letters and digits that find it again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const tokens = foldTokens(text);
        for (const token of tokens) expect(token).toMatch(/^[\p{L}\p{N}]+$/u);
        expect(tokens.length).toBeLessThanOrEqual(MOST_VARIANTS * Math.max(1, foldQuery(text).length));
        expect(finds(text, text)).toBe(true);
      }),
      runs(500, 50_000),
    );
  });
});
