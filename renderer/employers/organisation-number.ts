/** `923 609 016`; null where there is none. */
export function showOrganisationNumber(number: string | null): string | null {
  return number ? number.replace(/(\d{3})(?=\d)/gu, '$1 ') : null;
}
