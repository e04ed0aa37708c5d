import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../tests/run-size.ts';
import { isCut, joinEntry, SUBJECT_LENGTH, splitEntry } from './entry-text.ts';

test('the first line is the subject, the rest what was said', () => {
  expect(splitEntry('  Spurte om kurs \n\nRinger igjen\n')).toEqual({
    subject: 'Spurte om kurs',
    text: 'Ringer igjen',
  });
  expect(splitEntry('Spurte om kurs')).toEqual({ subject: 'Spurte om kurs', text: null });
});

test('of a long first line the subject is the beginning, cut between words', () => {
  const long = `${'ord '.repeat(60)}slutt`;
  const entry = splitEntry(long);
  expect(entry.subject.endsWith('ord …')).toBe(true);
  expect([isCut(entry), joinEntry(entry)]).toEqual([true, long]);
});

test('nothing that was typed is lost, and no subject is too long', () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'å', ' ', '…', '.'), maxLength: 200 });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
      const typed = lines.join('\n').trim();
      fc.pre(typed !== '');
      const entry = splitEntry(typed);
      const words = (text: string) => text.split(/\s+/u).filter(Boolean);
      expect(words(joinEntry(entry))).toEqual(words(typed));
      expect(entry.subject.length).toBeLessThanOrEqual(SUBJECT_LENGTH);
      expect(splitEntry(joinEntry(entry))).toEqual(entry);
    }),
    runs(500, 20_000),
  );
});
