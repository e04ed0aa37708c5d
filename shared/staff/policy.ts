/** What the program holds about the people who use it: accounts, the roles proposed for them, and the public halves of their key slots. */
import { describeEntity, type FieldFacts, ROW_FACTS } from '../catalogue.ts';

const fact: FieldFacts = { kind: 'operational', purpose: 'staffing', source: 'staff', retention: 'staff-account' };

/** An account. It is deactivated, never deleted, as long as the audit log refers to it. */
export const staffFacts = describeEntity({
  name: 'staff',
  scope: 'staff',
  subjects: [],
  trace: 'full',
  synced: true,
  fields: {
    ...ROW_FACTS,
    email: fact,
    name: fact,
    roles: { ...fact, merge: 'strict' },
    active: fact,
    slotId: { ...fact, merge: 'strict' },
    mustChangePassphrase: fact,
    ringsClosed: fact,
    createdAt: fact,
  },
});

/** A role that waits for a second person, or was decided by one. */
export const roleGrantFacts = describeEntity({
  name: 'roleGrant',
  scope: 'staff',
  subjects: [],
  trace: 'full',
  synced: true,
  fields: {
    ...ROW_FACTS,
    staffId: fact,
    role: fact,
    proposedBy: fact,
    proposedAt: fact,
    outcome: fact,
    decidedBy: fact,
    decidedAt: fact,
  },
});

/** The public half of a key slot. It must agree with keyring.json, so that nobody can slip in a slot from outside. */
export const keySlotFacts = describeEntity({
  name: 'keySlot',
  scope: 'local',
  subjects: [],
  trace: 'audit',
  synced: false,
  fields: { ...ROW_FACTS, publicKey: fact, kind: fact },
});
