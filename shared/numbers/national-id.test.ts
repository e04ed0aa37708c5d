import { idnr } from '@navikt/fnrvalidator';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../tests/run-size.ts';
import { isIssueCode } from '../issues.ts';
import { birthDateAgrees, checkNationalId, maskNationalId, nationalIdCheckDigits } from './national-id.ts';

/** Numbers of Skatteetaten's examples and of TestNorge's form, all synthetic (month + 80). */
const synthetic = ['19896398957', '15879399022', '01819012284', '15858512066', '29849212220'];

describe('checkNationalId', () => {
  test.each(synthetic)('takes the synthetic number %s', (number) => {
    expect(checkNationalId(number)).toEqual({
      valid: true,
      nationalId: number,
      type: 'tnr',
      level: 'current',
      synthetic: true,
    });
  });

  test('tells D-numbers apart', () => {
    expect(checkNationalId('41829011989')).toMatchObject({ valid: true, type: 'dnr-and-tnr', synthetic: true });
  });

  test.each([
    ['02013299997', 'current'],
    ['02013299903', 'from2032'],
    ['02013299806', 'current'],
    ['30108299920', 'current'],
    ['30108299939', 'from2032'],
  ])("Skatteetaten's example for 2032, %s, is valid by the rule %s", (number, level) => {
    expect(checkNationalId(number)).toMatchObject({ valid: true, type: 'fnr', level, synthetic: false });
  });

  test.each(['018190 12284', '018190-12284', '01.81.90 12284', ' 01819012284\u00a0', '018190–12284'])(
    'reads "%s"',
    (text) => {
      expect(checkNationalId(text)).toMatchObject({ valid: true, nationalId: '01819012284' });
    },
  );

  test.each([
    ['', ['nationalId.length']],
    ['0181901228', ['nationalId.length']],
    ['018190122844', ['nationalId.length']],
    ['0181901228a', ['nationalId.length']],
    ['01819012285', ['nationalId.checksum']],
    ['12345678910', ['nationalId.checksum', 'nationalId.date']],
    ['00000000000', ['nationalId.date']],
    ['99999999999', ['nationalId.checksum', 'nationalId.date']],
  ])('refuses "%s"', (text, codes) => {
    expect(checkNationalId(text)).toEqual({ valid: false, code: codes[0], codes });
    for (const code of codes) expect(isIssueCode(code)).toBe(true);
  });

  test('a wrong digit never passes the present rule', () => {
    fc.assert(
      fc.property(fc.constantFrom(...synthetic), fc.nat(10), fc.integer({ min: 1, max: 9 }), (number, place, add) => {
        const wrong = `${number.slice(0, place)}${(Number(number[place]) + add) % 10}${number.slice(place + 1)}`;
        const check = checkNationalId(wrong);
        expect(check.valid && check.level === 'current').toBe(false);
      }),
      runs(300, 5_000),
    );
  });

  test('made-up check digits are right by the present rule', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 81, max: 92 }),
        fc.nat(99),
        fc.nat(999),
        (day, month, year, serial) => {
          const nine =
            [day, month, year].map((part) => String(part).padStart(2, '0')).join('') + String(serial).padStart(3, '0');
          const digits = nationalIdCheckDigits(nine);
          fc.pre(digits !== undefined);
          expect(idnr(`${nine}${digits}`).status).toBe('valid');
          expect(checkNationalId(`${nine}${digits}`)).toMatchObject({ valid: true, level: 'current', synthetic: true });
        },
      ),
      runs(300, 20_000),
    );
  });
});

describe('birthDateAgrees', () => {
  test.each([
    ['01819012284', '1990-01-01', true],
    ['01819012284', '1890-01-01', true],
    ['01819012284', '1990-01-02', false],
    ['01819012284', '1990-02-01', false],
    ['01819012284', '1991-01-01', false],
    ['41829011989', '1990-02-01', true],
    ['29849212220', '1992-04-29', true],
    ['02013299997', '2032-01-02', true],
    ['71529900000', '1999-12-31', true],
  ])('%s and %s: %s', (number, birthDate, agrees) => {
    expect(birthDateAgrees(number, birthDate)).toBe(agrees);
  });
});

test('a masked number keeps the date part only', () => {
  expect(maskNationalId('01819012284')).toBe('018190 •••••');
});
