/** The whole record of a member as one role may see it. What the role may not see is absent; what is masked says so. */

import { dayInNorway } from '../../shared/dates/today.ts';
import { TillitError } from '../../shared/errors.ts';
import { standingOn } from '../../shared/members/membership-status.ts';
import type { MemberRecord } from '../../shared/members/model.ts';
import { maskNationalId } from '../../shared/numbers/national-id.ts';
import type { Asker } from '../asker.ts';
import { followMerge, formerNumbers } from '../duplicates/follow-merge.ts';
import { employer } from '../employers/table.ts';
import type { Entity } from '../entity.ts';
import { readMark } from '../marks/read-mark.ts';
import { boundsOrNull, may, readRows, type Seen } from '../permission-sql.ts';
import { endOfPeriod } from '../retention/period.ts';
import type { Connection } from '../store/connection.ts';
import {
  addresses,
  contact,
  employment,
  identity,
  memberSearch,
  membership,
  person,
  profile,
  survivor,
} from './table.ts';

/**
 * Reads a record. An id whose record has gone into another one gives that one.
 * @throws TillitError `NOT_FOUND` | `FORBIDDEN`
 */
export function readMember(connection: Connection, asker: Asker, asked: string): MemberRecord {
  const id = followMerge(connection, asked);
  const ofPerson = <Row extends object>(entity: Entity<Row>, order?: string): Seen<Row>[] | null =>
    readRows(connection, asker, entity, {
      where: 't.person_id = @id',
      parameters: { id },
      ...(order === undefined ? {} : { order }),
    });
  const cards = readRows(connection, asker, person, { where: 't.id = @id', parameters: { id } });
  if (!cards) throw new TillitError('FORBIDDEN');
  const [card] = cards;
  if (!card) throw new TillitError('NOT_FOUND');
  const addressProtected = card.addressProtected === true;
  const shown = {
    id,
    memberNumber: card.memberNumber ?? 0,
    givenName: card.givenName ?? '',
    middleName: card.middleName,
    familyName: card.familyName ?? '',
    formerNumbers: formerNumbers(connection, id),
    mark: readMark(connection, asker, id),
    revisions: {},
    addressProtected,
  };
  if (shown.mark?.mayOpen === false) return { ...shown, ...CLOSED };
  const profiles = ofPerson(profile);
  const contacts = ofPerson(contact);
  const addressRows = addressProtected ? [] : (ofPerson(addresses) ?? []);
  const address = (use: 'home' | 'postal'): MemberRecord['homeAddress'] => {
    const row = addressRows.find((one) => one.use === use);
    return row ? { ...row, country: row.country ?? 'NO' } : null;
  };
  const memberships = ofPerson(membership, 't.start_date DESC, t.id DESC') as MemberRecord['memberships'];
  const standing = memberships && standingOn(memberships.toReversed(), dayInNorway());
  return {
    ...shown,
    // As lists say it; of a marked person they say nothing.
    status: ofPerson(memberSearch)?.[0]?.status ?? standing?.status ?? null,
    revisions: revisionsOf({ person: card, profile: profiles?.[0], contact: contacts?.[0] }, addressRows),
    profile: profiles && {
      birthDate: profiles[0]?.birthDate ?? null,
      language: (profiles[0]?.language ?? 'nb') as 'nb' | 'nn' | 'en',
    },
    nationalId: maskedNationalId(connection, asker, id),
    contact: contacts && {
      email: contacts[0]?.email ?? null,
      workEmail: contacts[0]?.workEmail ?? null,
      mobile: contacts[0]?.mobile ?? null,
      phone: contacts[0]?.phone ?? null,
    },
    mayRevealAddress: addressProtected && may(asker, 'protectedAddress', 'reveal'),
    homeAddress: address('home'),
    postalAddress: address('postal'),
    memberships,
    employments: employments(connection, asker, ofPerson(employment, 't.start_date DESC, t.id DESC')),
    survivors: (ofPerson(survivor, 't.is_estate, t.name, t.id') as MemberRecord['survivors']) ?? null,
    retention: standing?.leftOn ? retentionFrom(connection, standing.leftOn) : null,
  };
}

/** The parts of a record that is closed to the asker. */
const CLOSED = {
  status: null,
  profile: null,
  nationalId: null,
  contact: null,
  mayRevealAddress: false,
  homeAddress: null,
  postalAddress: null,
  memberships: null,
  employments: null,
  survivors: null,
  retention: null,
} as const;

/** Until when the record of one who has left is kept; null where its rule is turned off. */
function retentionFrom(connection: Connection, leftOn: string): MemberRecord['retention'] {
  const eraseBy = endOfPeriod(connection, 'member-record', leftOn);
  return eraseBy ? { leftOn, eraseBy } : null;
}

/** Revisions of the rows behind a record; an address goes by its use. */
function revisionsOf(
  single: Record<string, { revision: number | null } | undefined>,
  addressRows: readonly { use: string | null; revision: number | null }[],
): Record<string, number> {
  const named: [string, number | null | undefined][] = [
    ...Object.entries(single).map(([name, row]): [string, number | null | undefined] => [name, row?.revision]),
    ...addressRows.map(({ use, revision }): [string, number | null] => [use ?? '', revision]),
  ];
  return Object.fromEntries(
    named.flatMap(([name, revision]) => (typeof revision === 'number' ? [[name, revision]] : [])),
  );
}

function employments(
  connection: Connection,
  asker: Asker,
  rows: readonly Seen<NonNullable<(typeof employment)['row']>>[] | null,
): MemberRecord['employments'] {
  if (!rows) return null;
  const ids = JSON.stringify(rows.map(({ employerId }) => employerId));
  const where = 't.id IN (SELECT value FROM json_each(@ids))';
  const employers = readRows(connection, asker, employer, { where, parameters: { ids } }) ?? [];
  const names = new Map(employers.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    ...row,
    id: row.id ?? '',
    revision: row.revision ?? 1,
    employerName: names.get(row.employerId) ?? null,
  }));
}

/** Whether there is a number, and its birth-date half, for roles that meet identity numbers at all. */
function maskedNationalId(connection: Connection, asker: Asker, id: string): MemberRecord['nationalId'] {
  const bounds = boundsOrNull(asker, identity, 'read', 't');
  if (!bounds) return null;
  // The number itself is not a column the role may read: only its mask leaves here.
  const stored = connection
    .prepare(`SELECT t.national_id FROM identity t WHERE t.person_id = @id AND ${bounds.where}`)
    .get(bounds.where.includes('@staffId') ? { id, staffId: asker.staffId } : { id });
  return {
    present: stored !== undefined,
    masked: stored ? maskNationalId(String(stored.national_id)) : null,
    mayReveal: stored !== undefined && may(asker, 'identity', 'reveal'),
  };
}
