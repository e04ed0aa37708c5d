import { describe, expect, test } from 'vitest';
import { causeOf, countryOf, languageOf, statusOf, yesOrNo } from './cell-words.ts';

describe('words in cells', () => {
  test.each([
    ['Norge', 'NO'],
    [' noreg ', 'NO'],
    ['no', 'NO'],
    ['Sverige', 'SE'],
    ['sweden', 'SE'],
    ['TYSKLAND', 'DE'],
    ['Germany', 'DE'],
    ['UK', 'GB'],
    ['Storbritannia', 'GB'],
    ['Færøyane', 'FO'],
    ['XX', undefined],
    ['EU', undefined],
    ['Atlantis', undefined],
    ['', undefined],
  ])('%j is the country %s', (cell, code) => {
    expect(countryOf(cell)).toBe(code);
  });

  test.each([
    ['Medlem', 'member'],
    ['AKTIV', 'member'],
    ['søkjar', 'applicant'],
    ['utmeldt', 'resigned'],
    ['leave', 'leave'],
    ['død', 'deceased'],
    ['kanskje', undefined],
  ])('%j is the status %s', (cell, status) => {
    expect(statusOf(cell)).toBe(status);
  });

  test.each([
    ['Eget ønske', 'ownWish'],
    ['PENSJONIST', 'retired'],
    ['otherUnion', 'otherUnion'],
    ['annet', 'other'],
    ['langvarig sykdom', undefined],
    ['', undefined],
  ])('%j is the cause %s', (cell, cause) => {
    expect(causeOf(cell)).toBe(cause);
  });

  test.each([
    ['Ja', true],
    ['x', true],
    ['Kode 6', true],
    ['strengt  fortrolig', true],
    ['nei', false],
    ['0', false],
    ['vet ikke', undefined],
  ])('%j is %s', (cell, answer) => {
    expect(yesOrNo(cell)).toBe(answer);
  });

  test('languages', () => {
    expect(['Nynorsk', 'bokmål', 'EN', 'tysk'].map(languageOf)).toEqual(['nn', 'nb', 'en', undefined]);
  });
});
