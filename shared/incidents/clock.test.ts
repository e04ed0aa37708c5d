import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../tests/run-size.ts';
import { breachClock, isLate } from './clock.ts';

const HOUR = 3_600_000;
const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) });
const iso = (at: number) => new Date(at).toISOString();
const open = (awareAt: string) => ({ awareAt, notifiedAt: null, decision: null });

describe('the 72 hours', () => {
  test('run through a weekend', () => {
    // Friday at noon to Monday at noon.
    expect(breachClock(open('2026-11-27T11:00:00.000Z'), new Date('2026-11-29T11:00:00Z'))).toEqual({
      dueAt: '2026-11-30T11:00:00.000Z',
      hoursLeft: 24,
      state: 'running',
    });
  });

  test('are 72 hours also when the clocks change: the time of day is an hour later in spring and earlier in autumn', () => {
    const inNorway = (at: string) =>
      new Intl.DateTimeFormat('nb-NO', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit' }).format(
        new Date(at),
      );
    // The night to 28 March 2027 has no hour after two o'clock, that to 31 October 2027 has it twice.
    for (const [aware, before, after] of [
      ['2027-03-27T11:05:00.000Z', '12:05', '13:05'],
      ['2027-10-29T10:05:00.000Z', '12:05', '11:05'],
    ] as const) {
      const { dueAt } = breachClock(open(aware), new Date(aware));
      expect(Date.parse(dueAt) - Date.parse(aware)).toBe(72 * HOUR);
      expect([inNorway(aware), inNorway(dueAt)]).toEqual([before, after]);
    }
  });

  test('whatever the moment: as long, never more left than there is, late exactly when they have gone', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: -10 * HOUR, max: 200 * HOUR }), (aware, gone) => {
        const clock = breachClock(open(iso(aware)), new Date(aware + gone));
        expect(Date.parse(clock.dueAt)).toBe(aware + 72 * HOUR);
        const left = 72 * HOUR - gone;
        expect(clock.hoursLeft * HOUR).toBeLessThanOrEqual(left);
        expect((clock.hoursLeft + 1) * HOUR).toBeGreaterThan(left);
        expect(clock.state === 'late').toBe(gone > 72 * HOUR);
        expect(clock.state === 'soon').toBe(gone <= 72 * HOUR && left < 24 * HOUR);
        expect(isLate(iso(aware), iso(aware + gone))).toBe(gone > 72 * HOUR);
        const told = breachClock({ ...open(iso(aware)), notifiedAt: iso(aware + gone) }, new Date(aware));
        expect(told.state).toBe(gone > 72 * HOUR ? 'metLate' : 'met');
      }),
      runs(500, 50_000),
    );
  });

  test('stop where it is decided that the authority need not be told', () => {
    const clock = breachClock({ awareAt: iso(0), notifiedAt: null, decision: 'dont' }, new Date(100 * HOUR));
    expect(clock.state).toBe('none');
  });
});
