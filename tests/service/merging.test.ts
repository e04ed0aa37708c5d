import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aWorld, type Client, codeOf, type World } from './world.ts';

describe('merging', () => {
  let world: World;
  let office: Client;
  let keepId: string;
  let dropId: string;
  beforeAll(async () => {
    world = await aWorld({ people: 2 });
    office = await world.as('office');
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    keepId = (
      await office.members.create({
        givenName: 'Kari',
        familyName: 'Nordmann',
        birthDate: '1980-05-17',
        mobile: '90000001',
        homeAddress: { street: 'Storgata 1', postalCode: '0184', place: 'Oslo' },
        memberships: [{ status: 'member', startDate: '2015-01-01' }],
        acceptDuplicates: true,
      })
    ).id;
    dropId = (
      await office.members.create({
        givenName: 'Kari Anne',
        familyName: 'Nordman',
        birthDate: '1980-05-17',
        email: 'kari@epost.test',
        homeAddress: { street: 'Parkveien 2', postalCode: '9008', place: 'Tromsø' },
        postalAddress: { street: 'Postboks 3', postalCode: '9008', place: 'Tromsø' },
        memberships: [
          { status: 'applicant', startDate: '1998-12-01', endDate: '1998-12-31' },
          { status: 'member', startDate: '1999-01-01', endDate: '2010-12-31' },
          { status: 'resigned', startDate: '2011-01-01' },
        ],
        employments: [{ employerName: 'Nordlys AS', jobTitle: 'Journalist' }],
        acceptDuplicates: true,
      })
    ).id;
  });

  test('the preview says field by field what is taken and why', async () => {
    const { fields, periods, warnings } = await office.members.mergePreview({ keepId, dropId });
    const of = (key: string) => fields.find((field) => field.key === key);
    expect(of('person.givenName')).toMatchObject({
      kept: 'Kari',
      gone: 'Kari Anne',
      take: 'keep',
      why: 'stays',
      mayChoose: true,
    });
    expect(of('person.memberNumber')).toMatchObject({ take: 'keep', mayChoose: false });
    expect(of('contact.email')).toMatchObject({ kept: null, gone: 'kari@epost.test', take: 'drop', why: 'onlyOne' });
    expect(of('contact.mobile')).toMatchObject({ take: 'keep', why: 'onlyOne' });
    expect(of('profile.birthDate')).toMatchObject({ why: 'same' });
    expect(of('address.home')).toMatchObject({ field: null, of: 'home', take: 'keep', mayChoose: true });
    expect(of('address.postal')).toMatchObject({ take: 'drop', why: 'onlyOne' });
    expect(warnings).toEqual([]);
    const resigned = periods.find(({ status }) => status === 'resigned');
    expect(resigned).toMatchObject({ overlaps: true, days: [{ startDate: '2011-01-01', endDate: '2014-12-31' }] });
  });

  test('a merge makes one record, and the old id and number lead to it', async () => {
    const gone = await office.members.get({ id: dropId });
    await office.members.merge({
      keepId,
      dropId,
      choices: { 'person.givenName': 'drop', 'address.home': 'drop' },
      reason: 'Registrert to ganger',
    });
    const record = await office.members.get({ id: dropId });
    expect(record).toMatchObject({
      id: keepId,
      formerNumbers: [gone.memberNumber],
      givenName: 'Kari Anne',
      familyName: 'Nordmann',
      contact: { email: 'kari@epost.test', mobile: '+4790000001' },
      homeAddress: { street: 'Parkveien 2' },
      postalAddress: { street: 'Postboks 3' },
    });
    expect(record.memberships?.map(({ status, startDate, endDate }) => [status, startDate, endDate])).toEqual([
      ['member', '2015-01-01', null],
      ['resigned', '2011-01-01', '2014-12-31'],
      ['member', '1999-01-01', '2010-12-31'],
      ['applicant', '1998-12-01', '1998-12-31'],
    ]);
    expect(record.employments).toMatchObject([{ employerName: 'Nordlys AS' }]);
    const found = await office.members.search({ query: String(gone.memberNumber) });
    expect(found.items.map(({ id }) => id)).toEqual([keepId]);
    const byWords = await office.members.search({ query: 'kari anne nordlys' });
    expect(byWords.items.map(({ id }) => id)).toContain(keepId);
    expect((await office.history.ofPerson({ personId: dropId, limit: 200 })).items.length).toBeGreaterThan(2);
  });

  test('the log has one act about both, and who looked at the old record is told of the new one', async () => {
    const { changeId } = await office.members.merge({ keepId, dropId, reason: 'Samme person' });
    const privacy = await world.as('privacy');
    const lines = (await privacy.audit.list({ personId: keepId, limit: 200 })).items;
    expect(new Set(lines.filter((line) => line.changeId === changeId).map(({ personId }) => personId))).toEqual(
      new Set([keepId, dropId]),
    );
    expect((await privacy.audit.list({ personId: dropId, limit: 200 })).items).toEqual(lines);
    expect(lines.find((line) => line.changeId === changeId && line.reason)?.reason).toBe('Samme person');
    expect((await privacy.audit.verify({})).ok).toBe(true);
  });

  test('an edit between preview and merge is a conflict', async () => {
    const { revisions } = await office.members.mergePreview({ keepId, dropId });
    await office.members.update({ id: dropId, patch: { phone: '22000000' } });
    expect(await codeOf(office.members.merge({ keepId, dropId, revisions }))).toBe('CONFLICT');
    const again = await office.members.mergePreview({ keepId, dropId });
    expect(await codeOf(office.members.merge({ keepId, dropId, revisions: again.revisions }))).toBe('none');
  });

  test('a protected address on one side takes both behind the door, and comes out again', async () => {
    await office.members.setAddressProtection({ id: dropId, protected: true, reason: 'Vedtak' });
    const preview = await office.members.mergePreview({ keepId, dropId });
    expect(preview.warnings).toContain('protected');
    const home = preview.fields.find(({ key }) => key === 'protectedAddress.home');
    expect(home).toMatchObject({ masked: true, kept: '•••', gone: '•••' });
    expect(JSON.stringify(preview)).not.toContain('Parkveien');
    expect(JSON.stringify(preview)).not.toContain('Storgata');
    const { changeId } = await office.members.merge({ keepId, dropId });
    expect(await office.members.get({ id: keepId })).toMatchObject({ addressProtected: true, homeAddress: null });
    expect(await office.members.revealAddress({ id: keepId, reason: 'Prøve' })).toMatchObject({
      homeAddress: { street: 'Storgata 1' },
      postalAddress: { street: 'Postboks 3' },
    });
    expect((await office.members.unmerge({ changeId })).kept).toEqual([]);
    expect(await office.members.get({ id: keepId })).toMatchObject({ homeAddress: { street: 'Storgata 1' } });
    expect(await office.members.get({ id: dropId })).toMatchObject({ addressProtected: true, homeAddress: null });
  });

  test('a death counts before everything', async () => {
    await office.members.saveMembership({
      personId: dropId,
      membership: { status: 'deceased', startDate: '2024-03-01' },
    });
    expect((await office.members.mergePreview({ keepId, dropId })).warnings).toContain('deceased');
    await office.members.merge({ keepId, dropId });
    expect((await office.members.get({ id: keepId })).status).toBe('deceased');
  });

  test('what stands in the way of taking it back is listed, and nothing is taken back', async () => {
    const { changeId } = await office.members.merge({ keepId, dropId });
    const edit = await office.members.update({ id: keepId, patch: { email: 'ny@epost.test' } });
    const before = await office.members.get({ id: keepId });
    const { undone, kept, changeId: none } = await office.members.unmerge({ changeId });
    expect([undone, none]).toEqual([0, null]);
    expect(kept).toMatchObject([{ entity: 'contact', field: 'email' }]);
    expect(await office.members.get({ id: keepId })).toEqual(before);
    await office.history.undo({ changeId: edit.changeId });
    expect((await office.members.unmerge({ dropId })).kept).toEqual([]);
    expect(await office.members.get({ id: dropId })).toMatchObject({ id: dropId, familyName: 'Nordman' });
    expect((await office.members.get({ id: keepId })).formerNumbers).toEqual([]);
  });

  test('from the history tab: merged, taken apart, merged again, taken apart', async () => {
    const before = [await office.members.get({ id: keepId }), await office.members.get({ id: dropId })];
    const { changeId } = await office.members.merge({ keepId, dropId });
    const merged = await office.members.get({ id: keepId });
    const tab = await office.history.ofPerson({ personId: keepId, limit: 200 });
    expect(tab.items.filter((entry) => entry.changeId === changeId).every(({ undoable }) => undoable)).toBe(true);
    const apart = await office.history.undo({ changeId });
    const plain = (record: object) => JSON.stringify(record).replaceAll(/"revision":\d+|"revisions":\{[^}]*\}/gu, '');
    expect([await office.members.get({ id: keepId }), await office.members.get({ id: dropId })].map(plain)).toEqual(
      before.map(plain),
    );
    await office.members.update({ id: dropId, patch: { workEmail: 'kari@jobb.test' } });
    await office.history.undo({
      changeId: (await office.history.ofPerson({ personId: dropId })).items[0]?.changeId ?? '',
    });
    const again = await office.history.undo({ changeId: apart.changeId ?? '' });
    expect(again.kept).toEqual([]);
    expect(plain(await office.members.get({ id: dropId }))).toBe(plain(merged));
    expect((await office.history.undo({ changeId: again.changeId ?? '' })).kept).toEqual([]);
  });

  test('what a window that stands on the old record saves is written to the one that stays, and nothing unseen is lost', async () => {
    const { revisions } = await office.members.get({ id: dropId });
    await office.members.update({ id: keepId, patch: { mobile: '90000002' } });
    await office.members.merge({ keepId, dropId });
    await office.members.update({ id: dropId, patch: { workEmail: 'kari@jobb.test' }, revisions });
    expect(await office.members.get({ id: keepId })).toMatchObject({ contact: { workEmail: 'kari@jobb.test' } });
    expect(await codeOf(office.members.update({ id: dropId, patch: { mobile: '90000003' }, revisions }))).toBe(
      'CONFLICT',
    );
    const fresh = await office.members.get({ id: dropId });
    await office.members.update({ id: dropId, patch: { mobile: '90000003' }, revisions: fresh.revisions });
    expect((await office.members.get({ id: keepId })).contact?.mobile).toBe('+4790000003');
    await office.contactLog.create({ personId: dropId, kind: 'call', text: 'Ringte fra et gammelt vindu' });
    expect((await office.contactLog.list({ personId: keepId })).items.map(({ kind }) => kind)).toEqual(['call']);
    await office.members.saveEmployment({ personId: dropId, employment: { employerName: 'Sørlys AS' } });
    expect((await office.members.get({ id: keepId })).employments?.map((one) => one.employerName)).toContain(
      'Sørlys AS',
    );
  });

  test('taking apart is for merges alone', async () => {
    const { changeId } = await office.members.merge({ keepId, dropId });
    const apart = await office.members.unmerge({ changeId });
    expect(apart.kept).toEqual([]);
    expect(await codeOf(office.members.unmerge({ changeId: String(apart.changeId) }))).toBe('NOT_FOUND');
    const other = await office.members.update({ id: keepId, patch: { givenName: 'Karianne' } });
    expect(await codeOf(office.members.unmerge({ changeId: other.changeId }))).toBe('NOT_FOUND');
  });

  test('records that were merged one into the other lead to the last', async () => {
    const third = (await office.members.create({ givenName: 'K', familyName: 'Nordmann', acceptDuplicates: true })).id;
    await office.members.merge({ keepId: dropId, dropId: third });
    await office.members.merge({ keepId, dropId });
    expect((await office.members.get({ id: third })).id).toBe(keepId);
    expect((await office.members.get({ id: keepId })).formerNumbers.length).toBe(2);
  });

  test('a row of a file that waits for the one who went is written to the one who stays', async () => {
    const { memberNumber } = await office.members.get({ id: dropId });
    const text = `Medlemsnummer;Fornavn;Etternavn;Telefon\n${memberNumber};Kari Anne;Nordman;22334455\n`;
    const { batchId } = await office.members.importPreview({ text });
    expect((await office.members.mergePreview({ keepId, dropId })).warnings).toContain('openImport');
    await office.members.merge({ keepId, dropId, choices: { 'person.givenName': 'drop' } });
    await office.members.importCommit({
      batchId,
      existing: 'update',
      decisions: [{ line: 2, take: 'change', personId: dropId }],
    });
    expect((await office.members.get({ id: keepId })).contact?.phone).toBe('+4722334455');
  });

  test('only the member office merges, and nobody a record that is closed to him', async () => {
    for (const role of ['adviser', 'head-of-legal', 'courses', 'privacy', 'admin'] as const) {
      const client = await world.as(role);
      for (const call of [
        () => client.members.duplicates({}),
        () => client.members.mergePreview({ keepId, dropId }),
        () => client.members.merge({ keepId, dropId }),
        () => client.members.unmerge({ dropId }),
        () => client.members.dismissDuplicate({ oneId: keepId, otherId: dropId }),
      ])
        expect([role, await codeOf(call())]).toEqual([role, 'FORBIDDEN']);
    }
    const privacy = await world.as('privacy');
    const me = (await privacy.session.whoami({})).staffId;
    await office.members.duplicates({});
    await privacy.marks.set({ personId: dropId, kind: 'relative', readers: [me] });
    const closed = (await office.members.duplicates({ limit: 200 })).items;
    expect(closed.some(({ one, other }) => one.id === dropId || other.id === dropId)).toBe(false);
    expect(await codeOf(office.members.mergePreview({ keepId, dropId }))).toBe('FORBIDDEN');
    expect(await codeOf(office.members.merge({ keepId, dropId }))).toBe('FORBIDDEN');
    // The old number of a record gives no way around the mark.
    await privacy.marks.remove({ personId: dropId, reason: 'Prøve' });
    const { changeId } = await office.members.merge({ keepId, dropId });
    await privacy.marks.set({ personId: keepId, kind: 'relative', readers: [me] });
    expect((await office.members.get({ id: dropId })).contact).toBeNull();
    expect(await codeOf(office.members.unmerge({ changeId }))).toBe('FORBIDDEN');
    expect(await codeOf(office.history.undo({ changeId }))).toBe('FORBIDDEN');
  });
});
