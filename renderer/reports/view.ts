/** Which reports there are, who may have them, and what an address says about the one that is open. No number is in an address. */
import { isCalendarDate } from '../../shared/dates/calendar-date.ts';
import { REPORTS } from '../../shared/reports/model.ts';
import { STEPS, type Step } from '../../shared/reports/periods.ts';
import type { Need } from '../shell/guarded.tsx';

export const PAGES = [...REPORTS, 'minimisation'] as const;
export type ReportPage = (typeof PAGES)[number];

/** What each report needs; the first one is what the page opens with. */
export const NEEDS: Record<ReportPage, Need> = {
  membersOverTime: { entity: 'membership', action: 'list' },
  joinsAndLeaves: { entity: 'membership', action: 'list' },
  byEmployer: { entity: 'employment', action: 'list' },
  byRegion: { entity: 'address', action: 'list' },
  byAge: { entity: 'profile', action: 'list' },
  byCategory: { entity: 'membership', action: 'list' },
  byDuesClass: { entity: 'membership', action: 'list' },
  byStatus: { entity: 'membership', action: 'list' },
  minimisation: { entity: 'history', action: 'list' },
};

/** The part of an address that says which periods or which day; the same for every report, so that one question follows the other. */
export type ReportView = { step?: Step; from?: number; to?: number; day?: string };

/** Reads the part; what is no such thing is left out. */
export function readView({ step, from, to, day }: Record<string, unknown>): ReportView {
  const known = STEPS.find((one) => one === step);
  return {
    ...(known ? { step: known } : {}),
    ...(isYear(from) ? { from } : {}),
    ...(isYear(to) ? { to } : {}),
    ...(typeof day === 'string' && isCalendarDate(day) ? { day } : {}),
  };
}

function isYear(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1900 && Number(value) <= 2200;
}
