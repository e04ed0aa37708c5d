import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../tests/run-size.ts';
import { addDays } from '../dates/calendar-date.ts';
import { TillitError } from '../errors.ts';
import {
  isEnding,
  type LifeChange,
  type LifePeriod,
  periodsAfter,
  planStep,
  stepsAfter,
  withdrawPlanned,
} from './life-steps.ts';
import { standingOn } from './membership-status.ts';
import { LIFE_STEPS } from './terms.ts';

const TODAY = '2026-05-15';

function period(status: LifePeriod['status'], startDate: string, endDate: string | null = null): LifePeriod {
  return { id: `${status} ${startDate}`, status, category: 'Yrkesaktiv', duesClass: 'A', startDate, endDate };
}

const shown = (periods: readonly LifePeriod[]) =>
  periods
    .toSorted((a, b) => (a.startDate < b.startDate ? -1 : 1))
    .map(({ status, startDate, endDate, category }) => `${status} ${startDate} ${endDate ?? '–'} ${category}`);

const taken = (periods: readonly LifePeriod[], change: LifeChange) =>
  shown(periodsAfter(periods, planStep(periods, change, TODAY)));

/** The code of the issue a step is refused with. */
function refused(periods: readonly LifePeriod[], change: LifeChange): string {
  try {
    planStep(periods, change, TODAY);
    return 'none';
  } catch (error) {
    return error instanceof TillitError ? (error.details.issues?.[0]?.code ?? '') : String(error);
  }
}

const MEMBER = [period('member', '2010-01-01')];

describe('a step', () => {
  test.each<[string, LifePeriod[], LifeChange, string[]]>([
    ['joining', [], { step: 'join', from: TODAY, category: 'Student' }, ['member 2026-05-15 – Student']],
    [
      'granting an application',
      [period('applicant', '2026-05-01')],
      { step: 'approve', from: TODAY },
      ['applicant 2026-05-01 2026-05-14 Yrkesaktiv', 'member 2026-05-15 – Yrkesaktiv'],
    ],
    [
      'granting it on the day it came',
      [period('applicant', TODAY)],
      { step: 'approve', from: TODAY },
      ['member 2026-05-15 – Yrkesaktiv'],
    ],
    [
      'a resignation on a day to come',
      MEMBER,
      { step: 'resign', from: '2026-07-01' },
      ['member 2010-01-01 2026-06-30 Yrkesaktiv', 'resigned 2026-07-01 – Yrkesaktiv'],
    ],
    [
      'a leave with a last day',
      MEMBER,
      { step: 'leave', from: '2026-06-01', until: '2026-12-31' },
      [
        'member 2010-01-01 2026-05-31 Yrkesaktiv',
        'leave 2026-06-01 2026-12-31 Yrkesaktiv',
        'member 2027-01-01 – Yrkesaktiv',
      ],
    ],
    [
      'back from a leave before its planned end',
      [period('leave', '2026-01-01', '2026-12-31'), period('member', '2027-01-01')],
      { step: 'return', from: '2026-06-01' },
      ['leave 2026-01-01 2026-05-31 Yrkesaktiv', 'member 2026-06-01 – Yrkesaktiv'],
    ],
    [
      'another category before a planned resignation',
      [period('member', '2010-01-01', '2026-12-31'), period('resigned', '2027-01-01')],
      { step: 'recategorise', from: '2026-06-01', category: 'Pensjonist' },
      [
        'member 2010-01-01 2026-05-31 Yrkesaktiv',
        'member 2026-06-01 2026-12-31 Pensjonist',
        'resigned 2027-01-01 – Yrkesaktiv',
      ],
    ],
    [
      'joining again',
      [period('member', '2010-01-01', '2019-12-31'), period('resigned', '2020-01-01')],
      { step: 'rejoin', from: TODAY },
      [
        'member 2010-01-01 2019-12-31 Yrkesaktiv',
        'resigned 2020-01-01 2026-05-14 Yrkesaktiv',
        'member 2026-05-15 – Yrkesaktiv',
      ],
    ],
    [
      'joining again where only the membership was ended',
      [period('member', '2010-01-01', '2019-12-31')],
      { step: 'rejoin', from: TODAY },
      ['member 2010-01-01 2019-12-31 Yrkesaktiv', 'member 2026-05-15 – Yrkesaktiv'],
    ],
    [
      'a death takes what was planned with it',
      [period('member', '2010-01-01', '2026-12-31'), period('resigned', '2027-01-01')],
      { step: 'decease', from: '2026-05-02' },
      ['member 2010-01-01 2026-05-01 Yrkesaktiv', 'deceased 2026-05-02 – Yrkesaktiv'],
    ],
  ])('%s', (_name, periods, change, expected) => {
    expect(taken(periods, change)).toEqual(expected);
  });

  test.each<[string, LifePeriod[], LifeChange, string]>([
    ['who is a member cannot join', MEMBER, { step: 'join', from: TODAY }, 'life.notNow'],
    ['who has left cannot leave', [period('resigned', '2020-01-01')], { step: 'resign', from: TODAY }, 'life.notNow'],
    ['nothing after death', [period('deceased', '2026-01-01')], { step: 'rejoin', from: TODAY }, 'life.afterDeath'],
    ['a death is not planned', MEMBER, { step: 'decease', from: '2026-05-16' }, 'dateFuture'],
    [
      'nothing before what has begun since',
      [period('member', '2010-01-01', '2025-12-31'), period('leave', '2026-01-01')],
      { step: 'resign', from: '2025-06-01' },
      'life.beforePresent',
    ],
    [
      'an end before what is planned',
      [period('member', '2010-01-01', '2026-12-31'), period('leave', '2027-01-01')],
      { step: 'resign', from: '2026-06-01' },
      'life.plannedLater',
    ],
    ['a leave that ends before it begins', MEMBER, { step: 'leave', from: TODAY, until: '2026-05-01' }, 'dateOrder'],
  ])('%s', (_name, periods, change, code) => {
    expect(refused(periods, change)).toBe(code);
  });
});

