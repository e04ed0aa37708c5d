import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../tests/run-size.ts';
import { compareNorwegian, sortKey } from './sort-key.ts';

const collator = new Intl.Collator('nb');
const signs = [
  ...'aaaaAAbdhnostyzæøåÆØÅäöüÄÖÜőűęœŒ',
  ...'áàâãăāčçéèêëěñńóòôõúùûýÿšśžłŁđĐðÐþÞßẞŋŊŧŦħǻǿǽ',
  ...'0123456789  --\'’‘"“”.,/&()@_+–',
];
const text = fc.string({ unit: fc.constantFrom(...signs), maxLength: 8 });

describe('sort key', { timeout: 120_000 }, () => {
  test('is in the order of the Norwegian collator', () => {
    fc.assert(
      fc.property(text, text, text, (start, a, b) => {
        expect(Math.sign(compareNorwegian(start + a, start + b)), `${start + a} | ${start + b}`).toBe(
          Math.sign(collator.compare(start + a, start + b)),
        );
      }),
      runs(5_000, 1_000_000),
    );
  });

  test('is in the order of the collator for the same letters with other accents and capitals', () => {
    const variants = fc.constantFrom(
      ['a', 'A', 'á', 'à', 'Á'],
      ['å', 'Å', 'aa', 'Aa', 'AA'],
      ['æ', 'Æ', 'ä', 'Ä'],
      ['ø', 'ö', 'Ø', 'Ö', 'œ'],
      ['y', 'ü', 'Y', 'ý'],
      ['e', 'é', 'É', 'ë'],
      ['d', 'đ', 'ð', 'Ð'],
      ['l', 'ł', 'Ł'],
      ['th', 'þ', 'Þ', 'Th'],
      ['ss', 'ß', 'SS'],
      ["'", '’'],
      [' ', '\u00a0'],
      ['k', 'K'],
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(variants, fc.nat(4), fc.nat(4)), { maxLength: 10 }), (parts) => {
        const [a, b] = [1, 2].map((side) =>
          parts
            .map(([options, first, second]) => options[(side === 1 ? first : second) % options.length] ?? '')
            .join(''),
        );
        expect(Math.sign(compareNorwegian(a ?? '', b ?? '')), `${a} | ${b}`).toBe(
          Math.sign(collator.compare(a ?? '', b ?? '')),
        );
      }),
      runs(5_000, 1_000_000),
    );
  });

  test('sorts a staff list as Norwegians expect', () => {
    const names = [
      'Åse',
      'Zoe',
      'Ærlig',
      'Østby',
      'Aasen',
      'Åsen',
      'Ødegård',
      'Berg',
      'Ås',
      'Öberg',
      'berg',
      'Bergh',
      'Dal-Berg',
      'Dal Berg',
      'Dalberg',
    ];
    expect(names.toSorted(compareNorwegian)).toEqual(names.toSorted(collator.compare));
    expect(['Aas', 'Zoe', 'Ødegård', 'Ås'].toSorted(compareNorwegian)).toEqual(['Zoe', 'Ødegård', 'Ås', 'Aas']);
  });

  test('keeps the order of the collator over long runs of plain letters', () => {
    for (const [a, b] of [
      [91, 92],
      [90, 91],
      [92, 183],
      [5, 200],
    ] as const) {
      const [first, second] = [`${'b'.repeat(a)}B${'b'.repeat(300)}`, `${'b'.repeat(b)}B${'b'.repeat(300 + a - b)}`];
      expect(Math.sign(compareNorwegian(first, second))).toBe(Math.sign(collator.compare(first, second)));
    }
  });

  test('is the same for the composed and the decomposed form, and ignores what cannot be seen', () => {
    expect(sortKey('A\u030ase')).toBe(sortKey('Åse'));
    expect(sortKey('Å\u200bs\u0000e')).toBe(sortKey('Åse'));
  });

  test('is short, readable ASCII', () => {
    expect(sortKey('Bjørn Hansen')).toBe('bj|rn!hansen  ~2y2');
    expect(sortKey('hansen')).toBe('hansen');
    expect(sortKey('')).toBe('');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (any) => {
        expect(sortKey(any)).toMatch(/^[ -~]*$/u);
      }),
      runs(500, 20_000),
    );
  });

  test('puts other scripts after å, capitals after small letters', () => {
    expect(compareNorwegian('å', 'ж')).toBe(-1);
    expect(compareNorwegian('ж', 'Ж')).toBe(-1);
    expect(compareNorwegian('Ж', 'жа')).toBe(-1);
  });
});
