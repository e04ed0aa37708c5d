/** What can be read of a person's consents and choices. */
import { Temporal } from 'temporal-polyfill';
import type { ConsentText } from '../../shared/consents/model.ts';
import { type CalendarDate, isCalendarDate } from '../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import { TillitError } from '../../shared/errors.ts';
import type { Asker } from '../asker.ts';
import type { AnswerOf, InputOf, Queries } from '../handlers.ts';
import { isClosedTo, noteLook } from '../marked-people.ts';
import { person } from '../members/table.ts';
import { readBounds, readRows } from '../permission-sql.ts';
import type { Connection } from '../store/connection.ts';
import { offeredOn, type Purpose, purposesOn, textsOf, type VersionedText } from './purposes.ts';
import { eventsOf, type PersonEvent, standingsOf } from './read-person.ts';
import { receiptOf } from './receipt.ts';
import { consentEvent } from './table.ts';

export const consentQueries: Queries<'consents', 'state' | 'history' | 'receipt'> = {
  state({ connection, asker, now }, { personId, at }) {
    const events = readEvents(connection, asker, personId);
    const moment = momentOf(at, now());
    const day = dayInNorway(new Date(moment));
    const purposes = purposesOn(connection, day);
    const standings = standingsOf(connection, events, purposes.values(), moment);
    const texts = textsOf(connection, null);
    return {
      at: moment,
      items: [...purposes.values()].filter(concernsMembers).flatMap(({ purposeKey, title, choice, needsExplicit }) => {
        const standing = standings.get(purposeKey);
        if (!standing) return [];
        const { textId, ...rest } = standing;
        const own = texts.filter((text) => text.purposeKey === purposeKey);
        const text = texts.find(({ id }) => id === textId);
        const offered = choice === 'none' ? [] : offeredOn(own, day).map(shownText);
        return { purposeKey, title, choice, needsExplicit, ...rest, text: text ? shownText(text) : null, offered };
      }),
    };
  },
  history({ connection, asker, now }, { personId, purposeKey }) {
    const events = readEvents(connection, asker, personId);
    const titles = purposesOn(connection, dayInNorway(now()));
    const texts = new Map(textsOf(connection, null).map((text) => [text.id, text]));
    const takenOut = new Map(
      events.flatMap(({ id, invalidates }) => (invalidates ? [[invalidates, id] as const] : [])),
    );
    return {
      items: events
        .filter((event) => purposeKey === undefined || event.purposeKey === purposeKey)
        .sort((one, other) => Date.parse(other.at) - Date.parse(one.at) || (one.id < other.id ? 1 : -1))
        .map((event) => {
          const text = event.textId ? texts.get(event.textId) : undefined;
          const { id, at, channel, recordedAt, staffName, isExplicit, validUntil, invalidates, evidenceNote } = event;
          return {
            id,
            purposeKey: event.purposeKey,
            title: titles.get(event.purposeKey)?.title ?? { nb: event.purposeKey, en: event.purposeKey },
            event: event.event,
            channel,
            at,
            recordedAt,
            staffName,
            isExplicit,
            validUntil,
            text: text ? shownText(text) : null,
            evidence: event.evidenceId
              ? { attachmentId: event.evidenceId, name: evidenceName(connection, event.evidenceId) }
              : null,
            note: evidenceNote,
            invalidates,
            invalidatedBy: takenOut.get(id) ?? null,
          };
        }),
    };
  },
  receipt: ({ connection, asker, now }, given) => writeReceipt(connection, asker, given, now()),
};

async function writeReceipt(
  connection: Connection,
  asker: Asker,
  { personId, format, language }: InputOf<'consents', 'receipt'>,
  now: Date,
): Promise<AnswerOf<'consents', 'receipt'>> {
  const events = readEvents(connection, asker, personId);
  const receipt = receiptOf(connection, events, { personId, now, language });
  const fileName = `samtykkekvittering-${receipt.receipt_id}.${format}`;
  if (format === 'json') {
    const content = Buffer.from(JSON.stringify(receipt, null, 2), 'utf8');
    return { fileName, mimeType: 'application/json', contentBase64: content.toString('base64') };
  }
  const [owner] = readRows(connection, asker, person, { where: 't.id = @personId', parameters: { personId } }) ?? [];
  const texts = new Map(textsOf(connection, null).map((text) => [text.sha256, text]));
  const reader = {
    name: [owner?.givenName, owner?.familyName].filter(Boolean).join(' '),
    memberNumber: owner?.memberNumber ?? 0,
    language,
  };
  // The PDF library is large, and most who read consents need none.
  const { receiptPdf } = await import('./receipt-pdf.ts');
  const content = await receiptPdf(receipt, texts, reader);
  return { fileName, mimeType: 'application/pdf', contentBase64: content.toString('base64') };
}

/**
 * The events of a person whom the asker may open.
 * @throws TillitError `NOT_FOUND` | `FORBIDDEN`
 */
function readEvents(connection: Connection, asker: Asker, personId: string): PersonEvent[] {
  const { where } = readBounds(asker, consentEvent, 'read', 't');
  if (!connection.prepare('SELECT 1 FROM person WHERE id = ?').get(personId)) throw new TillitError('NOT_FOUND');
  if (isClosedTo(connection, asker, personId)) throw new TillitError('FORBIDDEN');
  noteLook(connection, personId);
  const parameters = where.includes('@staffId') ? { staffId: asker.staffId } : {};
  return eventsOf(connection, personId, { where, parameters });
}

/** What people decide about, and of the rest what rests on the membership agreement: the running of the office is nothing to a member. */
function concernsMembers({ choice, article6, peopleCategories }: Purpose): boolean {
  return choice !== 'none' || (article6 === 'b' && peopleCategories.includes('member'));
}

/** A moment as it is, a day at its end; today ends now. */
function momentOf(at: string | undefined, now: Date): string {
  if (at === undefined) return now.toISOString();
  if (!isCalendarDate(at)) return at;
  const end = endOf(at);
  return end > now.getTime() && at === dayInNorway(now) ? now.toISOString() : new Date(end).toISOString();
}

/** The last millisecond of a day in Norway. */
function endOf(day: CalendarDate): number {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime('Europe/Oslo').epochMilliseconds - 1;
}

function shownText({ id, language, number, title, body, withdrawal }: VersionedText): ConsentText {
  return { id, language, number, title, body, withdrawal };
}

function evidenceName(connection: Connection, id: string): string | null {
  const row = connection.prepare('SELECT name FROM attachment WHERE id = ?').get(id);
  return row ? String(row.name) : null;
}
