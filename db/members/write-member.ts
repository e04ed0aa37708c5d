/** Writing the facts of a member into the rows that keep them. Used alike by forms, imports and demo data. */
import { invalidField } from '../../shared/errors.ts';
import type { Address, EmploymentInput, MemberPatch, MembershipInput, NewMember } from '../../shared/members/model.ts';
import { birthDateAgrees } from '../../shared/numbers/national-id.ts';
import { sortKey } from '../../shared/text/sort-key.ts';
import { employer } from '../employers/table.ts';
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
  refuseUnlikeBirthDate(given.nationalId, given.birthDate);
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
  for (const period of given.employments ?? []) insertEmployment(tx, id, period);
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
  if (patch.nationalId !== undefined) {
    refuseUnlikeBirthDate(patch.nationalId, birthDate === undefined ? presentBirthDate(tx, id) : birthDate);
    writeNationalId(tx, id, patch.nationalId);
  }
  if (patch.homeAddress !== undefined)
    writeAddress(tx, id, 'home', patch.homeAddress, present.addressProtected, seen.home);
  if (patch.postalAddress !== undefined)
    writeAddress(tx, id, 'postal', patch.postalAddress, present.addressProtected, seen.postal);
}

/** Moves the addresses of a person behind, or out from behind, adressesperre. */
export function setAddressProtection(tx: Transaction, id: string, protect: boolean): void {
  tx.change(person, id, { addressProtected: protect });
  const [from, to] = protect ? [addresses, protectedAddress] : [protectedAddress, addresses];
  for (const use of ['home', 'postal'] as const) {
    const row = addressRow(tx, from.table, id, use);
    if (!row) continue;
    const { id: rowId, revision: _old, ...fields } = tx.need(from, row);
    tx.remove(from, rowId);
    tx.insert(to, { ...fields, id: tx.newId() });
  }
}

/** Adds a period of membership. */
export function insertMembership(tx: Transaction, personId: string, period: MembershipInput): string {
  const id = tx.newId();
  tx.insert(membership, { id, personId, ...period });
  return id;
}

/** Adds a period of employment, registering the employer when its name is new. */
export function insertEmployment(tx: Transaction, personId: string, period: EmploymentInput): string {
  const id = tx.newId();
  const { employerName: name, ...fields } = period;
  tx.insert(employment, { id, personId, ...fields, employerId: period.employerId ?? employerByName(tx, name) });
  return id;
}

/**
 * The employer of that name; registered when there is none.
 * @param name null gives null
 * @param organisationNumber decides when it is given: a name alone may belong to several
 */
export function employerByName(
  tx: Transaction,
  name: string | null,
  organisationNumber: string | null = null,
): string | null {
  const { connection } = tx.store;
  if (organisationNumber) {
    const found = connection.prepare('SELECT id FROM employer WHERE organisation_number = ?').get(organisationNumber);
    if (found) return String(found.id);
  }
  if (!name) return null;
  const key = sortKey(name);
  if (!organisationNumber) {
    const found = connection.prepare('SELECT id FROM employer WHERE sort_key = ? ORDER BY id LIMIT 1').get(key);
    if (found) return String(found.id);
  }
  const id = tx.newId();
  tx.insert(employer, { id, name, sortKey: key, organisationNumber });
  return id;
}

/** The key by which people are ordered: family name first. */
export function nameSortKey(name: { givenName: string; middleName: string | null; familyName: string }): string {
  return sortKey([name.familyName, name.givenName, name.middleName ?? ''].join(' ').trim());
}

/** The next number nobody has: an older register may have brought numbers of its own. */
function freeNumber(tx: Transaction): number {
  const taken = tx.store.connection.prepare('SELECT 1 FROM person WHERE member_number = ?');
  let number = tx.nextNumber('member-number');
  while (taken.get(number)) number = tx.nextNumber('member-number');
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
  } else if (row) tx.change(entity, row, address, seen);
  else tx.insert(entity, { id: tx.newId(), personId, use, ...address });
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

/** A number that contradicts the birth date is a slip in one of them: it is refused until somebody has looked. */
function refuseUnlikeBirthDate(nationalId: string | null | undefined, birthDate: string | null | undefined): void {
  if (nationalId && birthDate && !birthDateAgrees(nationalId, birthDate))
    throw invalidField('nationalId', 'nationalId.birthDate');
}

type Picked<Key extends keyof MemberPatch> = { [Name in Key]?: Exclude<MemberPatch[Name], undefined> };

function pick<Key extends keyof MemberPatch>(patch: MemberPatch, names: readonly Key[]): Picked<Key> {
  return Object.fromEntries(
    names.flatMap((name) => (patch[name] === undefined ? [] : [[name, patch[name]]])),
  ) as Picked<Key>;
}
