/**
 * The ten commonest tasks of a member office, by keyboard alone from the front page, with no more keys than written here. These five are about one
 * person; the other five, about many, stand in ten-tasks-lists.spec.ts. The first three are also the first of the house's list of tasks: somebody
 * calls, a new member from paper, two records that are one person; the fourth there is an import. The other six of that list (a request for access,
 * an erasure, a course next week, a case, a consent withdrawn, the Monday of the privacy officer) wait for courses, cases, consents and requests;
 * until then the tasks here that stand in for them are: a change of address, a resignation, an export, a letter, a kept search, a task done.
 */
import { expect, test } from '@playwright/test';
import { focusIsOn, titleIsOn } from './keyboard.ts';
import { type Office, openOffice, signIn, typistAt, violationsOf } from './office.ts';

const ADDRESS = { street: 'Storgata 14', postalCode: '0184', place: 'Oslo', country: 'NO' };
const MEMBER = { status: 'member', category: 'Yrkesaktiv', startDate: '2012-01-01', endDate: null, reason: null };

let office: Office;
test.beforeAll(async () => {
  office = await openOffice(300, async (call) => {
    const somebody = { acceptDuplicates: true, addressProtected: false, homeAddress: ADDRESS, memberships: [MEMBER] };
    const work = { employerId: null, employerName: 'Bergens Tidende', startDate: '2012-01-01', endDate: null };
    await call('members.create', {
      ...somebody,
      givenName: 'Synnøve',
      familyName: 'Qvarstein',
      birthDate: '1979-02-03',
      mobile: '+4790011223',
      employments: [{ ...work, jobTitle: 'Journalist' }],
    });
    const both = { ...somebody, birthDate: '1966-06-06', familyName: 'Granumsløkken' };
    await call('members.create', { ...both, givenName: 'Torstein', email: 'torstein@epost.test' });
    await call('members.create', { ...both, givenName: 'Torsten', mobile: '+4790011224' });
  });
});
test.afterAll(() => office.close());
test.afterEach(({ page }) => expect(violationsOf(page)).toEqual([]));
test.beforeEach(async ({ page }) => {
  await signIn(page, office, 'office');
  await titleIsOn(page, 'Hjem');
});

test('1 · someone calls: found by half a name and the workplace, checked, noted, with a day to come back to it', async ({
  page,
}) => {
  const typist = typistAt(page);
  await typist.press('/');
  await focusIsOn(page, /^Navn, e-post/u);
  await typist.type('qvar berg');
  await typist.press('Enter');
  await titleIsOn(page, 'Synnøve Qvarstein');
  await typist.press('s');
  await focusIsOn(page, 'Hva gjaldt det?');
  expect(typist.count()).toBeLessThan(15);

  // The questions stand before the text: back to them, the answers one by one, then how it ended.
  await typist.press(...Array<string>(5).fill('Shift+Tab'));
  await focusIsOn(page, 'Vis svaret: fødselsdato');
  await typist.press('Enter');
  const check = page.getByRole('region', { name: 'Hvem ringer?' });
  await expect(check.locator(':focus')).toHaveText('03.02.1979');
  await typist.press('Tab', 'Enter');
  await expect(check.locator(':focus')).toHaveText('0184');
  await typist.press('Tab');
  await focusIsOn(page, 'Stemmer');
  await typist.press('Enter', 'Tab', 'Tab', 'Tab');
  await focusIsOn(page, 'Hva gjaldt det?');
  const before = typist.count();
  await typist.type('Spør om stipend');
  const note = typist.count() - before;
  await typist.press('Tab');
  await focusIsOn(page, 'Følg opp');
  await typist.type('+7');
  await typist.press('Control+Enter');
  await expect(page.getByText(/Notert, med oppgave om 7 dager/u)).toBeVisible();
  await titleIsOn(page, 'Synnøve Qvarstein');
  await expect(page.getByRole('region', { name: 'Kontaktlogg' })).toContainText('Spør om stipend');
  await expect(page.getByRole('region', { name: 'Oppgaver' })).toContainText('om 7 dager');
  expect(typist.count() - note).toBeLessThanOrEqual(30);
});

