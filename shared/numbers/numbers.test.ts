import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../tests/run-size.ts';
import { emailKey, normaliseEmail } from './email.ts';
import { normaliseOrganisationNumber, organisationCheckDigit } from './organisation-number.ts';
import { formatPhone, normalisePhone } from './phone.ts';
import { normalisePostalCode } from './postal-code.ts';
import { emailSchema, nationalIdSchema, organisationNumberSchema, phoneSchema } from './schemas.ts';

describe('telephone numbers', () => {
  test.each([
    ['22545150', '+4722545150', '22 54 51 50'],
    ['22 54 51 50', '+4722545150', '22 54 51 50'],
    ['+47 912 34 567', '+4791234567', '912 34 567'],
    ['0047 91234567', '+4791234567', '912 34 567'],
    ['4791234567', '+4791234567', '912 34 567'],
    ['412.34.567', '+4741234567', '412 34 567'],
    ['(+47) 800 80 000', '+4780080000', '800 80 000'],
    ['+46 (0)70-123 45 67', '+46701234567', '+46701234567'],
    ['0046701234567', '+46701234567', '+46701234567'],
  ])('%s', (typed, stored, shown) => {
    expect(normalisePhone(typed)).toBe(stored);
    expect(formatPhone(stored)).toBe(shown);
  });

  test.each([
    '',
    '1234567',
    '123456789',
    '12345678',
    '02800',
    '+47 1234567',
    '+47123456789',
    'ring meg',
    '+0123456789',
    '+123456',
  ])('"%s" is none', (typed) => {
    expect(normalisePhone(typed)).toBeUndefined();
  });

  test('what is shown reads back as what is stored', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000_000, max: 99_999_999 }), (number) => {
        const stored = normalisePhone(String(number));
        expect(stored).toBe(`+47${number}`);
        expect(normalisePhone(formatPhone(stored ?? ''))).toBe(stored);
      }),
      runs(200, 20_000),
    );
  });
});

describe('postal codes', () => {
  test.each([
    ['0184', '0184'],
    ['184', '0184'],
    ['10', '0010'],
    [' 9170 ', '9170'],
    ['N-0184', '0184'],
    ['NO-5003', '5003'],
    ['5', undefined],
    ['0000', undefined],
    ['12345', undefined],
    ['SW1A', undefined],
    ['', undefined],
  ])('"%s" is %s', (typed, stored) => {
    expect(normalisePostalCode(typed)).toBe(stored);
  });
});

describe('organisation numbers', () => {
  test.each([
    ['974760673', '974760673'],
    ['974 761 076', '974761076'],
    ['NO 974 760 673 MVA', '974760673'],
    ['987654321', undefined],
    ['97476067', undefined],
    ['9747606733', undefined],
    ['97476067x', undefined],
  ])('"%s" is %s', (typed, stored) => {
    expect(normaliseOrganisationNumber(typed)).toBe(stored);
  });

  test('no single wrong digit passes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10_000_000, max: 99_999_999 }),
        fc.nat(8),
        fc.integer({ min: 1, max: 9 }),
        (eight, place, add) => {
          const check = organisationCheckDigit(String(eight));
          fc.pre(check !== undefined);
          const right = `${eight}${check}`;
          expect(normaliseOrganisationNumber(right)).toBe(right);
          const wrong = `${right.slice(0, place)}${(Number(right[place]) + add) % 10}${right.slice(place + 1)}`;
          expect(normaliseOrganisationNumber(wrong)).toBeUndefined();
        },
      ),
      runs(300, 20_000),
    );
  });
});

describe('e-mail addresses', () => {
  test('keeps the name as typed and lowers the domain', () => {
    expect(normaliseEmail(' Kari.Hansen@Firma.TEST ')).toBe('Kari.Hansen@firma.test');
    expect(emailKey(' Kari.Hansen@Firma.TEST')).toBe('kari.hansen@firma.test');
  });

  test.each(['', 'kari', 'kari@', '@firma.test', 'kari@firma', 'kari hansen@firma.test', 'kari@@firma.test'])(
    '"%s" is none',
    (typed) => {
      expect(normaliseEmail(typed)).toBeUndefined();
    },
  );
});

describe('schemas', () => {
  test('normalise what was typed', () => {
    expect(emailSchema.parse(' a@B.test ')).toBe('a@b.test');
    expect(phoneSchema.parse('912 34 567')).toBe('+4791234567');
    expect(nationalIdSchema.parse('018190 12284')).toBe('01819012284');
    expect(organisationNumberSchema.parse('974 760 673')).toBe('974760673');
  });

  test.each([
    [emailSchema, 'kari', 'email'],
    [phoneSchema, '123', 'phone'],
    [nationalIdSchema, '01819012285', 'nationalId.checksum'],
    [nationalIdSchema, '123', 'nationalId.length'],
    [organisationNumberSchema, '987654321', 'organisationNumber'],
    [phoneSchema, undefined, 'required'],
    [phoneSchema, 12, 'invalid'],
    [emailSchema, `${'a'.repeat(320)}@b.test`, 'tooLong'],
  ])('answer with a code and never the value', (schema, typed, code) => {
    const result = schema.safeParse(typed);
    expect(result.error?.issues.map(({ message }) => message)).toEqual([code]);
    expect(JSON.stringify(result.error?.issues)).not.toContain(typed === undefined ? 'undefined' : String(typed));
  });
});
