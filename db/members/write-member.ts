/** Writing the facts of a member into the rows that keep them. Used alike by forms, imports and demo data. */
import { invalidField } from '../../shared/errors.ts';
import type { Address, EmploymentInput, MemberPatch, MembershipInput, NewMember } from '../../shared/members/model.ts';
import { nameSortKey } from '../../shared/members/name-order.ts';
import { birthDateAgrees } from '../../shared/numbers/national-id.ts';
import { employerOf } from '../employers/find-employer.ts';
import type { Transaction } from '../unit-of-work.ts';
import { nationalIdHash } from './identity-hash.ts';
import { addresses, contact, employment, identity, membership, person, profile, protectedAddress } from './table.ts';

/** Revisions of the rows behind a record, as they were when editing began. */
export type SeenRevisions = Readonly<Record<string, number>>;

/**
 * Registers a new member.
 * @param given what is known; only the name is needed
 * @param memberNumber a number from an older register; the next free one where none is given
 */
export function insertMember(
  tx: Transaction,
  given: Omit<NewMember, 'acceptDuplicates'>,
  memberNumber?: number,
): { id: string; memberNumber: number } {
  const id = tx.newId();
  const number = memberNumber ?? freeNumber(tx);
  const { givenName, familyName } = given;
  const middleName = given.middleName ?? null;
  refuseUnlikeBirthDate(given.nationalId, given.birthDate, 'nationalId');
  tx.insert(person, {
    id,
    memberNumber: number,
    givenName,
    middleName,
    familyName,
    sortKey: nameSortKey({ givenName, middleName, familyName }),
    addressProtected: given.addressProtected,
  });
  tx.insert(profile, {
    id: tx.newId(),
    personId: id,
    birthDate: given.birthDate ?? null,
    language: given.language ?? 'nb',
  });
  tx.insert(contact, {
    id: tx.newId(),
    personId: id,
    email: given.email ?? null,
    workEmail: given.workEmail ?? null,
    mobile: given.mobile ?? null,
    phone: given.phone ?? null,
  });
  if (given.nationalId) writeNationalId(tx, id, given.nationalId);
  if (given.homeAddress) writeAddress(tx, id, 'home', given.homeAddress, given.addressProtected);
  if (given.postalAddress) writeAddress(tx, id, 'postal', given.postalAddress, given.addressProtected);
  for (const period of given.memberships ?? []) insertMembership(tx, id, period);
  for (const [place, period] of (given.employments ?? []).entries())
    insertEmployment(tx, id, period, `employments.${place}`);
  return { id, memberNumber: number };
}

/**
 * Changes some facts of a member.
 * @param patch the facts; null empties
 * @param seen revisions when editing began
 * @throws TillitError `NOT_FOUND` | `CONFLICT` | `VALIDATION`
 */
export function changeMember(tx: Transaction, id: string, patch: MemberPatch, seen: SeenRevisions = {}): void {
  const present = tx.need(person, id);
  const names = pick(patch, ['givenName', 'middleName', 'familyName']);
  if (Object.keys(names).length > 0) {
    tx.change(person, id, { ...names, sortKey: nameSortKey({ ...present, ...names }) }, seen.person);
  }
  const profileRow = ownRow(tx, 'profile', id);
  const { birthDate, language } = patch;
  if (patch.nationalId !== undefined || birthDate !== undefined) {
    const nationalId = patch.nationalId === undefined ? presentNationalId(tx, id) : patch.nationalId;
    const born = birthDate === undefined ? presentBirthDate(tx, id) : birthDate;
    refuseUnlikeBirthDate(nationalId, born, patch.nationalId === undefined ? 'birthDate' : 'nationalId');
  }
  if (birthDate !== undefined || language !== undefined) {
    const fields = {
      ...(birthDate === undefined ? {} : { birthDate }),
      ...(language === undefined ? {} : { language }),
    };
    if (profileRow) tx.change(profile, profileRow.id, fields, seen.profile);
    else tx.insert(profile, { id: tx.newId(), personId: id, language: 'nb', ...fields });
  }
  const reach = pick(patch, ['email', 'workEmail', 'mobile', 'phone']);
  if (Object.keys(reach).length > 0) {
    const contactRow = ownRow(tx, 'contact', id);
    if (contactRow) tx.change(contact, contactRow.id, reach, seen.contact);
    else tx.insert(contact, { id: tx.newId(), personId: id, ...reach });
  }
  if (patch.nationalId !== undefined) writeNationalId(tx, id, patch.nationalId);
  if (patch.homeAddress !== undefined)
    writeAddress(tx, id, 'home', patch.homeAddress, present.addressProtected, seen.home);
  if (patch.postalAddress !== undefined)
    writeAddress(tx, id, 'postal', patch.postalAddress, present.addressProtected, seen.postal);
}

