/**
 * Whom letters go to: name, address and language of each, and who gets none. Everything is read within the bounds of the role, in sets.
 * A protected address is read only where it was asked for with a reason; who has died is never written to as if alive.
 */

import type { LeftOut, LetterLanguage } from '../../shared/letters/model.ts';
import type { LeftOutReason } from '../../shared/letters/terms.ts';
import { employmentOn } from '../../shared/members/employment-on.ts';
import { standingOn } from '../../shared/members/membership-status.ts';
import type { Asker } from '../asker.ts';
import { employer } from '../employers/table.ts';
import type { Entity } from '../entity.ts';
import { decodeRow } from '../entity.ts';
import { addresses, employment, membership, person, profile, protectedAddress, survivor } from '../members/table.ts';
import { readBounds, readRows, type Seen } from '../permission-sql.ts';
import type { Connection } from '../store/connection.ts';

/** An address as it is printed. */
export type PostalAddress = {
  street: string | null;
  postalCode: string | null;
  place: string | null;
  country: string;
};

/** The row of a protected address that was read, for the log. */
export type RevealedRow = NonNullable<(typeof protectedAddress)['row']>;

/** Somebody a letter goes to, with what it may say of him. */
export type Recipient = {
  id: string;
  memberNumber: number;
  givenName: string;
  middleName: string | null;
  familyName: string;
  /** Who stands on the envelope: the member, or who is written to in the place of one who has died. */
  addressee: string;
  /** Null where the paper needs none. */
  address: PostalAddress | null;
  language: LetterLanguage;
  status: string | null;
  joinedOn: string | null;
  leftOn: string | null;
  employerName: string | null;
  jobTitle: string | null;
  /** Letters come back from this address. */
  returned: boolean;
  /** Written to the next of kin or the estate. */
  survivor: boolean;
  revealed: RevealedRow | null;
};

export type WhomToReach = {
  /** The day letters are of. */
  day: string;
  /** Whether the paper carries the address. */
  needsAddress: boolean;
  /** Read protected addresses; the caller logs each. */
  reveal: boolean;
  survivors: boolean;
  skipReturned: boolean;
};

export type Reached = { recipients: Recipient[]; leftOut: LeftOut[]; survivors: number };

/**
 * Reads recipients in the order of the ids.
 * @param ids a slice that `selectedIds` gave
 */
export function readRecipients(
  connection: Connection,
  asker: Asker,
  ids: readonly string[],
  options: WhomToReach,
): Reached {
  const of = <Row extends { personId: string }>(entity: Entity<Row>) => byPerson(connection, asker, entity, ids);
  const cards = new Map(
    readRows(connection, asker, person, { where: IDS('t.id'), parameters: { ids: JSON.stringify(ids) } })?.map(
      (card) => [card.id, card] as const,
    ),
  );
  const [profiles, homes, memberships, jobs, survivors] = [
    of(profile),
    of(addresses),
    of(membership),
    of(employment),
    of(survivor),
  ];
  const employers = employerNames(connection, asker, [...jobs.values()].flat());
  const secret = options.reveal ? protectedAddresses(connection, asker, ids) : new Map<string, RevealedRow[]>();
  const reached: Reached = { recipients: [], leftOut: [], survivors: 0 };
  for (const id of ids) {
    const card = cards.get(id);
    if (!card) continue;
    const { day, needsAddress } = options;
    const named = {
      id,
      name: [card.givenName, card.middleName, card.familyName].filter(Boolean).join(' '),
      memberNumber: card.memberNumber ?? 0,
    };
    const leaveOut = (reason: LeftOutReason) => reached.leftOut.push({ ...named, reason });
    const periods = (memberships.get(id) ?? []).flatMap(({ status, category, startDate, endDate }) =>
      status && startDate ? [{ status, category, startDate, endDate }] : [],
    );
    const standing = standingOn(periods, day);
    const dead = standing.status === 'deceased';
    const heir = survivors.get(id)?.find(({ place, street }) => place || street) ?? null;
    if (dead && heir && !options.survivors) reached.survivors += 1;
    if (dead && (!heir || !options.survivors)) {
      leaveOut('deceased');
      continue;
    }
    const isProtected = card.addressProtected === true;
    if (!dead && isProtected && needsAddress && !options.reveal) {
      leaveOut('protected');
      continue;
    }
    const own = isProtected ? (secret.get(id) ?? []) : (homes.get(id) ?? []);
    const chosen = dead ? heir : chooseAddress(own);
    if (needsAddress && !(chosen && isWhole(chosen))) {
      leaveOut('noAddress');
      continue;
    }
    const returned = !dead && chosen !== null && 'returnedOn' in chosen && chosen.returnedOn !== null;
    if (needsAddress && returned && options.skipReturned) {
      leaveOut('returned');
      continue;
    }
    if (dead) reached.survivors += 1;
    const job = employmentOn(
      (jobs.get(id) ?? []).map(({ startDate, endDate, employerId, jobTitle }) => ({
        startDate,
        endDate,
        employerId,
        jobTitle,
      })),
      day,
    );
    reached.recipients.push({
      id,
      memberNumber: named.memberNumber,
      givenName: card.givenName ?? '',
      middleName: card.middleName,
      familyName: card.familyName ?? '',
      addressee: dead && heir ? (heir.name ?? '') : named.name,
      address: chosen && (!isProtected || options.reveal || dead) ? addressOf(chosen) : null,
      language: (profiles.get(id)?.[0]?.language ?? 'nb') as LetterLanguage,
      status: standing.status,
      joinedOn: standing.joinedOn,
      leftOn: standing.leftOn,
      employerName: employers.get(job?.employerId ?? '') ?? null,
      jobTitle: job?.jobTitle ?? null,
      returned: returned && needsAddress,
      survivor: dead,
      revealed: isProtected && !dead && options.reveal ? (own.find((row) => row === chosen) as RevealedRow) : null,
    });
  }
  return reached;
}

