type Name = { givenName: string; middleName: string | null; familyName: string };

/** Given names first, as one speaks of a person. */
export function nameOf({ givenName, middleName, familyName }: Name): string {
  return [givenName, middleName, familyName].filter(Boolean).join(' ');
}
