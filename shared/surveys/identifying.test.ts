import { expect, test } from 'vitest';
import { pointsOut } from './identifying.ts';

test.each([
  'Navn',
  'E-post',
  'e-mail address',
  'Hva heter du?',
  'Hvilken bedrift',
  'Hva heter bedriften du jobber i?',
  'Hvor ligger arbeidsplassen?',
  'Medlemsnr.',
  'Fullføringstidspunkt',
])('%s may point somebody out', (text) => {
  expect(pointsOut(text)).toBe(true);
});

test.each(['Har du overtid?', 'Hvor fornøyd er du?', 'Ideelt sett', 'Hvor mange ganger i uken?', 'Noe mer?'])(
  '%s points nobody out',
  (text) => {
    expect(pointsOut(text)).toBe(false);
  },
);
