/** The form by which two spellings of an employer's name are the same. */

/**
 * The name without what people write differently: case, blanks, and signs. Letters stay what they are, because Ål and Al are two places.
 * @returns empty for a name of signs only, which is nobody's spelling but its own
 * @example employerNameKey('Equinor  asa') === employerNameKey('EQUINOR, ASA') // true
 */
export function employerNameKey(name: string): string {
  return (
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join('');
}
