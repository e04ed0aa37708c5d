/** The state of many people at once, in SQL, is that of the fold over each one's events. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { consentingSql, consentParameters, STANDING_YES } from '../../db/consents/state-sql.ts';
import type { Connection } from '../../db/store/connection.ts';
import { consentStanding, type Said } from '../../shared/consents/state.ts';
import { CONSENT_EVENTS } from '../../shared/consents/terms.ts';
import { runs } from '../run-size.ts';
import { aWorld, type World } from './world.ts';

const PURPOSE = 'partnerSharing';
const VERSIONS = [
  { number: 1, inForceFrom: '2026-04-01', needsRenewal: false },
  { number: 2, inForceFrom: '2026-05-02', needsRenewal: true },
  { number: 3, inForceFrom: '2026-05-04', needsRenewal: false },
];

let world: World;
let connection: Connection;
let people: string[];

beforeAll(async () => {
  world = await aWorld({ people: 6 });
  connection = await world.open();
  people = connection
    .prepare('SELECT id FROM person')
    .all()
    .map(({ id }) => String(id));
  connection.raw.exec(
    'BEGIN; DELETE FROM consent_event; DROP TRIGGER consent_text_remains; DROP TRIGGER consent_version_remains',
  );
  connection.raw.exec(
    'DELETE FROM renewal_member; DELETE FROM renewal_campaign; DELETE FROM consent_text; DELETE FROM consent_version',
  );
  for (const { number, inForceFrom, needsRenewal } of VERSIONS) {
    connection
      .prepare(
        `INSERT INTO consent_version(id, purpose_key, number, in_force_from, needs_renewal, created_by, created_at)
         VALUES (?, ?, ?, ?, ?, 'test', '2026-01-01T00:00:00Z')`,
      )
      .run([`version-${number}`, PURPOSE, number, inForceFrom, Number(needsRenewal)]);
    connection
      .prepare(
        `INSERT INTO consent_text(id, version_id, language, title, body, withdrawal, sha256) VALUES (?, ?, 'nb', '', '', '', '')`,
      )
      .run([`text-${number}`, `version-${number}`]);
  }
  connection.raw.exec('COMMIT');
});

afterAll(async () => {
  connection?.close();
  await world?.close();
});

const moment = fc
  .record({ hour: fc.integer({ min: 0, max: 14 }), zone: fc.constantFrom('Z', '+01:00', '+02:00', '-05:00') })
  .map(({ hour, zone }) => {
    const offset = zone === 'Z' ? 0 : Number(zone.slice(0, 3));
    const local = new Date(Date.UTC(2026, 4, 1, 20 + hour * 6 + offset, 0, 0, 1)).toISOString().slice(0, 23);
    return `${local}${zone}`;
  });
const spoken = fc.array(
  fc.record({
    who: fc.nat(),
    event: fc.constantFrom(...CONSENT_EVENTS, 'given' as const),
    at: moment,
    version: fc.constantFrom(null, 1, 2, 3),
    validUntil: fc.constantFrom(null, null, '2026-05-02', '2026-05-03'),
    names: fc.option(fc.nat(), { nil: null }),
  }),
  { maxLength: 24 },
);

test('everybody at once is as everybody by himself', () => {
  const insert = connection.prepare(
    `INSERT INTO consent_event(id, person_id, purpose_key, text_id, event, channel, at, recorded_at, staff_id, valid_until, invalidates)
     VALUES (@id, @personId, @purposeKey, @textId, @event, 'phone', @at, @at, 'test', @validUntil, @invalidates)`,
  );
  fc.assert(
    fc.property(spoken, moment, (rows, at) => {
      const events = rows.map(({ who, names: _, ...row }, index) => ({
        ...row,
        id: `event-${String(index).padStart(2, '0')}`,
        personId: people[who % people.length] ?? '',
        textId: row.version === null ? null : `text-${row.version}`,
        invalidates: null as string | null,
      }));
      for (const [index, { names }] of rows.entries()) {
        const one = events[index];
        if (one?.event !== 'invalidated' || names === null) continue;
        const own = events.filter(({ personId }) => personId === one.personId);
        one.invalidates = own[names % own.length]?.id ?? null;
      }
      connection.raw.exec('BEGIN');
      try {
        for (const { version: _, ...event } of events) {
          insert.run({ ...event, purposeKey: PURPOSE });
          // The same words about another purpose do not count.
          insert.run({ ...event, id: `other-${event.id}`, purposeKey: 'historicalArchive', invalidates: null });
        }
        const bound = consentParameters(PURPOSE, at);
        const yes = new Map(
          connection
            .prepare(STANDING_YES)
            .all(bound)
            .map((row) => [String(row.person_id), row]),
        );
        for (const choice of ['consent', 'optOut'] as const) {
          const meant = new Set(
            connection
              .prepare(`SELECT t.id FROM person t WHERE ${consentingSql('t.id', choice)}`)
              .all(bound)
              .map(({ id }) => String(id)),
          );
          for (const personId of people) {
            const own: Said[] = events.filter((event) => event.personId === personId);
            const { valid, eventId } = consentStanding(own, { choice, versions: VERSIONS, moment: at });
            expect(meant.has(personId)).toBe(valid);
            if (choice === 'consent') expect(yes.get(personId)?.id).toBe(valid ? eventId : undefined);
          }
        }
      } finally {
        connection.raw.exec('ROLLBACK');
      }
    }),
    runs(150, 5_000),
  );
});
