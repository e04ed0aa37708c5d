import { describe, expect, test } from 'vitest';
import { lineSchema } from './fields.ts';
import { issuesOf } from './zod-issues.ts';

describe('a text of one line', () => {
  const codes = (text: unknown) => {
    const { error } = lineSchema(10).safeParse(text);
    return error ? issuesOf(error).map(({ code }) => code) : [];
  };

  test.each(['Kari', 'Ødegård', '  Ola  ', 'Łukasz', 'Zoé\u0301', '1', 'Æ-Ø Å\u00a0é'])('takes %j', (text) => {
    expect(codes(text)).toEqual([]);
  });

  test.each([
    ['a line break', 'Ola\nPer'],
    ['NUL', 'Ola\0'],
    ['delete', 'O\u007fla'],
    ['a control sign of the second block', 'O\u0085la'],
    ['zero width space', 'O\u200bla'],
    ['right-to-left mark', 'O\u200fla'],
    ['right-to-left override', 'Ola\u202eReP'],
    ['left-to-right embedding', '\u202aOla'],
    ['a line separator', 'Ola\u2028Per'],
    ['word joiner', 'O\u2060la'],
    ['invisible plus', 'O\u2064la'],
    ['an isolate', '\u2066Ola\u2069'],
    ['a byte order mark within', 'O\ufeffla'],
  ])('refuses %s', (_name, text) => {
    expect(codes(text)).toEqual(['hiddenCharacters']);
  });

  test('says what else is wrong', () => {
    expect(codes('  ')).toEqual(['required']);
    expect(codes('elleve tegn')).toEqual(['tooLong']);
    expect(codes(undefined)).toEqual(['required']);
    expect(codes(7)).toEqual(['invalid']);
  });
});
