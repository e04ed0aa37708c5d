import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../tests/run-size.ts';
import { type AskedVersion, consentStanding, type Said, type Standing } from './state.ts';
import { CONSENT_EVENTS } from './terms.ts';

const NOW = '2026-11-24T12:00:00+01:00';
const FIRST: AskedVersion = { number: 1, inForceFrom: '2020-01-01', needsRenewal: false };

function said(id: string, event: Said['event'], at: string, more: Partial<Said> = {}): Said {
  return { id, event, at, textId: `text-${id}`, version: 1, validUntil: null, invalidates: null, ...more };
}

function standing(events: readonly Said[], more: Partial<Parameters<typeof consentStanding>[1]> = {}): Standing {
  return consentStanding(events, { choice: 'consent', versions: [FIRST], moment: NOW, ...more });
}

describe('the state of a consent', () => {
  test('begins at no, and a choice at yes', () => {
    expect(standing([])).toMatchObject({ state: 'ConsentUnknown', valid: false, since: null });
    expect(standing([], { choice: 'optOut' })).toMatchObject({ state: 'ConsentUnknown', valid: true });
  });

  test.each([
    ['given', 'ConsentGiven', true],
    ['renewed', 'RenewedConsentGiven', true],
    ['refused', 'ConsentRefused', false],
    ['withdrawn', 'ConsentWithdrawn', false],
    ['revoked', 'ConsentRevoked', false],
    ['expired', 'ConsentExpired', false],
    ['invalidated', 'ConsentInvalidated', false],
  ] as const)('after %s is %s', (event, state, valid) => {
    const at = '2026-05-01T10:00:00+02:00';
    const answer = { state, valid, since: at, eventId: 'a', textId: 'text-a', mustRenew: false };
    expect(standing([said('a', event, at)])).toEqual(answer);
    expect(standing([said('a', event, at)], { choice: 'optOut' })).toMatchObject({ state, valid });
  });

  test('counts by instant, whatever zone the words were said in', () => {
    const yes = said('a', 'given', '2026-05-01T10:30:00+02:00');
    const no = said('b', 'withdrawn', '2026-05-01T09:00:00Z');
    expect(standing([no, yes])).toMatchObject({ state: 'ConsentWithdrawn' });
    expect(standing([no, yes], { moment: '2026-05-01T08:45:00Z' })).toMatchObject({ state: 'ConsentGiven' });
  });

  test('a no wins over a yes of the same instant, in whichever order they come', () => {
    const yes = said('z', 'renewed', '2026-05-01T10:00:00+02:00');
    const no = said('a', 'refused', '2026-05-01T08:00:00Z');
    for (const events of [
      [yes, no],
      [no, yes],
    ])
      expect(standing(events)).toMatchObject({ state: 'ConsentRefused', valid: false });
  });

  test('what was noted by mistake was never so, and what stood before stands again', () => {
    const yes = said('a', 'given', '2026-01-01T10:00:00Z');
    const no = said('b', 'withdrawn', '2026-02-01T10:00:00Z');
    const mistake = said('c', 'invalidated', '2026-03-01T10:00:00Z', { invalidates: 'b' });
    expect(standing([mistake, no, yes])).toMatchObject({ state: 'ConsentGiven', eventId: 'a' });
    expect(standing([mistake, no, yes], { moment: '2026-02-15T00:00:00Z' })).toMatchObject({ state: 'ConsentGiven' });
    const alone = { ...mistake, invalidates: 'a' };
    expect(standing([alone, yes])).toMatchObject({ state: 'ConsentInvalidated', valid: false, eventId: 'c' });
    expect(standing([{ ...mistake, invalidates: 'b' }, no], { choice: 'optOut' })).toMatchObject({ valid: true });
  });

  test('a yes holds to the end of its last day in Norway', () => {
    const yes = said('a', 'given', '2026-01-01T10:00:00Z', { validUntil: '2026-06-30' });
    expect(standing([yes], { moment: '2026-06-30T21:59:59Z' })).toMatchObject({ valid: true });
    expect(standing([yes], { moment: '2026-06-30T22:00:00Z' })).toEqual({
      state: 'ConsentExpired',
      valid: false,
      mustRenew: false,
      since: '2026-07-01T00:00:00+02:00',
      eventId: 'a',
      textId: 'text-a',
    });
  });

  test('a yes is not carried over to terms that need a new one', () => {
    const yes = said('a', 'given', '2026-01-01T10:00:00Z');
    const versions = [FIRST, { number: 2, inForceFrom: '2026-06-01', needsRenewal: true }];
    expect(standing([yes], { versions, moment: '2026-05-31T12:00:00Z' })).toMatchObject({ valid: true });
    expect(standing([yes], { versions })).toMatchObject({
      state: 'ConsentExpired',
      valid: false,
      mustRenew: true,
      since: '2026-06-01T00:00:00+02:00',
    });
    const anew = said('b', 'renewed', '2026-05-20T10:00:00Z', { version: 2 });
    expect(standing([anew, yes], { versions })).toMatchObject({ state: 'RenewedConsentGiven', valid: true });
    expect(standing([{ ...yes, version: null }], { versions })).toMatchObject({ valid: false, mustRenew: true });
    const mended = [FIRST, { number: 2, inForceFrom: '2026-06-01', needsRenewal: false }];
    expect(standing([yes], { versions: mended })).toMatchObject({ valid: true });
    const draft = [FIRST, { number: 2, inForceFrom: null, needsRenewal: true }];
    expect(standing([yes], { versions: draft })).toMatchObject({ valid: true });
    const late = said('c', 'given', '2026-10-01T10:00:00Z');
    expect(standing([late], { versions })).toMatchObject({ valid: false, since: '2026-10-01T10:00:00Z' });
  });
});