/** Takes the addresses of a person, and what the history says of them, behind adressesperre; or the addresses out from behind it. */
export function setAddressProtection(tx: Transaction, id: string, protect: boolean): void {
  if (!tx.change(person, id, { addressProtected: protect })) return;
  if (protect) tx.moveAll(addresses, protectedAddress, id, { comes: true });
  else tx.moveAll(protectedAddress, addresses, id, { stays: true });
}

/** Adds a period of membership. */
export function insertMembership(tx: Transaction, personId: string, period: MembershipInput): string {
  const id = tx.newId();
  tx.insert(membership, { id, personId, ...period });
  return id;
}

/**
 * Adds a period of employment, registering the employer when its name is new.
 * @param path where the period stands in the input, for messages
 * @throws TillitError `VALIDATION` where the employer is not there
 */
export function insertEmployment(
  tx: Transaction,
  personId: string,
  period: EmploymentInput,
  path = 'employment',
): string {
  const id = tx.newId();
  const { employerName: _name, ...fields } = period;
  tx.insert(employment, { id, personId, ...fields, employerId: employerOf(tx, period, path) });
  return id;
}

/** The next number nobody has: an older register may have brought numbers of its own. */
function freeNumber(tx: Transaction): number {
  const taken = tx.store.connection.prepare(
    'SELECT 1 FROM person WHERE member_number = @number UNION ALL SELECT 1 FROM person_merge WHERE gone_number = @number',
  );
  let number = tx.nextNumber('member-number');
  while (taken.get({ number })) number = tx.nextNumber('member-number');
  return number;
}

function writeNationalId(tx: Transaction, personId: string, nationalId: string | null): void {
  const { connection } = tx.store;
  const present = connection.prepare('SELECT id FROM identity WHERE person_id = ?').get(personId);
  if (nationalId === null) {
    if (present) tx.remove(identity, String(present.id));
    return;
  }
  const hash = nationalIdHash(connection, nationalId);
  const holder = connection.prepare('SELECT person_id FROM identity WHERE national_id_hash = ?').get(hash);
  if (holder && holder.person_id !== personId) throw invalidField('nationalId', 'nationalId.taken');
  if (present) tx.change(identity, String(present.id), { nationalId, nationalIdHash: hash });
  else tx.insert(identity, { id: tx.newId(), personId, nationalId, nationalIdHash: hash });
}

function writeAddress(
  tx: Transaction,
  personId: string,
  use: 'home' | 'postal',
  address: Address | null,
  isProtected: boolean,
  seen?: number,
): void {
  const entity = isProtected ? protectedAddress : addresses;
  const row = addressRow(tx, entity.table, personId, use);
  if (address === null) {
    if (row) tx.remove(entity, row);
  } else if (row) {
    // Letters came back from the old address, not from this one.
    if (tx.change(entity, row, address, seen)) tx.change(entity, row, { returnedOn: null });
  } else tx.insert(entity, { id: tx.newId(), personId, use, ...address });
}

function addressRow(tx: Transaction, table: string, personId: string, use: string): string | null {
  const found = tx.store.connection
    .prepare(`SELECT id FROM ${table} WHERE person_id = ? AND use = ?`)
    .get(personId, use);
  return found ? String(found.id) : null;
}

function ownRow(tx: Transaction, table: 'profile' | 'contact', personId: string): { id: string } | null {
  const found = tx.store.connection.prepare(`SELECT id FROM ${table} WHERE person_id = ?`).get(personId);
  return found ? { id: String(found.id) } : null;
}

function presentBirthDate(tx: Transaction, personId: string): string | null {
  const found = tx.store.connection.prepare('SELECT birth_date FROM profile WHERE person_id = ?').get(personId);
  return found?.birth_date ? String(found.birth_date) : null;
}

function presentNationalId(tx: Transaction, personId: string): string | null {
  const found = tx.store.connection.prepare('SELECT national_id FROM identity WHERE person_id = ?').get(personId);
  return found ? String(found.national_id) : null;
}

/**
 * A number that contradicts the birth date is a slip in one of them: it is refused until somebody has looked.
 * @param path the field that was given
 */
function refuseUnlikeBirthDate(
  nationalId: string | null | undefined,
  birthDate: string | null | undefined,
  path: 'nationalId' | 'birthDate',
): void {
  if (nationalId && birthDate && !birthDateAgrees(nationalId, birthDate))
    throw invalidField(path, 'nationalId.birthDate');
}

type Picked<Key extends keyof MemberPatch> = { [Name in Key]?: Exclude<MemberPatch[Name], undefined> };

function pick<Key extends keyof MemberPatch>(patch: MemberPatch, names: readonly Key[]): Picked<Key> {
  return Object.fromEntries(
    names.flatMap((name) => (patch[name] === undefined ? [] : [[name, patch[name]]])),
  ) as Picked<Key>;
}
