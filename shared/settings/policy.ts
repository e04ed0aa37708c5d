/** Settings of the office, and the secrets of the database itself. */
import { describeEntity, type FieldFacts, ROW_FACTS } from '../catalogue.ts';

const fact: FieldFacts = { kind: 'operational', purpose: 'operation', source: 'staff', retention: 'operation' };

/** One setting; its id is the key. */
export const settingFacts = describeEntity({
  name: 'setting',
  scope: 'settings',
  subjects: [],
  trace: 'full',
  synced: true,
  fields: { ...ROW_FACTS, value: fact },
});

/** A secret of this database or machine: HMAC key of identity numbers, signing key of the audit log. No procedure reads it out. */
export const secretFacts = describeEntity({
  name: 'secret',
  scope: 'local',
  subjects: [],
  trace: 'audit',
  synced: false,
  fields: { ...ROW_FACTS, value: { ...fact, kind: 'secrecy' } },
});

/** Numbers the store keeps for itself: the last member number given, the day its search rows were brought to. */
export const counterFacts = describeEntity({
  name: 'counter',
  scope: 'local',
  subjects: [],
  trace: 'none',
  synced: false,
  fields: { id: fact, value: fact },
});