/** Few moments in several zones, so that events meet at the same instant. */
const moment = fc
  .record({ hour: fc.integer({ min: 0, max: 8 }), zone: fc.constantFrom('Z', '+01:00', '+02:00', '-05:00') })
  .map(({ hour, zone }) => {
    const offset = zone === 'Z' ? 0 : Number(zone.slice(0, 3));
    const local = new Date(Date.UTC(2026, 4, 1, 20 + hour * 6 + offset)).toISOString().slice(0, 19);
    return `${local}${zone}`;
  });

/** Events of one person and purpose; an invalidation names one of the others. */
const history = fc
  .array(
    fc.record({
      event: fc.constantFrom(...CONSENT_EVENTS),
      at: moment,
      version: fc.constantFrom(null, 1, 2),
      validUntil: fc.constantFrom(null, null, '2026-05-01', '2026-05-02'),
      names: fc.option(fc.nat(), { nil: null }),
    }),
    { maxLength: 8 },
  )
  .map((rows) =>
    rows.map(({ names, ...row }, index): Said => {
      const id = `event-${index}`;
      const invalidates = row.event === 'invalidated' && names !== null ? `event-${names % rows.length}` : null;
      return { ...row, id, textId: row.version === null ? null : `text-${row.version}`, invalidates };
    }),
  );
const versions = fc
  .constantFrom(null, '2026-05-02', '2026-05-03')
  .chain((inForceFrom) =>
    fc.boolean().map((needsRenewal): AskedVersion[] => [FIRST, { number: 2, inForceFrom, needsRenewal }]),
  );

/** The same told as a story: moment after moment, each leaving the person somewhere. */
function toldInOrder(
  events: readonly Said[],
  asked: readonly AskedVersion[],
  choice: 'consent' | 'optOut',
  at: string,
) {
  const takenOut = new Set(events.map(({ event, invalidates }) => (event === 'invalidated' ? invalidates : null)));
  const told = events.filter(
    ({ id, event, invalidates }) => !takenOut.has(id) && !(event === 'invalidated' && invalidates),
  );
  const instants = [...new Set(told.map((one) => new Date(one.at).getTime()))].sort((one, other) => one - other);
  let valid = choice === 'optOut';
  let holding: Said | null = null;
  for (const instant of instants) {
    if (instant > new Date(at).getTime()) break;
    const here = told.filter((one) => new Date(one.at).getTime() === instant);
    const no = here.some(({ event }) => event !== 'given' && event !== 'renewed');
    const yes = here
      .filter(({ event }) => event === 'given' || event === 'renewed')
      .sort((a, b) => (a.id > b.id ? 1 : -1));
    holding = no ? null : (yes.at(-1) ?? null);
    valid = !no;
  }
  if (!valid || choice === 'optOut' || !holding) return valid;
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date(at));
  if (holding.validUntil !== null && day > holding.validUntil) return false;
  const standsOn = holding.version ?? 0;
  return !asked.some(
    ({ number, inForceFrom, needsRenewal }) =>
      needsRenewal && inForceFrom !== null && inForceFrom <= day && number > standsOn,
  );
}

test('the fold is the same in any order of arrival, and says what the story told in order says', () => {
  fc.assert(
    fc.property(
      history.chain((events) =>
        fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
      ),
      versions,
      fc.constantFrom('consent', 'optOut'),
      moment,
      ([events, arrived], asked, choice, at) => {
        const answer = consentStanding(events, { choice, versions: asked, moment: at });
        expect(consentStanding(arrived, { choice, versions: [...asked].reverse(), moment: at })).toEqual(answer);
        expect(answer.valid).toBe(toldInOrder(events, asked, choice, at));
      },
    ),
    runs(2_000, 100_000),
  );
});
