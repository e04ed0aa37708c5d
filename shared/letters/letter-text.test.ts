import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../tests/run-size.ts';
import { CATALOGUE } from '../catalogue-registry.ts';
import { fillLetterText, placeholdersIn, readLetterText } from './letter-text.ts';
import { isPlaceholder, type LetterValues, PLACEHOLDERS, type Placeholder } from './placeholders.ts';

const names = Object.keys(PLACEHOLDERS) as Placeholder[];
const valuesOf = (value: (name: Placeholder) => string) =>
  Object.fromEntries(names.map((name) => [name, value(name)])) as LetterValues;
const plain = (text: string, values: LetterValues) =>
  fillLetterText(readLetterText(text).blocks, values, () => {})
    .map(({ lines }) => lines.map((line) => line.map((run) => run.text).join('')).join('\n'))
    .join('\n\n');

describe('the text of a letter', () => {
  test('paragraphs, lists, bold words, placeholders and words instead', () => {
    const { blocks, issues } = readLetterText(
      'Hei **{{fornavn}}**\nlinje to\n\n- ett\n* to\n• tre\n\n{{Arbeidsgiver | arbeidsplassen din}}',
    );
    expect(issues).toEqual([]);
    expect(blocks.map(({ kind, lines }) => [kind, lines.length])).toEqual([
      ['paragraph', 2],
      ['list', 3],
      ['paragraph', 1],
    ]);
    expect(blocks[0]?.lines[0]).toEqual([
      { kind: 'text', text: 'Hei ', bold: false },
      { kind: 'placeholder', name: 'fornavn', fallback: null, bold: true },
    ]);
    expect(blocks[2]?.lines[0]?.[0]).toMatchObject({ name: 'arbeidsgiver', fallback: 'arbeidsplassen din' });
  });

  test.each([
    ['Hei {{fornvan}}', 'letter.placeholderUnknown', 1, 5, 'fornavn'],
    ['a\n\n- {{firstName}}', 'letter.placeholderUnknown', 3, 3, 'fornavn'],
    ['Hei {{navn', 'letter.placeholderOpen', 1, 5, undefined],
    ['**Hei', 'letter.boldOpen', 1, 1, undefined],
    ['{{fødselsnummer}}', 'letter.nationalId', 1, 1, undefined],
    ['{{ Personnummer|x }}', 'letter.nationalId', 1, 1, undefined],
    ['{{fnr}}', 'letter.nationalId', 1, 1, undefined],
  ] as const)('%s is refused at its place', (text, code, line, column, suggestion) => {
    const { issues } = readLetterText(text);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code, line, column });
    expect(issues[0]?.suggestions[0]).toBe(suggestion);
  });

  test('every placeholder shows a column of the catalogue that a letter may tell, and none the identity number', () => {
    for (const name of names) {
      const { shows } = PLACEHOLDERS[name];
      if (!shows) continue;
      const [entity, column] = shows;
      const fields: Readonly<Record<string, { kind: string }>> = CATALOGUE[entity].fields;
      expect([name, fields[column]?.kind]).not.toEqual([name, undefined]);
      expect(['nationalId', 'health', 'secrecy', 'economy']).not.toContain(fields[column]?.kind);
    }
  });

  test('HTML is text like any other', () => {
    expect(plain('<b>Hei</b> & <script>', valuesOf(String))).toBe('<b>Hei</b> & <script>');
  });

  test('a line of nothing but empty placeholders leaves no hole', () => {
    const empty: string[] = [];
    const { blocks } = readLetterText('{{mellomnavn}}\nHei\n\n{{stilling}}');
    const filled = fillLetterText(
      blocks,
      valuesOf(() => ''),
      (name) => empty.push(name),
    );
    expect(filled).toHaveLength(1);
    expect(empty).toEqual(['mellomnavn', 'stilling']);
  });

  test('any text is read, or refused at a place that is in it; it never throws', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('{{', '}}', '**', '|', '- ', '\n', '\n\n', '{', '}', '{{{', '{{fornavn}}', '{{x|y}}', '* ', '•'),
      fc.constantFrom(...names).map((name) => `{{${name}|${name}}}`),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const lines = text.split(/\r\n?|\n/u);
        const { blocks, issues } = readLetterText(text);
        for (const { line, column, found } of issues) {
          const there = lines[line - 1]?.slice(column - 1);
          expect(there).toBeDefined();
          expect(there === '' || found !== undefined).toBe(true);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length);
        }
        const filled = fillLetterText(
          blocks,
          valuesOf((name) => `«${name}»`),
          () => {},
        );
        const words = filled.flatMap((block) => block.lines.flat().map((run) => run.text)).join('');
        for (const name of placeholdersIn(blocks)) {
          expect(isPlaceholder(name)).toBe(true);
          expect(words).toContain(`«${name}»`);
        }
        if (issues.length === 0) expect(words).not.toContain('{{fornavn}}');
      }),
      runs(300, 20_000),
    );
  });
});
