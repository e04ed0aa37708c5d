/** Norwegian organisation numbers: nine digits, the last of which is a check digit. */

/**
 * An organisation number as it is stored.
 * @param text for example `974 760 673`, `NO 974760673 MVA`
 * @returns nine digits, or undefined when the digits or the check digit are wrong
 */
export function normaliseOrganisationNumber(text: string): string | undefined {
  const digits = text.replace(/^\s*NO|MVA\s*$|[\s.\-‐-–]/giu, '');
  return /^\d{9}$/u.test(digits) && organisationCheckDigit(digits) === digits[8] ? digits : undefined;
}

/**
 * The check digit of eight digits: 11 − (sum mod 11) with weights 3 2 7 6 5 4 3 2, 11 counting as 0 (Brønnøysundregistrene).
 * @returns undefined where it would be 10: such numbers are not given out
 */
export function organisationCheckDigit(eight: string): string | undefined {
  const sum = [3, 2, 7, 6, 5, 4, 3, 2].reduce((total, weight, index) => total + weight * Number(eight[index]), 0);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? undefined : String(digit);
}
