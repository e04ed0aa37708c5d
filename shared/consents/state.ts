/**
 * What a person has said about one purpose, as it stands on a moment: a fold over events by the time they were said, whatever order they
 * arrived in. `db/consents/state-sql.ts` asks the same of many people at once.
 */
import { Temporal } from 'temporal-polyfill';
import { addDays, type CalendarDate } from '../dates/calendar-date.ts';
import { dayInNorway } from '../dates/today.ts';
import type { Choice } from '../processing/terms.ts';
import type { CONSENT_EVENTS, ConsentState } from './terms.ts';

/** One event, with the number of the version its text belongs to: null where no text is known, as in an old import. */
export type Said = {
  id: string;
  event: (typeof CONSENT_EVENTS)[number];
  /** ISO 8601 with zone. */
  at: string;
  textId: string | null;
  version: number | null;
  /** The last day a yes holds. */
  validUntil: CalendarDate | null;
  /** Only of an `invalidated`: the event it takes out. */
  invalidates: string | null;
};

/** A version of what is asked, as far as it bears on who stands where. */
export type AskedVersion = { number: number; inForceFrom: CalendarDate | null; needsRenewal: boolean };

/** The answer, in the terms of the W3C Data Privacy Vocabulary. */
export type Standing = {
  state: ConsentState;
  /** Whether the purpose may be carried out for this person. */
  valid: boolean;
  /** A yes was said, but to terms that hold no more: the person has to be asked anew. */
  mustRenew: boolean;
  /** Since when: ISO 8601; null where nothing was ever said. */
  since: string | null;
  eventId: string | null;
  textId: string | null;
};

/**
 * The state of one person and purpose.
 * - At the same instant a no wins over a yes.
 * - `invalidated` takes the event it names out for all time: it was never good. An `invalidated` that names none is a no.
 * - A yes holds to the end of `validUntil`, and to the day from which a later version that needs a new consent is in force (the union's
 *   statement section 12, GDPR Art. 7): consent is never carried over.
 * - Without events a `consent` stands at no, and an `optOut` at yes; an `optOut` is a choice, no consent, so it does not run out.
 * @param events all events of the person and the purpose, in any order
 * @param options choice: what the person decides; versions: of what is asked; moment: ISO 8601
 */
export function consentStanding(
  events: readonly Said[],
  { choice, versions, moment }: { choice: Choice; versions: readonly AskedVersion[]; moment: string },
): Standing {
  const now = Date.parse(moment);
  const takenOut = new Map(
    events.flatMap((one) => (takesOut(one) ? [[one.invalidates, one.id] as const] : [])).sort(byText),
  );
  const said = events.filter((one) => Date.parse(one.at) <= now && !takesOut(one));
  const last = said
    .filter(({ id }) => !takenOut.has(id))
    .sort(byTime)
    .at(-1);
  if (!last) {
    const wrong = said.sort(byTime).at(-1);
    if (!wrong) return { ...UNSAID, valid: choice !== 'consent' };
    const eventId = takenOut.get(wrong.id) ?? null;
    return { ...UNSAID, state: 'ConsentInvalidated', valid: choice !== 'consent', since: wrong.at, eventId };
  }
  const standing = { since: last.at, eventId: last.id, textId: last.textId, mustRenew: false };
  if (!isYes(last)) return { ...standing, state: STATE_AFTER[last.event], valid: false };
  const yes = { ...standing, state: STATE_AFTER[last.event], valid: true };
  if (choice !== 'consent') return yes;
  const today = dayInNorway(new Date(now));
  const renewal = renewalDay(last, versions);
  const ends = [last.validUntil === null ? null : addDays(last.validUntil, 1), renewal];
  const end = ends.filter((day) => day !== null).sort()[0];
  if (end === undefined || end > today) return yes;
  const mustRenew = renewal !== null && renewal <= today;
  return { ...standing, state: 'ConsentExpired', valid: false, mustRenew, since: beginningOf(end, last.at) };
}

const UNSAID: Standing = {
  state: 'ConsentUnknown',
  valid: false,
  mustRenew: false,
  since: null,
  eventId: null,
  textId: null,
};

/** The state that each event leads to. */
export const STATE_AFTER: Record<Said['event'], ConsentState> = {
  given: 'ConsentGiven',
  renewed: 'RenewedConsentGiven',
  refused: 'ConsentRefused',
  withdrawn: 'ConsentWithdrawn',
  revoked: 'ConsentRevoked',
  expired: 'ConsentExpired',
  invalidated: 'ConsentInvalidated',
};

function takesOut(one: Said): one is Said & { invalidates: string } {
  return one.event === 'invalidated' && one.invalidates !== null;
}

function isYes({ event }: Said): boolean {
  return event === 'given' || event === 'renewed';
}

/** Earlier first; at one instant a yes before a no; then by id, so that every machine sees the same. */
function byTime(one: Said, other: Said): number {
  return (
    Date.parse(one.at) - Date.parse(other.at) ||
    Number(!isYes(one)) - Number(!isYes(other)) ||
    (one.id < other.id ? -1 : 1)
  );
}

/** Of two that take the same event out, the later id is named. */
function byText([, one]: readonly [string, string], [, other]: readonly [string, string]): number {
  return one < other ? -1 : 1;
}

/** The first day on which a yes no longer covers what is asked. */
function renewalDay({ version }: Said, versions: readonly AskedVersion[]): CalendarDate | null {
  const days = versions.flatMap(({ number, inForceFrom, needsRenewal }) =>
    needsRenewal && number > (version ?? 0) && inForceFrom !== null ? [inForceFrom] : [],
  );
  return days.sort()[0] ?? null;
}

/** When a day begins in Norway; a yes that was said later, on terms that held no more, ended as it was said. */
function beginningOf(day: CalendarDate, saidAt: string): string {
  const start = Temporal.PlainDate.from(day).toZonedDateTime('Europe/Oslo');
  return start.epochMilliseconds < Date.parse(saidAt) ? saidAt : start.toString({ timeZoneName: 'never' });
}
