/** Noting what a person has said: checked against the texts and the purpose, added as an event, and what follows from it done. */
import { Temporal } from 'temporal-polyfill';
import { consentStanding, type Standing } from '../../shared/consents/state.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import { invalidField, TillitError } from '../../shared/errors.ts';
import type { Asker } from '../asker.ts';
import { addFile } from '../attachments/add-file.ts';
import { attachment } from '../attachments/table.ts';
import type { InputOf } from '../handlers.ts';
import { person } from '../members/table.ts';
import type { Transaction } from '../unit-of-work.ts';
import { type Follow, followsFrom } from './follows.ts';
import { askedVersions, chosenPurpose, type Purpose, purposesOn, textsOf } from './purposes.ts';
import { eventsOf } from './read-person.ts';
import { consentEvent } from './table.ts';

type Given = InputOf<'consents', 'record'>;
type Row = NonNullable<(typeof consentEvent)['row']>;

/** A machine's clock may be this much behind, in milliseconds. */
const CLOCK_TOLERANCE = 5 * 60_000;

/**
 * Adds one event.
 * @returns its id and what follows
 * @throws TillitError `VALIDATION` with the field, `NOT_FOUND`, `FORBIDDEN`
 */
export function recordEvent(tx: Transaction, asker: Asker, given: Given): { eventId: string; follows: Follow[] } {
  const { connection } = tx.store;
  const now = tx.store.now();
  const at = given.at ?? inNorway(now);
  if (Date.parse(at) > now.getTime() + CLOCK_TOLERANCE) throw invalidField('at', 'consent.future');
  const purpose = chosenPurpose(connection, given.purposeKey, dayInNorway(now));
  tx.need(person, given.personId);
  const before = standing(tx, given.personId, purpose);
  const isYes = given.event === 'given' || given.event === 'renewed';
  if (isYes && purpose.needsExplicit && !given.explicit) throw invalidField('explicit', 'consent.explicit');
  if (given.validUntil !== null) {
    if (!isYes || purpose.choice !== 'consent') throw invalidField('validUntil', 'consent.onlyYes');
    if (given.validUntil < dayInNorway(new Date(at))) throw invalidField('validUntil', 'consent.validUntil');
  }
  const invalidates = given.event === 'invalidated' && before.state !== 'ConsentInvalidated' ? before.eventId : null;
  if (given.event === 'invalidated' && !invalidates) throw invalidField('event', 'consent.nothingSaid');
  const { evidence } = given;
  const evidenceId = evidence?.file
    ? addFile(tx, asker, evidence.file, given.personId, 'evidence.file')
    : evidenceOf(tx, given.personId, evidence?.attachmentId);
  return addEvent(tx, asker, purpose, before, {
    personId: given.personId,
    event: given.event,
    channel: given.channel,
    at,
    textId: textFor(tx, given, { isYes, at, standsOn: before.textId, purpose }),
    isExplicit: given.explicit,
    validUntil: given.validUntil,
    evidenceId,
    evidenceNote: [evidence?.note, given.note].filter(Boolean).join('\n') || null,
    invalidates,
  });
}

/**
 * Takes an event out that was never so.
 * @throws TillitError `NOT_FOUND`, `VALIDATION` where it is taken out already, or itself takes one out
 */
export function invalidateEvent(tx: Transaction, asker: Asker, { eventId, note }: { eventId: string; note: string }) {
  const wrong = tx.need(consentEvent, eventId);
  const { connection } = tx.store;
  if (wrong.event === 'invalidated') throw invalidField('eventId', 'consent.alreadyInvalid');
  if (connection.prepare('SELECT 1 FROM consent_event WHERE invalidates = ?').get(eventId))
    throw invalidField('eventId', 'consent.alreadyInvalid');
  const now = tx.store.now();
  const purpose = purposesOn(connection, dayInNorway(now)).get(wrong.purposeKey);
  if (!purpose) throw invalidField('purposeKey', 'consent.unknownPurpose');
  return addEvent(tx, asker, purpose, standing(tx, wrong.personId, purpose), {
    personId: wrong.personId,
    event: 'invalidated',
    channel: wrong.channel,
    at: inNorway(now),
    textId: wrong.textId,
    evidenceNote: note,
    invalidates: eventId,
  });
}

function addEvent(
  tx: Transaction,
  asker: Asker,
  purpose: Purpose,
  before: Standing,
  row: Partial<Row> & Pick<Row, 'personId' | 'event' | 'channel' | 'at'>,
): { eventId: string; follows: Follow[] } {
  const eventId = tx.newId();
  tx.insert(consentEvent, {
    id: eventId,
    purposeKey: purpose.purposeKey,
    recordedAt: tx.store.now().toISOString(),
    staffId: asker.staffId ?? '',
    ...row,
  });
  const after = standing(tx, row.personId, purpose);
  return { eventId, follows: followsFrom(tx, asker, { personId: row.personId, purpose, before, after }) };
}

/** How the person stands now with everything that is written. */
function standing(tx: Transaction, personId: string, { purposeKey, choice }: Purpose): Standing {
  const { connection } = tx.store;
  return consentStanding(
    eventsOf(connection, personId).filter((event) => event.purposeKey === purposeKey),
    { choice, versions: askedVersions(connection).get(purposeKey) ?? [], moment: now(tx) },
  );
}

/** A moment just noted, within the tolerance, counts at once. */
function now(tx: Transaction): string {
  return new Date(tx.store.now().getTime() + CLOCK_TOLERANCE).toISOString();
}

/** The text of an event: named, or for a no the one that the last yes was said to. */
function textFor(
  tx: Transaction,
  { textVersionId, purposeKey }: Given,
  { isYes, at, standsOn, purpose }: { isYes: boolean; at: string; standsOn: string | null; purpose: Purpose },
): string | null {
  const { connection } = tx.store;
  if (textVersionId === null) {
    if (isYes && purpose.choice === 'consent') throw invalidField('textVersionId', 'required');
    return standsOn;
  }
  const text = textsOf(connection, null).find(({ id }) => id === textVersionId);
  if (!text) throw new TillitError('NOT_FOUND');
  if (text.purposeKey !== purposeKey) throw invalidField('textVersionId', 'consent.textOfOther');
  const day = dayInNorway(new Date(at));
  const inForce = text.inForceFrom !== null && text.inForceFrom <= day;
  const asked = connection
    .prepare('SELECT 1 FROM renewal_campaign WHERE version_id = ? AND closed_at IS NULL')
    .get(text.versionId);
  // In a renewal people answer before the day from which the new terms hold, but not before they were told of them.
  const early = asked !== undefined && text.communicatedOn !== null && text.communicatedOn <= day;
  if (!inForce && !early) throw invalidField('textVersionId', 'consent.textNotInForce');
  return text.id;
}

function evidenceOf(tx: Transaction, personId: string, attachmentId: string | undefined): string | null {
  if (!attachmentId) return null;
  if (tx.need(attachment, attachmentId).personId !== personId)
    throw invalidField('evidence.attachmentId', 'consent.notEvidence');
  return attachmentId;
}

/** The moment with the zone it has in Norway. */
function inNorway(moment: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO('Europe/Oslo')
    .toString({ timeZoneName: 'never', smallestUnit: 'millisecond' });
}
