import { expect, test } from '@playwright/test';
import { lookAt, shows } from './looks.ts';
import { focused, rowOf } from './member-rows.ts';
import { anotherPage, type Office, openOffice, signIn, typistAt, violationsOf } from './office.ts';

let office: Office;
test.beforeAll(async () => {
  office = await openOffice(2000);
});
test.afterAll(async () => {
  await office.close();
});
test.afterEach(({ page }) => {
  expect(violationsOf(page)).toEqual([]);
});

test('someone calls: found by half a name and workplace, opened, a fact changed, undone, back at the row', async ({
  page,
}) => {
  await signIn(page, office, 'office');
  const typist = typistAt(page);
  await typist.press('/');
  await expect(page.getByText('2 000', { exact: true })).toBeVisible();
  await shows(page, 'members-list');
  const employer = 'Gran Aluminium';
  const family = 'Amundsen';
  await expect(page.getByRole('row').filter({ hasText: employer }).first()).toContainText(family);
  await typist.type('amun gran');
  await typist.press('Enter');
  const heading = page.getByRole('heading', { level: 2 });
  await expect(heading).toContainText(family);
  await expect(page.getByRole('article')).toContainText(employer);
  expect(typist.count()).toBeLessThan(15);
  await expect(heading).toBeFocused();
  await shows(page, 'member-record');

  await typist.press('ArrowDown', 'ArrowDown', 'e');
  await expect(focused(page)).toHaveAccessibleName('Mellomnavn');
  await typist.type('Prøvenavn');
  await lookAt(page, 'member-edit');
  await typist.press('Enter');
  await expect(page.getByText('Mellomnavn er lagret')).toBeVisible();
  await expect(heading).toContainText('Prøvenavn');
  await expect(focused(page)).toHaveAccessibleName(/Endre Mellomnavn/u);
  await lookAt(page, 'member-saved');
  await typist.press('Control+z');
  await expect(heading).not.toContainText('Prøvenavn');

  await typist.press('7');
  await expect(page.getByText('Prøvenavn').first()).toBeVisible();
  await lookAt(page, 'member-history');
  await typist.press('2');
  await expect(page.getByRole('button', { name: 'Legg til periode' })).toBeVisible();
  await lookAt(page, 'member-memberships');
  expect(page.url()).toMatch(/\/members\/[0-9a-f-]{36}\?tab=membership$/u);
  await expect(page).toHaveTitle('Medlemmer – Tillit');
  await typist.press('Escape');
  await expect(page.getByRole('article')).toBeHidden();
  await expect(focused(page)).toContainText(family);
});

test('Enter before the rows are there opens the first of what was typed, never a row of before', async ({ page }) => {
  await signIn(page, office, 'office');
  await page.keyboard.press('/');
  await expect(page.getByRole('row').nth(22)).toBeVisible();
  const number = (await page.getByRole('row').nth(22).getByRole('cell').nth(2).textContent()) ?? '';
  await page.keyboard.type(number);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toContainText(`Nr. ${number}`);
});

test('the list keeps its place, and walking it brings rows into view', async ({ page }) => {
  await signIn(page, office, 'office');
  await page.keyboard.press('/');
  for (let step = 1; step <= 45; step += 1) {
    // The next page comes when the end is near.
    await expect(page.getByRole('row').nth(step)).toBeAttached();
    await page.keyboard.press('ArrowDown');
  }
  const row = page.getByRole('row').nth(45);
  await expect(row).toBeInViewport();
  const before = await row.boundingBox();
  const { family } = await rowOf(page, 45);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2 })).toContainText(family);
  await page.keyboard.press('Escape');
  await expect(row.getByRole('link')).toBeFocused();
  expect(await row.boundingBox()).toEqual(before);
});

test('a fact that is refused stays as typed, with what to do beside it', async ({ page }) => {
  await signIn(page, office, 'office');
  await page.keyboard.press('/');
  await page.getByRole('row').nth(2).click();
  await page.getByRole('button', { name: /Endre E-post:/u }).click();
  const field = page.getByRole('textbox', { name: 'E-post', exact: true });
  await field.fill('ikke en adresse');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('ikke en adresse');
  await expect(page.getByText(/Skriv en e-postadresse/u)).toBeVisible();
  await lookAt(page, 'member-refused');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Endre Fornavn/u }).click();
  await page.getByRole('textbox', { name: 'Fornavn' }).fill('');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Må fylles ut.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Endre Fødselsdato/u }).click();
  await page.getByRole('textbox', { name: 'Fødselsdato' }).fill('32.13.2020');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Skriv datoen som dd.mm.åååå.')).toBeVisible();
});

