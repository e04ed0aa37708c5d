/** The tabs of an employer, in their order. Which one is open stands in the address, so that it is there again after a reload. */
export const EMPLOYER_TABS = ['overview', 'people', 'agreements', 'contact', 'history'] as const;
export type EmployerTab = (typeof EMPLOYER_TABS)[number];

/** The part of an address that says which tab is open; anything else in it is left out. */
export function readEmployerTab({ part }: Record<string, unknown>): { part?: EmployerTab } {
  const known = EMPLOYER_TABS.find((name) => name === part);
  return known ? { part: known } : {};
}
