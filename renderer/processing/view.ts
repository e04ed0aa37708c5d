/** What stands in the address of the register: the purpose that is open, and the day it is shown as of. */
import { isCalendarDate } from '../../shared/dates/calendar-date.ts';

export type RegisterView = { purpose?: string; day?: string };

/** Reads it; what is no key or no day is left out. */
export function readView({ purpose, day }: Record<string, unknown>): RegisterView {
  return {
    ...(typeof purpose === 'string' && /^[A-Za-z0-9]{1,60}$/u.test(purpose) ? { purpose } : {}),
    ...(typeof day === 'string' && isCalendarDate(day) ? { day } : {}),
  };
}
