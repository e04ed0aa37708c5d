/** Who says yes to a purpose on a moment, asked of many people at once: the SQL form of `consentStanding` (shared/consents/state.ts). */
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import type { Choice } from '../../shared/processing/terms.ts';

/** What the SQL of this file asks for. Bind it. */
export type ConsentParameters = { consentPurpose: string; consentMoment: string; consentDay: CalendarDate };

/**
 * The parameters of one purpose and moment.
 * @param purposeKey key of the purpose
 * @param moment ISO 8601
 */
export function consentParameters(purposeKey: string, moment: string): ConsentParameters {
  return { consentPurpose: purposeKey, consentMoment: moment, consentDay: dayInNorway(new Date(moment)) };
}

/** The instant of an event, in milliseconds, whatever zone it was said in. */
const INSTANT = "round(unixepoch(e.at, 'subsec') * 1000)";

/** The last thing every person said about the purpose: `person_id`, `id`, `event`, `at`, `text_id`, `valid_until`, `is_yes`. */
const LAST_SAID = `SELECT person_id, id, event, at, text_id, valid_until, is_yes FROM (
  SELECT e.person_id, e.id, e.event, e.at, e.text_id, e.valid_until, e.event IN ('given', 'renewed') AS is_yes,
    row_number() OVER (PARTITION BY e.person_id
      ORDER BY ${INSTANT} DESC, e.event IN ('given', 'renewed'), e.id DESC) AS nth
  FROM consent_event e
  WHERE e.purpose_key = @consentPurpose
    AND ${INSTANT} <= round(unixepoch(@consentMoment, 'subsec') * 1000)
    AND NOT (e.event = 'invalidated' AND e.invalidates IS NOT NULL)
    AND e.id NOT IN (SELECT i.invalidates FROM consent_event i WHERE i.purpose_key = @consentPurpose
      AND i.event = 'invalidated' AND i.invalidates IS NOT NULL)
) WHERE nth = 1`;

/**
 * People who last said yes and whose yes has not run out, each with what it stands on, held or not: `person_id`, `id` of the event, `text_id`,
 * `at`, `number` of the version (0: none known).
 */
export const LAST_YES = `SELECT l.person_id, l.id, l.text_id, l.at, coalesce(v.number, 0) AS number
  FROM (${LAST_SAID}) l
  LEFT JOIN consent_text x ON x.id = l.text_id LEFT JOIN consent_version v ON v.id = x.version_id
  WHERE l.is_yes AND (l.valid_until IS NULL OR l.valid_until >= @consentDay)`;

/** People whose yes holds: on no terms that were followed by such as need a new one. The columns are those of `LAST_YES`. */
export const STANDING_YES = `SELECT y.* FROM (${LAST_YES}) y
  WHERE y.number >= (SELECT coalesce(max(later.number), 0) FROM consent_version later
    WHERE later.purpose_key = @consentPurpose AND later.needs_renewal AND later.in_force_from <= @consentDay)`;

/**
 * The condition that a purpose may be carried out for a person: a `consent` that holds, an `optOut` not made use of.
 * @param personId the id of the person, in SQL
 * @param choice what people decide about the purpose
 * @example consentingSql('t.id', 'consent') // bind consentParameters('partnerSharing', now)
 */
export function consentingSql(personId: string, choice: Exclude<Choice, 'none'>): string {
  return choice === 'consent'
    ? `${personId} IN (SELECT person_id FROM (${STANDING_YES}))`
    : `${personId} NOT IN (SELECT person_id FROM (${LAST_SAID}) WHERE NOT is_yes)`;
}
