/** Units, contacts, agreements and offices as a member office works with them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPurpose } from './release-world.ts';
import { aWorld, type Client, codeOf, issueOf, type World } from './world.ts';

describe('what hangs on an employer', () => {
  let world: World;
  let office: Client;
  beforeAll(async () => {
    world = await aWorld();
    office = await world.as('office');
    await aPurpose(world, 'workplace');
  });
  afterAll(() => world.close());

  const employer = async (name: string, more: Partial<Parameters<Client['employers']['create']>[0]> = {}) =>
    (await office.employers.create({ name, ...more })).id;
  const member = async (familyName: string, more: Partial<Parameters<Client['members']['create']>[0]> = {}) =>
    (await office.members.create({ givenName: 'Prøve', familyName, acceptDuplicates: true, ...more })).id;

  test('main unit and sub-unit: who stands under whom, and what cannot be', async () => {
    const main = await employer('Hoved AS', { kind: 'main', organisationNumber: '312345676' });
    const other = await employer('Annen hoved AS', { kind: 'main' });
    const nameOnly = await employer('Bare navn AS');
    const sub = await employer('Avdeling nord');
    const update = (id: string, patch: Parameters<Client['employers']['update']>[0]['patch']) =>
      issueOf(office.employers.update({ id, patch }));
    expect(await update(sub, { parentId: sub })).toBe('parentId employer.ownParent');
    expect(await update(sub, { parentId: nameOnly })).toBe('parentId employer.parentNotMain');
    expect(await update(sub, { parentId: crypto.randomUUID() })).toBe('parentId employer.unknown');
    expect(await update(other, { parentId: main })).toBe('parentId employer.mainHasParent');
    // Who gets a main unit is a sub-unit.
    expect(await update(sub, { parentId: main })).toBe('none');
    expect(await office.employers.get({ id: sub })).toMatchObject({
      kind: 'sub',
      parentName: 'Hoved AS',
      parentNumber: '312345676',
    });
    expect(await office.employers.get({ id: main })).toMatchObject({ subUnits: 1 });
    expect(await update(main, { kind: 'sub' })).toBe('kind employer.hasSubUnits');
    expect(await update(main, { kind: null })).toBe('kind employer.hasSubUnits');
    // And who becomes a main unit stands under nobody.
    expect(await update(sub, { kind: 'main' })).toBe('none');
    expect(await office.employers.get({ id: sub })).toMatchObject({ kind: 'main', parentId: null, parentNumber: null });
    expect((await office.employers.search({ query: 'hoved', kind: 'main' })).total).toBe(2);
  });

  test('every fact is mended by itself; a count is a whole number, and empty is not zero', async () => {
    const id = await employer('Fakta AS');
    const patches = [
      { street: 'Storgata 1', postalCode: '184', place: 'Oslo', municipality: 'OSLO' },
      { postalStreet: 'Postboks 1', postalPostalCode: '0185', postalPlace: 'OSLO' },
      { phone: '22 00 00 00', email: 'Post@Fakta.test', website: 'www.fakta.test' },
      { organisationForm: 'AS', industryCode: '25.110', industryName: 'Metall', registryState: 'bankrupt' as const },
      { employeeCount: '1 200' as never },
    ];
    for (const patch of patches) await office.employers.update({ id, patch });
    expect(await office.employers.get({ id })).toMatchObject({
      postalCode: '0184',
      postalPostalCode: '0185',
      phone: '+4722000000',
      email: 'Post@fakta.test',
      registryState: 'bankrupt',
      employeeCount: 1200,
    });
    await office.employers.update({ id, patch: { employeeCount: null } });
    expect((await office.employers.get({ id })).employeeCount).toBeNull();
    expect(await issueOf(office.employers.update({ id, patch: { employeeCount: 'mange' as never } }))).toBe(
      'patch.employeeCount employer.employeeCount',
    );
  });

  test('contacts and agreements are added, changed, removed, and each of it is taken back', async () => {
    const id = await employer('Avtalt AS', { kind: 'main' });
    const contact = { name: 'Lønn Ansvarlig', handles: 'payroll' as const, email: 'lonn@avtalt.test' };
    const { id: contactId } = await office.employers.saveContact({ employerId: id, contact });
    await office.employers.saveContact({ employerId: id, id: contactId, contact: { ...contact, phone: '99887766' } });
    const { changeId } = await office.employers.removeContact({ id: contactId });
    expect((await office.employers.get({ id })).contacts).toEqual([]);
    const history = (await office.employers.history({ id })).items.map(
      ({ entity, operation }) => `${entity} ${operation}`,
    );
    expect(history.slice(0, 3)).toEqual(['employerContact remove', 'employerContact change', 'employerContact insert']);
    await office.history.undo({ changeId });
    expect((await office.employers.get({ id })).contacts).toMatchObject([
      { name: 'Lønn Ansvarlig', phone: '+4799887766' },
    ]);
    const agreement = { kind: 'collective' as const, name: 'Lederavtalen', allowsDeduction: true };
    expect(
      await issueOf(
        office.employers.saveAgreement({
          employerId: id,
          agreement: { ...agreement, startDate: '2026-02-01', endDate: '2026-01-01' },
        }),
      ),
    ).toBe('agreement.endDate dateOrder');
    const { id: agreementId } = await office.employers.saveAgreement({
      employerId: id,
      agreement: { ...agreement, startDate: '2020-01-01' },
    });
    const sub = await employer('Avtalt avdeling', { kind: 'sub', parentId: id });
    expect((await office.employers.get({ id })).deduction).toEqual({ name: 'Lederavtalen', ofMainUnit: false });
    expect((await office.employers.get({ id: sub })).deduction).toEqual({ name: 'Lederavtalen', ofMainUnit: true });
    await office.employers.saveAgreement({
      employerId: id,
      id: agreementId,
      agreement: { ...agreement, startDate: '2020-01-01', endDate: '2021-12-31' },
    });
    expect((await office.employers.get({ id: sub })).deduction).toBeNull();
    expect(await codeOf(office.employers.saveAgreement({ employerId: sub, id: agreementId, agreement }))).toBe(
      'NOT_FOUND',
    );
  });

  test('the members of a main unit are listed alone and with its sub-units', async () => {
    const main = await employer('Samlet AS', { kind: 'main' });
    const sub = await employer('Samlet avdeling', { kind: 'sub', parentId: main });
    for (const [name, employerId] of [
      ['Ved', main],
      ['Under', sub],
      ['Mer', sub],
    ] as const)
      await member(name, { employments: [{ employerId }] });
    const total = async (filters: object) => (await office.members.search({ query: '', filters })).total;
    expect(await total({ employerId: main })).toBe(1);
    expect(await total({ employerGroupId: main })).toBe(3);
    expect(await total({ employerGroupId: sub })).toBe(2);
  });

  test('offices: given, ended, not the same twice at a time, gone with the undo', async () => {
    const place = await employer('Verv AS', { kind: 'main' });
    const personId = await member('Tillits');
    const give = (more: object) =>
      office.representatives.save({
        representative: { personId, employerId: place, office: 'representative', startDate: '2024-01-01', ...more },
      });
    expect(await issueOf(give({ endDate: '2023-01-01' }))).toBe('representative.endDate dateOrder');
    const { id, changeId } = await give({});
    expect(await issueOf(give({ startDate: '2025-01-01' }))).toBe('representative.startDate representative.overlap');
    expect(await codeOf(give({ office: 'safety' }))).toBe('none');
    await office.representatives.save({
      id,
      representative: {
        personId,
        employerId: place,
        office: 'representative',
        startDate: '2024-01-01',
        endDate: '2024-12-31',
      },
    });
    expect(await codeOf(give({ startDate: '2025-01-01' }))).toBe('none');
    const held = (await office.representatives.list({ personId })).items;
    expect(held.map((one) => [one.office, one.endDate])).toEqual([
      ['representative', null],
      ['safety', null],
      ['representative', '2024-12-31'],
    ]);
    expect((await office.representatives.list({ employerId: place })).items[0]).toMatchObject({
      personName: 'Prøve Tillits',
      employerName: 'Verv AS',
    });
    const someoneElse = await member('Annen');
    expect(
      await issueOf(
        office.representatives.save({
          id,
          representative: {
            personId: someoneElse,
            employerId: place,
            office: 'representative',
            startDate: '2024-01-01',
          },
        }),
      ),
    ).toBe('representative.personId invalid');
    const removed = await office.representatives.remove({ id });
    await office.history.undo({ changeId: removed.changeId });
    expect((await office.representatives.list({ personId })).items).toHaveLength(3);
    expect(changeId).toBeTruthy();
    expect(await issueOf(office.representatives.list({}))).toBe('employerId required');
    const adviser = await world.as('adviser');
    expect((await adviser.representatives.list({ personId })).items).toHaveLength(3);
    expect(await codeOf(adviser.representatives.remove({ id }))).toBe('FORBIDDEN');
    expect(await codeOf((await world.as('courses')).representatives.list({ personId }))).toBe('FORBIDDEN');
  });

  test('a representative’s list holds name, job title and work e-mail, nobody who is protected, and is logged per member', async () => {
    const main = await employer('Liste AS', { kind: 'main' });
    const sub = await employer('Liste avdeling', { kind: 'sub', parentId: main });
    const at = (employerId: string) => ({
      employments: [{ employerId, jobTitle: 'Formann' }],
      memberships: [{ status: 'member' as const, startDate: '2020-01-01' }],
    });
    const holder = await member('Holder', {
      ...at(main),
      workEmail: 'holder@liste.test',
      email: 'privat@hjemme.test',
      mobile: '99887755',
    });
    await member('Skjult', { ...at(main), addressProtected: true, homeAddress: { street: 'Hemmelig vei 1' } });
    await member('Sluttet', { ...at(main), memberships: [{ status: 'resigned', startDate: '2021-01-01' }] });
    await member('Avdelt', at(sub));
    const { id } = await office.representatives.save({
      representative: { personId: holder, employerId: main, office: 'representative', startDate: '2024-01-01' },
    });
    const order = { id, format: 'csv' as const, purpose: 'Klubbmøte' };
    const file = await office.representatives.exportWorkplace(order);
    expect(file).toMatchObject({ count: 1, leftOut: 1, fileName: 'arbeidsplassliste.csv' });
    const text = Buffer.from(file.contentBase64, 'base64').toString();
    expect(text).toContain('Holder;Prøve;Formann;holder@liste.test');
    for (const secret of ['Skjult', 'Sluttet', 'Avdelt', 'hjemme.test', '99887755', 'Hemmelig', main])
      expect(text).not.toContain(secret);
    expect((await office.representatives.exportWorkplace({ ...order, withSubUnits: true })).count).toBe(2);
    const privacy = await world.as('privacy');
    const lines = (await privacy.audit.list({ limit: 100 })).items.filter(
      (line) => line.command === 'representatives.exportWorkplace' && line.personId === holder,
    );
    expect(lines).toHaveLength(2);
    expect(JSON.stringify(lines)).toContain('contact.workEmail');
    expect(await issueOf(office.representatives.exportWorkplace({ ...order, purpose: ' ' }))).toMatch(/^purpose /u);
    expect(await codeOf((await world.as('adviser')).representatives.exportWorkplace(order))).toBe('FORBIDDEN');
    await office.representatives.save({
      id,
      representative: {
        personId: holder,
        employerId: main,
        office: 'representative',
        startDate: '2024-01-01',
        endDate: '2024-06-01',
      },
    });
    expect(await issueOf(office.representatives.exportWorkplace(order))).toBe('id representative.notInOffice');
  });
});
