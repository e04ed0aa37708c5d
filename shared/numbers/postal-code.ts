/** Norwegian postal codes: four digits as text, because they may begin with 0. */

/**
 * A postal code as it is stored. Spreadsheets take codes for numbers and drop leading zeros; they are put back.
 * @param text for example `0184`, `N-0184`, or `184` out of a number cell
 * @returns four digits, or undefined when it is no Norwegian postal code
 */
export function normalisePostalCode(text: string): string | undefined {
  const digits = /^(?:NO?-?\s?)?(\d{2,4})$/iu.exec(text.trim())?.[1];
  // 0001 to 0009 are not given out: a single digit is more likely a mistake.
  return digits?.padStart(4, '0').replace(/^0000$/u, '') || undefined;
}
