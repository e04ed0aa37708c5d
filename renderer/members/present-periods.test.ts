import { expect, test } from 'vitest';
import { presentEmployments, presentMembership } from './present-periods.ts';

const membership = (startDate: string, endDate: string | null, status = 'member' as const) => ({
  id: startDate,
  status,
  category: null,
  reason: null,
  startDate,
  endDate,
});
const job = (startDate: string | null, endDate: string | null) => ({
  id: `${startDate} ${endDate}`,
  employerId: null,
  employerName: 'Verkstedet AS',
  jobTitle: null,
  startDate,
  endDate,
});

test('the membership that holds today is the present one, also beside one that is still to come', () => {
  const periods = [
    membership('2030-01-01', null),
    membership('2010-01-01', null),
    membership('2001-01-01', '2005-01-01'),
  ];
  expect(presentMembership(periods, '2026-01-01')?.startDate).toBe('2010-01-01');
});

test('after the last day the latest that began tells where somebody stood', () => {
  const periods = [membership('2010-01-01', '2015-06-30'), membership('2001-01-01', '2005-01-01')];
  expect(presentMembership(periods, '2026-01-01')?.startDate).toBe('2010-01-01');
  expect(presentMembership(periods, '2015-06-30')?.endDate).toBe('2015-06-30');
});

test('several employments hold at once; the last day counts', () => {
  const jobs = [job(null, null), job('2020-01-01', '2026-01-01'), job('2020-01-01', '2025-12-31')];
  expect(presentEmployments(jobs, '2026-01-01')).toEqual(jobs.slice(0, 2));
});