test('two people, one fact: whoever comes second sees the other value, who and when, and chooses', async ({
  page,
  browser,
}) => {
  const other = await anotherPage(browser);
  await signIn(page, office, 'office');
  await signIn(other, office, 'office');
  await page.keyboard.press('/');
  await page.getByRole('row').nth(20).click();
  await expect(page.getByRole('article')).toBeVisible();
  const path = new URL(page.url()).pathname;
  await other.goto(`${new URL(other.url()).origin}${path}`);
  await page.getByRole('button', { name: /Endre Telefon/u }).click();
  await page.keyboard.type('22 00 00 01');
  await other.getByRole('button', { name: /Endre Telefon/u }).click();
  await other.keyboard.type('23 00 00 02');
  await other.keyboard.press('Enter');
  await expect(other.getByText('Telefon er lagret')).toBeVisible();
  await page.keyboard.press('Enter');
  const conflict = page.getByRole('alert');
  await expect(conflict).toContainText('Kari Medlemskontor endret dette');
  await expect(conflict).toContainText('23 00 00 02');
  await expect(conflict).toContainText('22 00 00 01');
  await lookAt(page, 'member-conflict');
  await page.getByRole('button', { name: 'Lagre min likevel' }).click();
  await expect(page.getByRole('button', { name: /Endre Telefon/u })).toContainText('22 00 00 01');
  await expect(other.getByRole('button', { name: /Endre Telefon/u })).toContainText('22 00 00 01');
  // What somebody else did to another fact of the same row is no conflict.
  await page.getByRole('button', { name: /Endre Mobil/u }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('412 34 567');
  await other.getByRole('button', { name: /Endre Telefon/u }).click();
  await other.keyboard.press('Control+a');
  await other.keyboard.type('24 00 00 03');
  await other.keyboard.press('Enter');
  await expect(other.getByText('Telefon er lagret').last()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Endre Mobil/u })).toContainText('412 34 567');
  await other.close();
});

test('eleven digits are looked up by Enter, and open nobody else', async ({ page }) => {
  await signIn(page, office, 'office');
  await page.goto(`${new URL(page.url()).origin}/members/new`);
  await page.getByLabel('Fornavn').fill('Vigdis');
  await page.getByLabel('Etternavn').fill('Vernet');
  await page.getByLabel('Fødselsnummer').fill('018190 12284');
  await expect(page.getByText('Dette er et syntetisk testnummer.')).toBeVisible();
  await page.getByRole('button', { name: 'Registrer medlem' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Vigdis Vernet' })).toBeVisible();
  await expect(page.getByText('12284')).toBeHidden();
  await page.getByRole('button', { name: 'Vis Fødselsnummer' }).click();
  await page.getByRole('dialog').getByLabel('Grunn').fill('Kontroll mot skattetrekk');
  await lookAt(page, 'member-reason');
  await page.keyboard.press('Enter');
  await expect(page.getByText('018190 12284')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('searchbox').fill('15858512066');
  await expect(page.getByText(/Elleve sifre er et fødselsnummer/u)).toBeVisible();
  await expect(page.getByRole('table')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ingen medlemmer har dette fødselsnummeret.')).toBeVisible();
  await expect(page.getByRole('article')).toBeHidden();
  await lookAt(page, 'member-look-up');
  await page.getByRole('searchbox').fill('01819012284');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Vigdis Vernet' })).toBeVisible();
  expect(page.url()).not.toContain('12284');
});

test('a period is ended without anything sliding under the pointer', async ({ page }) => {
  await signIn(page, office, 'office');
  await page.keyboard.press('/');
  await page.getByRole('row').filter({ hasText: 'Gran Aluminium AS' }).nth(3).click();
  await page.getByRole('tab', { name: 'Arbeidsforhold' }).click();
  const edit = page.getByRole('button', { name: 'Endre', exact: true }).first();
  const place = await edit.boundingBox();
  await page.getByRole('button', { name: 'Avslutt i dag' }).first().dblclick();
  await expect(page.getByText('Perioden er avsluttet i dag')).toBeVisible();
  expect(await edit.boundingBox()).toEqual(place);
  await expect(page.getByText('Perioden er slettet')).toBeHidden();
  await edit.click();
  await lookAt(page, 'member-period');
  await page.getByRole('button', { name: 'Slett perioden' }).click();
  await expect(page.getByText('Perioden er slettet')).toBeVisible();
});

test('the telephone number is copied where it stands', async ({ page, context }) => {
  await signIn(page, office, 'office');
  await page.keyboard.press('/');
  await page.getByRole('row').nth(4).click();
  await page.getByRole('button', { name: 'Kopier Mobil' }).click();
  await expect(page.getByRole('button', { name: 'Kopier Mobil' })).toHaveText('Kopiert');
  await context.grantPermissions(['clipboard-read']);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^\+47\d{8}$/u);
});

test('what narrows the list stands over it, and is taken off where it stands', async ({ page }) => {
  await signIn(page, office, 'office');
  await page.keyboard.press('/');
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('dialog').getByRole('checkbox', { name: 'Utmeldt' }).check();
  await lookAt(page, 'members-filter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('row').nth(1)).toContainText('Utmeldt');
  await lookAt(page, 'members-filtered');
  await page.getByRole('button', { name: 'Fjern filteret Utmeldt' }).click();
  await expect(page.getByText(/^2\s0\d\d$/u)).toBeVisible();
  await page.getByRole('searchbox').fill('finnes slett ikke');
  await expect(page.getByRole('heading', { name: 'Ingen medlemmer passer' })).toBeVisible();
  await lookAt(page, 'members-none');
});

test('course administrators see names and numbers, and no tools they cannot use', async ({ page }) => {
  await signIn(page, office, 'courses');
  await page.keyboard.press('/');
  await expect(page.getByRole('row').nth(3)).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Navn eller medlemsnummer' })).toBeFocused();
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Filter|Eksporter|Nytt medlem/u })).toHaveCount(0);
  await page.getByRole('row').nth(3).click();
  await expect(page.getByRole('tab')).toHaveText(['Oversikt']);
});
