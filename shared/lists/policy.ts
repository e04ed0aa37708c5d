/** Tags and lists: how the office gathers members for a purpose. */
import { describeEntity, type FieldFacts, ROW_FACTS } from '../catalogue.ts';

const fact: FieldFacts = { kind: 'operational', purpose: 'operation', source: 'staff', retention: 'operation' };
const ofMember: FieldFacts = { kind: 'identity', purpose: 'membership', source: 'staff', retention: 'member-record' };

/** A tag says something about members; a list gathers them for a while. Both say what they are for. */
export const memberListFacts = describeEntity({
  name: 'memberList',
  scope: 'register',
  subjects: [],
  trace: 'full',
  synced: true,
  fields: {
    ...ROW_FACTS,
    kind: fact,
    name: fact,
    nameKey: { ...fact, derived: true },
    purpose: { ...fact, freeText: true },
    createdBy: fact,
    createdAt: fact,
  },
});

/** A member on a list, or with a tag. */
export const listMemberFacts = describeEntity({
  name: 'listMember',
  scope: 'register',
  subjects: [{ column: 'personId', onErase: 'remove' }],
  trace: 'full',
  synced: true,
  fields: {
    ...ROW_FACTS,
    personId: { ...ofMember, kind: 'operational', merge: 'strict' },
    listId: { ...ofMember, merge: 'strict' },
  },
});