test('2 · a new member from a paper form, and one who is registered already is caught while it is typed', async ({
  page,
}) => {
  const typist = typistAt(page);
  await typist.press('n');
  await focusIsOn(page, /^Fornavn/u);
  await typist.type('Synnove');
  await typist.press('Tab', 'Tab');
  await focusIsOn(page, /^Etternavn/u);
  await typist.type('Qvarstein');
  await typist.press('Tab');
  await typist.type('030279');
  await expect(page.getByText('Kan dette være samme person?')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Registrer likevel' })).toBeVisible();
  // Enter does not register her twice: it goes to the one she is, and once more opens her.
  await typist.press('Enter');
  await focusIsOn(page, 'Synnøve Qvarstein');
  await typist.press('Enter');
  await titleIsOn(page, 'Synnøve Qvarstein');

  // What was typed lies as a draft; the next form begins anew.
  await typist.press('n');
  await focusIsOn(page, /^Fornavn/u);
  await expect(page.getByText('Kladden din er hentet fram.')).toBeVisible();
  await typist.press('Shift+Tab');
  await focusIsOn(page, 'Forkast kladden');
  await typist.press('Enter');
  await focusIsOn(page, /^Fornavn/u);
  const start = typist.count();
  const fields = [
    'Aslaug',
    '',
    'Prestegården',
    '14.05.1991',
    '',
    '91 22 33 44',
    '',
    'aslaug@epost.test',
    '',
    'Elvegata 2',
  ];
  for (const [place, text] of [...fields, '7011', 'Trondheim'].entries()) {
    if (place > 0) await typist.press('Tab');
    await typist.type(text);
  }
  const typed = [...fields, '7011', 'Trondheim'].join('').length;
  await focusIsOn(page, 'Poststed');
  await typist.press('Enter');
  await titleIsOn(page, 'Aslaug Prestegården');
  // One key from field to field, and one to register.
  expect(typist.count() - start - typed).toBeLessThanOrEqual(12);
});

test('3 · two records turn out to be one: compared, merged, undone, merged again', async ({ page }) => {
  const typist = typistAt(page);
  await typist.press('Control+k');
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Søk eller gå til/u);
  await typist.type('dub');
  await typist.press('Enter');
  await titleIsOn(page, 'Dubletter');
  await expect(page.getByRole('row', { name: /Granumsløkken/u })).toBeVisible();
  await typist.press('Enter');
  await titleIsOn(page, 'Er dette samme person?');
  await typist.press('ArrowDown');
  await focusIsOn(page, /^Fornavn: Tors/u);
  await typist.press('Space');
  await focusIsOn(page, /^Fornavn: Tors/u);
  await typist.press('Enter');
  await titleIsOn(page, /Granumsløkken/u);
  await expect(page.getByText('Slått sammen.')).toBeVisible();
  await typist.press('Control+z');
  await expect(page.getByText('Endringen er angret').first()).toBeVisible();
  await typist.press('Control+k');
  await typist.type('dub');
  await typist.press('Enter');
  await titleIsOn(page, 'Dubletter');
  await expect(page.getByRole('row', { name: /Granumsløkken/u })).toBeVisible();
  await typist.press('Enter');
  await titleIsOn(page, 'Er dette samme person?');
  await typist.press('Enter');
  await titleIsOn(page, /Granumsløkken/u);
  await expect(page.getByText(/Tidligere medlemsnummer/u)).toBeVisible();
  expect(typist.count()).toBeLessThanOrEqual(17);
});

test('5 · a member has moved: the whole address is changed', async ({ page }) => {
  const typist = typistAt(page);
  await typist.press('/');
  await typist.type('qvarstein');
  await typist.press('Enter');
  await titleIsOn(page, 'Synnøve Qvarstein');
  const start = typist.count();
  await typist.press('a');
  await focusIsOn(page, 'Gateadresse');
  await typist.type('Elvegata 2');
  await typist.press('Enter');
  await focusIsOn(page, /^Endre Gateadresse/u);
  await typist.press('ArrowDown', 'Enter');
  await focusIsOn(page, 'Postnummer');
  await typist.type('7011');
  await typist.press('Enter');
  await focusIsOn(page, /^Endre Postnummer/u);
  await typist.press('ArrowDown', 'Enter');
  await typist.type('Trondheim');
  await typist.press('Enter');
  await focusIsOn(page, /^Endre Poststed:\s*Trondheim/u);
  expect(typist.count() - start - 'Elvegata 27011Trondheim'.length).toBeLessThanOrEqual(8);
  await typist.press('Escape');
  await focusIsOn(page, 'Qvarstein, Synnøve');
});

test('6 · a member resigns, and what follows from it stands as tasks', async ({ page }) => {
  const typist = typistAt(page);
  await typist.press('/');
  await typist.type('qvarstein');
  await typist.press('Enter');
  await titleIsOn(page, 'Synnøve Qvarstein');
  const start = typist.count();
  await typist.press('2');
  await focusIsOn(page, 'Medlemskap');
  await typist.press('Tab', 'Tab', 'Tab');
  await focusIsOn(page, 'Meld ut');
  await typist.press('Enter');
  await focusIsOn(page, 'Første dag uten medlemskap');
  await typist.press('Tab');
  await focusIsOn(page, 'Årsak');
  // A word that is no cause chooses nothing, and sends nothing.
  await typist.type('zz');
  await typist.press('Enter');
  await focusIsOn(page, 'Årsak');
  await typist.press('Backspace', 'Backspace', 'ArrowDown', 'Enter', 'Tab');
  await focusIsOn(page, /^Mer om det/u);
  await typist.press('Enter');
  await expect(page.getByText(/Meldt ut\. \d oppgaver følger av det/u)).toBeVisible();
  await focusIsOn(page, 'Medlemskap');
  await typist.press('4');
  await focusIsOn(page, 'Oppfølging');
  await expect(page.getByRole('region', { name: 'Oppgaver' })).toContainText('Stans trekk');
  expect(typist.count() - start).toBeLessThanOrEqual(18);
  await typist.press('Control+z');
  await expect(page.getByRole('region', { name: 'Oppgaver' })).not.toContainText('Stans trekk');
});