test('what is planned is withdrawn: what ran before goes on', () => {
  const planned = [period('member', '2010-01-01', '2026-06-30'), period('resigned', '2026-07-01')];
  expect(shown(periodsAfter(planned, withdrawPlanned(planned, 'resigned 2026-07-01', TODAY)))).toEqual(
    shown([period('member', '2010-01-01')]),
  );
  const leave = periodsAfter(
    MEMBER,
    planStep(MEMBER, { step: 'leave', from: '2026-06-01', until: '2026-12-31' }, TODAY),
  );
  const id = leave.find(({ status }) => status === 'leave')?.id ?? '';
  expect(shown(periodsAfter(leave, withdrawPlanned(leave, id, TODAY)))).toEqual(shown(MEMBER));
  expect(() => withdrawPlanned(MEMBER, 'member 2010-01-01', TODAY)).toThrow(TillitError);
});

test('whatever is done, periods never overlap, none follows a death, and the day says what the step meant', () => {
  const change = fc.record({
    step: fc.constantFrom(...LIFE_STEPS),
    from: fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days)),
    until: fc.option(fc.integer({ min: -10, max: 900 }).map((days) => addDays(TODAY, days))),
    category: fc.constantFrom(undefined, null, 'Student'),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 25 }), fc.array(fc.nat(), { maxLength: 25 }), (changes, withdrawals) => {
      let periods: LifePeriod[] = [];
      for (const [place, one] of changes.entries()) {
        const before = periods;
        try {
          periods = periodsAfter(before, planStep(before, one, TODAY)).map((found, at) => ({
            ...found,
            id: String(at),
          }));
        } catch (error) {
          if (!(error instanceof TillitError)) throw error;
          continue;
        }
        const { status } = standingOn(periods, one.from);
        if (isEnding(one.step))
          expect([one.step, status]).toEqual([
            one.step,
            { resign: 'resigned', exclude: 'excluded', decease: 'deceased' }[String(one.step)],
          ]);
        expect(stepsAfter(status)).not.toContain(one.step === 'recategorise' ? 'join' : one.step);
        const planned = periods.filter(({ startDate }) => startDate > TODAY);
        const chosen = planned[(withdrawals[place] ?? 0) % Math.max(1, planned.length)];
        if (chosen && (withdrawals[place] ?? 0) % 3 === 0)
          periods = periodsAfter(periods, withdrawPlanned(periods, chosen.id, TODAY)).map((found, at) => ({
            ...found,
            id: String(at),
          }));
        const inOrder = periods.toSorted((a, b) => (a.startDate < b.startDate ? -1 : 1));
        for (const [at, { endDate, startDate, status: has }] of inOrder.entries()) {
          const next = inOrder[at + 1];
          expect(endDate === null || endDate >= startDate).toBe(true);
          if (next) expect(endDate !== null && endDate < next.startDate).toBe(true);
          if (next) expect(has).not.toBe('deceased');
        }
      }
    }),
    runs(400, 20_000),
  );
});
