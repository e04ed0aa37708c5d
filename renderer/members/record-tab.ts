import { QUALITY_ISSUES, type QualityIssue } from '../../shared/members/quality.ts';

/** The tabs of a record, in their order. */
export const RECORD_TABS = [
  'overview',
  'membership',
  'employment',
  'followUp',
  'consents',
  'disclosed',
  'history',
  'timeline',
] as const;
export type RecordTab = (typeof RECORD_TABS)[number];

/** The part of an address that says which tab is open; anything else in it is left out. */
export function readTab({ tab }: Record<string, unknown>): { tab?: RecordTab } {
  const known = RECORD_TABS.find((name) => name === tab);
  return known ? { tab: known } : {};
}

/** What an address says the list is to show: one employer's people, a main unit's (`group`) with its sub-units, a tag or list, a kept search, those of whom something is missing. */
export type ListAddress = { employer?: string; group?: string; list?: string; search?: string; quality?: QualityIssue };

/** The part of an address that narrows the list. */
export function readListAddress(given: Record<string, unknown>): ListAddress {
  const quality = QUALITY_ISSUES.find((name) => name === given.quality);
  if (quality) return { quality };
  const names = ['employer', 'group', 'list', 'search'] as const;
  const known = names.filter((name) => typeof given[name] === 'string' && /^[0-9a-f-]{36}$/u.test(String(given[name])));
  return Object.fromEntries(known.map((name) => [name, given[name]]));
}
