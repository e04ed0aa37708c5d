/**
 * The Norwegian identity number (fødselsnummer), and the numbers of the same form: D-numbers, H-numbers and the synthetic ones of
 * TestNorge. Since `@navikt/fnrvalidator` 2.2 takes every number by the rule of 2032 too, the present rule is asked here as well: a
 * number that only the new rule takes is worth a second look until 2032.
 *
 * Neither age nor sex may be read from a number: from 2032 it holds neither. The birth date is a field of its own, which the number is
 * only checked against.
 */
import { idnr } from '@navikt/fnrvalidator';
import type { CalendarDate } from '../dates/calendar-date.ts';

/** What can be wrong with an identity number, the most telling first. */
export type NationalIdIssue = 'nationalId.length' | 'nationalId.checksum' | 'nationalId.date';

/** Kinds of numbers: ordinary, D-number (day + 40), H-number (month + 40), synthetic (month + 80), and both at once. */
export type NationalIdType = 'fnr' | 'dnr' | 'hnr' | 'tnr' | 'dnr-and-hnr' | 'dnr-and-tnr';

/**
 * Result of the check. `level` is `from2032` when the first check digit is right only by the rule of 2032: accept with the warning
 * `nationalId.from2032`. `nationalId` are the eleven digits to store. Of several codes, `code` is the first.
 */
export type NationalIdCheck =
  | { valid: true; nationalId: string; type: NationalIdType; level: 'current' | 'from2032'; synthetic: boolean }
  | { valid: false; code: NationalIdIssue; codes: NationalIdIssue[] };

/**
 * Checks a number as typed or read from a file; spaces, dots and hyphens between the digits do not count.
 * @param text for example `018190 12284`
 */
export function checkNationalId(text: string): NationalIdCheck {
  const nationalId = text.replace(SEPARATORS, '');
  const result = idnr(nationalId);
  if (result.status === 'invalid') {
    const codes = [...new Set(result.reasons.map((reason) => codeOf[reason]))];
    return { valid: false, code: codes[0] ?? 'nationalId.length', codes };
  }
  const { type } = result;
  return {
    valid: true,
    nationalId,
    type,
    level: firstCheckDigit(nationalId) === Number(nationalId[9]) ? 'current' : 'from2032',
    synthetic: type === 'tnr' || type === 'dnr-and-tnr',
  };
}

/** Whether a text is eleven digits and nothing else, right or wrong: whoever types that in a search means an identity number. */
export function isElevenDigits(text: string): boolean {
  return /^\d{11}$/u.test(text.replace(SEPARATORS, ''));
}

/**
 * A number as it may stand on a screen before it is revealed: the date part and dots.
 * @param digits eleven digits
 */
export function maskNationalId(digits: string): string {
  return `${digits.slice(0, 6)} •••••`;
}

/**
 * Whether a number and a birth date can belong to the same person: day, month and the two digits of the year agree.
 * @param digits eleven digits; the additions of D-, H- and synthetic numbers are taken off
 * @param birthDate yyyy-mm-dd
 */
export function birthDateAgrees(digits: string, birthDate: CalendarDate): boolean {
  const day = Number(digits.slice(0, 2)) % 40;
  const month = Number(digits.slice(2, 4)) % 40;
  const [year = '', birthMonth, birthDay] = birthDate.split('-');
  return day === Number(birthDay) && month === Number(birthMonth) && digits.slice(4, 6) === year.slice(2);
}

/**
 * The two check digits of the present rule for nine digits, or undefined where the number is not used (a check digit would be 10).
 * For made-up numbers; Skatteetaten, weights 3 7 6 1 8 9 4 5 2 and 5 4 3 2 7 6 5 4 3 2.
 */
export function nationalIdCheckDigits(nine: string): string | undefined {
  const first = firstCheckDigit(nine);
  const second = checkDigit(`${nine}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
  return first > 9 || second > 9 ? undefined : `${first}${second}`;
}

const SEPARATORS = /[\s.\-‐-–]/gu;

const codeOf = {
  'fnr, dnr or hnr must consist of 11 digits': 'nationalId.length',
  "checksums don't match": 'nationalId.checksum',
  'invalid date': 'nationalId.date',
} as const satisfies Record<string, NationalIdIssue>;

function firstCheckDigit(digits: string): number {
  return checkDigit(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
}

/** 11 − (weighted sum mod 11), 11 counting as 0. A result of 10 means that there is no check digit. */
function checkDigit(digits: string, weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return (11 - (sum % 11)) % 11;
}
