/** Whether a processor may be sent anything on a day: what its agreements say (Art. 28). Pure, so that gate, list and screen agree. */
import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from '../dates/calendar-date.ts';

/** How far ahead an end is worth a warning. */
export const EXPIRY_WARNING_DAYS = 90;

/**
 * `valid`: one holds. `expiring`: one holds, and none beyond the next 90 days. `expired`: the last has run out or was ended. `upcoming`: the
 * first begins later. `missing`: there is none.
 */
export const AGREEMENT_STATES = ['valid', 'expiring', 'expired', 'upcoming', 'missing'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

/** The days of an agreement: `expiresOn` is its last day; from `endedOn` it does not hold. */
export type AgreementDays = {
  validFrom: CalendarDate;
  expiresOn: CalendarDate | null;
  endedOn: CalendarDate | null;
};

/**
 * What all agreements of a processor come to on a day.
 * @example agreementState([{ validFrom: '2024-01-01', expiresOn: '2026-01-31', endedOn: null }], '2026-02-01') // 'expired'
 */
export function agreementState(agreements: readonly AgreementDays[], day: CalendarDate): AgreementState {
  if (agreements.length === 0) return 'missing';
  if (agreements.some((one) => holdsOn(one, day))) {
    const ahead = Temporal.PlainDate.from(day).add({ days: EXPIRY_WARNING_DAYS }).toString();
    return agreements.some((one) => holdsOn(one, ahead)) ? 'valid' : 'expiring';
  }
  return agreements.some(({ validFrom }) => validFrom <= day) ? 'expired' : 'upcoming';
}

/** Whether one agreement holds on a day. */
export function holdsOn({ validFrom, expiresOn, endedOn }: AgreementDays, day: CalendarDate): boolean {
  return validFrom <= day && (expiresOn === null || expiresOn >= day) && (endedOn === null || endedOn > day);
}
