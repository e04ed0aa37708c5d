/** The whole record of a member as one role may see it. What the role may not see is absent; what is masked says so. */
import { TillitError } from '../../shared/errors.ts';
import type { MemberRecord } from '../../shared/members/model.ts';
import { maskNationalId } from '../../shared/numbers/national-id.ts';
import type { Asker } from '../asker.ts';
import { decodeRow, type Entity } from '../entity.ts';
import { may, readBounds } from '../permission-sql.ts';
import type { Connection } from '../store/connection.ts';
import { addresses, contact, employment, identity, memberSearch, membership, person, profile } from './table.ts';

/**
 * Reads a record.
 * @throws TillitError `NOT_FOUND` | `FORBIDDEN`
 */
export function readMember(connection: Connection, asker: Asker, id: string): MemberRecord {
  const rows = <Row extends object>(entity: Entity<Row>, column = 'person_id', order = 'id'): Row[] => {
    const bounds = readBounds(asker, entity, 'read', 't');
    return connection
      .prepare(`SELECT t.* FROM ${entity.table} t WHERE t.${column} = @id AND ${bounds.where} ORDER BY ${order}`)
      .all(asker.kind === 'staff' ? { id, staffId: asker.staffId } : { id })
      .map((stored) => decodeRow(entity, stored));
  };
  const found = rows(person, 'id')[0];
  if (!found) throw new TillitError('NOT_FOUND');
  const register = may(asker, 'contact', 'read');
  const profileRow = register ? rows(profile)[0] : undefined;
  const contactRow = register ? rows(contact)[0] : undefined;
  const addressRows = register && !found.addressProtected ? rows(addresses) : [];
  const memberships = register ? rows(membership, 'person_id', 'start_date DESC, id DESC') : null;
  const employments = register ? rows(employment, 'person_id', 'start_date DESC, id DESC') : null;
  const search = register ? rows(memberSearch, 'person_id', 'doc_id')[0] : undefined;
  const revisions: Record<string, number> = { person: found.revision };
  if (profileRow) revisions.profile = profileRow.revision;
  if (contactRow) revisions.contact = contactRow.revision;
  for (const row of addressRows) revisions[row.use] = row.revision;
  const address = (use: 'home' | 'postal') => addressRows.find((row) => row.use === use) ?? null;
  return {
    id,
    memberNumber: found.memberNumber,
    givenName: found.givenName,
    middleName: found.middleName,
    familyName: found.familyName,
    status: search?.status ?? null,
    revisions,
    profile: register
      ? { birthDate: profileRow?.birthDate ?? null, language: (profileRow?.language ?? 'nb') as 'nb' | 'nn' | 'en' }
      : null,
    nationalId: readMasked(connection, asker, id),
    contact: register
      ? {
          email: contactRow?.email ?? null,
          workEmail: contactRow?.workEmail ?? null,
          mobile: contactRow?.mobile ?? null,
          phone: contactRow?.phone ?? null,
        }
      : null,
    addressProtected: found.addressProtected,
    mayRevealAddress: found.addressProtected && may(asker, 'protectedAddress', 'reveal'),
    homeAddress: address('home'),
    postalAddress: address('postal'),
    memberships,
    employments:
      employments?.map((row) => ({ ...row, employerName: employerName(connection, row.employerId) })) ?? null,
  };
}

/** Whether there is a number, and its birth-date half, for roles that meet identity numbers at all. */
function readMasked(connection: Connection, asker: Asker, id: string): MemberRecord['nationalId'] {
  if (!may(asker, 'identity', 'read')) return null;
  const stored = connection.prepare('SELECT national_id FROM identity WHERE person_id = ?').get(id);
  return {
    present: stored !== undefined,
    masked: stored ? maskNationalId(String(stored.national_id)) : null,
    mayReveal: stored !== undefined && may(asker, identity.name, 'reveal'),
  };
}

function employerName(connection: Connection, id: string | null): string | null {
  if (!id) return null;
  const found = connection.prepare('SELECT name FROM employer WHERE id = ?').get(id);
  return found ? String(found.name) : null;
}
