import { expect, test } from 'vitest';
import type { HistoryEntry } from '../../shared/history/contract.ts';
import type { MemberRecord } from '../../shared/members/model.ts';
import { registeredValues } from './history-values.ts';

const PERSON = '018f0000-0000-7000-8000-000000000001';
const record: MemberRecord = {
  id: PERSON,
  memberNumber: 100_001,
  givenName: 'Kari',
  middleName: null,
  familyName: 'Nygift',
  status: 'member',
  revisions: { person: 3 },
  profile: { birthDate: '1980-01-01', language: 'nb' },
  nationalId: null,
  contact: { email: 'ny@epost.test', workEmail: null, mobile: null, phone: null },
  addressProtected: false,
  mayRevealAddress: false,
  homeAddress: null,
  postalAddress: null,
  memberships: [
    { id: 'later', revision: 1, status: 'leave', category: null, startDate: '2020-01-01', endDate: null, reason: null },
    {
      id: 'first',
      revision: 2,
      status: 'member',
      category: null,
      startDate: '2010-01-01',
      endDate: '2019-12-31',
      reason: null,
    },
  ],
  employments: [],
};

function line(
  entity: string,
  rowId: string,
  operation: HistoryEntry['operation'],
  fields: HistoryEntry['fields'] = [],
) {
  const at = '2026-01-01T00:00:00.000Z';
  return {
    changeId: 'c',
    at,
    staffName: null,
    command: 'members.update',
    entity,
    rowId,
    operation,
    fields,
    undoable: true,
  };
}
const changed = (field: string, before: unknown, after: unknown) => [{ field, before, after, masked: false }];

test('a registration held what its first change found there, and else what the record holds now', () => {
  const later = [
    line('person', PERSON, 'change', changed('familyName', 'Mellomtid', 'Nygift')),
    line('membership', 'later', 'insert'),
    line('membership', 'first', 'change', changed('endDate', null, '2019-12-31')),
    line('person', PERSON, 'change', changed('familyName', 'Ugift', 'Mellomtid')),
  ];
  const values = registeredValues(line('person', PERSON, 'insert'), later, record);
  const of = (entity: string, field: string) =>
    values.find((one) => one.entity === entity && one.field === field)?.value;
  expect(of('person', 'familyName')).toBe('Ugift');
  expect(of('person', 'givenName')).toBe('Kari');
  expect(of('contact', 'email')).toBe('ny@epost.test');
  expect(values.filter(({ entity }) => entity === 'membership')).toEqual([
    { entity: 'membership', rowId: 'first', field: 'status', value: 'member' },
    { entity: 'membership', rowId: 'first', field: 'startDate', value: '2010-01-01' },
  ]);
});

test('a masked value is not guessed; a period made later tells of itself alone', () => {
  const hidden = [{ field: 'familyName', before: null, after: null, masked: true }];
  const values = registeredValues(line('person', PERSON, 'insert'), [line('person', PERSON, 'change', hidden)], record);
  expect(values.some(({ field }) => field === 'familyName')).toBe(false);
  expect(registeredValues(line('membership', 'later', 'insert'), [], record)).toEqual([
    { entity: 'membership', rowId: 'later', field: 'status', value: 'leave' },
    { entity: 'membership', rowId: 'later', field: 'startDate', value: '2020-01-01' },
  ]);
});