const IDS = (column: string) => `${column} IN (SELECT value FROM json_each(@ids))`;

function byPerson<Row extends { personId: string }>(
  connection: Connection,
  asker: Asker,
  entity: Entity<Row>,
  ids: readonly string[],
): Map<string, Seen<Row>[]> {
  const rows = readRows(connection, asker, entity, {
    where: IDS('t.person_id'),
    parameters: { ids: JSON.stringify(ids) },
  });
  const found = new Map<string, Seen<Row>[]>();
  for (const row of rows ?? []) {
    const id = String(row.personId);
    const others = found.get(id);
    if (others) others.push(row);
    else found.set(id, [row]);
  }
  return found;
}

function employerNames(
  connection: Connection,
  asker: Asker,
  jobs: readonly { employerId: string | null }[],
): Map<string, string> {
  const ids = JSON.stringify([...new Set(jobs.flatMap(({ employerId }) => employerId ?? []))]);
  const rows = readRows(connection, asker, employer, { where: IDS('t.id'), parameters: { ids } }) ?? [];
  return new Map(rows.flatMap(({ id, name }) => (id && name ? [[id, name] as const] : [])));
}

/** The caller looks at each through the unit of work, which asks for the right to reveal and logs it. */
function protectedAddresses(connection: Connection, asker: Asker, ids: readonly string[]): Map<string, RevealedRow[]> {
  const { where } = readBounds(asker, protectedAddress, 'reveal', 't');
  const found = new Map<string, RevealedRow[]>();
  const parameters = { ids: JSON.stringify(ids), ...(where.includes('@staffId') ? { staffId: asker.staffId } : {}) };
  const rows = connection
    .prepare(`SELECT t.* FROM protected_address t WHERE ${IDS('t.person_id')} AND ${where}`)
    .all(parameters);
  for (const stored of rows) {
    const row = decodeRow(protectedAddress, stored);
    found.set(row.personId, [...(found.get(row.personId) ?? []), row]);
  }
  return found;
}

type AddressRow = {
  use: string | null;
  street: string | null;
  postalCode: string | null;
  place: string | null;
  country: string | null;
  returnedOn: string | null;
};

/** Where post goes: the postal address before the home, but rather one that letters reach. */
function chooseAddress(rows: readonly AddressRow[]): AddressRow | null {
  const whole = rows.filter(isWhole).sort((a, b) => (a.use === 'postal' ? -1 : b.use === 'postal' ? 1 : 0));
  return whole.find(({ returnedOn }) => returnedOn === null) ?? whole[0] ?? null;
}

/** Whether the post can deliver there: a place, with its code in Norway, where it may do without a street. */
function isWhole({ street, postalCode, place, country }: Omit<AddressRow, 'use' | 'returnedOn'>): boolean {
  return (country ?? 'NO') === 'NO' ? Boolean(postalCode && place) : Boolean(street && place);
}

function addressOf({ street, postalCode, place, country }: Omit<AddressRow, 'use' | 'returnedOn'>): PostalAddress {
  return { street, postalCode, place, country: country ?? 'NO' };
}
