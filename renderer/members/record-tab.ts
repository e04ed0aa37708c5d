import { QUALITY_ISSUES, type QualityIssue } from '../../shared/members/quality.ts';

/** The tabs of a record, in their order. */
export const RECORD_TABS = ['overview', 'membership', 'employment', 'followUp', 'history', 'timeline'] as const;
export type RecordTab = (typeof RECORD_TABS)[number];

/** The part of an address that says which tab is open; anything else in it is left out. */
export function readTab({ tab }: Record<string, unknown>): { tab?: RecordTab } {
  const known = RECORD_TABS.find((name) => name === tab);
  return known ? { tab: known } : {};
}

/** The part of an address that narrows the list: to one employer's people, or to those of whom something is missing. */
export function readNarrowing({ employer, quality }: Record<string, unknown>): {
  employer?: string;
  quality?: QualityIssue;
} {
  const issue = QUALITY_ISSUES.find((name) => name === quality);
  if (issue) return { quality: issue };
  return typeof employer === 'string' && /^[0-9a-f-]{36}$/u.test(employer) ? { employer } : {};
}
