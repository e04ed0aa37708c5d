/**
 * The other five of the ten commonest tasks, by keyboard alone from the front page: those about many. Which of them stand in for tasks of the house's
 * list whose features are not there yet is told in ten-tasks.spec.ts; the import is the fourth of that list.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { focusIsOn, titleIsOn } from './keyboard.ts';
import { type Office, openOffice, signIn, typistAt, violationsOf } from './office.ts';

let office: Office;
test.beforeAll(async () => {
  office = await openOffice(300);
});
test.afterAll(() => office.close());
test.afterEach(({ page }) => expect(violationsOf(page)).toEqual([]));
test.beforeEach(async ({ page }) => {
  await signIn(page, office, 'office');
  await titleIsOn(page, 'Hjem');
});

test('4 · a list comes in: looked through, a column and a row mended, written, and taken back', async ({ page }) => {
  const rows = Array.from({ length: 200 }, (_, at) => `Ny${at};Innmeldt${at};ny${at}@epost.test;Fabrikken AS`);
  const twice = 'Ny1;Innmeldt1;ny1@epost.test;Fabrikken AS';
  const csv = ['Fornavn;Etternavn;E-post;Jobb hos', ...rows, 'Feil;Rad;ikke epost;', twice].join('\r\n');
  const typist = typistAt(page);
  // Listened for from the beginning: told of it just before the key, a busy browser opens its own dialog.
  const chosen = page.waitForEvent('filechooser');
  await typist.press('Control+k');
  await typist.type('imp');
  await typist.press('Enter');
  await titleIsOn(page, 'Import');
  await typist.press('Tab');
  await expect(page.locator(':focus')).toContainText('Slipp en fil her, eller velg en');
  // What follows is the dialog of the operating system, which has keys of its own.
  await typist.press('Enter');
  await (await chosen).setFiles({ name: 'nye.csv', mimeType: 'text/csv', buffer: Buffer.from(csv, 'latin1') });
  await expect(page.getByRole('button', { name: /Skriv inn 200 medlemmer/u })).toBeVisible();
  await titleIsOn(page, 'Import');
  await typist.press('Tab', 'Tab');
  await focusIsOn(page, /Skriv inn 200 medlemmer/u);
  await typist.press('Tab', 'Tab', 'Tab', 'Tab');
  await focusIsOn(page, 'Jobb hos');
  await typist.type('arbeidsg');
  await typist.press('ArrowDown', 'Enter');
  await expect(page.getByRole('combobox', { name: 'Jobb hos' })).toHaveValue('Arbeidsgiver');
  await titleIsOn(page, 'Import');
  await typist.press(...Array<string>(7).fill('Tab'));
  await focusIsOn(page, /^Feil 1/u);
  await typist.press('ArrowLeft');
  await focusIsOn(page, /^To ganger i filen 1/u);
  await typist.press('Tab');
  await focusIsOn(page, /^Gjør, Linje/u);
  await typist.press('ArrowDown', 'Enter');
  await expect(page.locator(':focus')).toHaveValue('Utelat');
  await typist.press(...Array<string>(6).fill('Shift+Tab'));
  await focusIsOn(page, /Skriv inn 200 medlemmer/u);
  await typist.press('Enter');
  await expect(page.getByText(/Importen er ferdig: 200 nye/u)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Angre hele importen' })).toBeVisible();
  await titleIsOn(page, 'Import');
  await typist.press('Tab', 'Tab');
  await focusIsOn(page, 'Angre hele importen');
  await typist.press('Enter');
  await expect(page.getByText('Angret', { exact: true })).toBeVisible();
  await titleIsOn(page, 'Import');
  expect(typist.count()).toBeLessThanOrEqual(50);
});

test('7 · a list goes out: of what a search finds, with purpose and recipient', async ({ page }) => {
  const typist = typistAt(page);
  await typist.press('/');
  await typist.type('gran');
  await expect(page.getByRole('row').nth(2)).toContainText('Gran');
  await typist.press('Shift+Tab', 'Shift+Tab');
  await focusIsOn(page, 'Eksporter');
  await typist.press('Enter');
  await focusIsOn(page, /^Hva skal uttrekket brukes til/u);
  await typist.type('Årsmøte');
  await typist.press('Tab');
  await focusIsOn(page, /^Hvem skal ha det/u);
  await typist.type('Klubben');
  await typist.press('Tab');
  await focusIsOn(page, 'Den blir i huset');
  await typist.press('Space');
  const saved = page.waitForEvent('download');
  await typist.press('Enter');
  expect((await saved).suggestedFilename()).toMatch(/\.xlsx$/u);
  await focusIsOn(page, 'Eksporter');
  expect(typist.count() - 'granÅrsmøteKlubben'.length).toBeLessThanOrEqual(8);
});

test('8 · a letter to a member: with a template, looked at, made and saved', async ({ page }) => {
  const typist = typistAt(page);
  await typist.press('/');
  await typist.type('amundsen');
  await typist.press('Enter');
  await titleIsOn(page, /Amundsen/u);
  const start = typist.count();
  await typist.press('Tab', 'Tab');
  await focusIsOn(page, 'Skriv brev');
  await typist.press('Enter');
  await focusIsOn(page, 'Mal');
  await typist.type('velk');
  await typist.press('ArrowDown', 'Enter');
  await expect(page.getByRole('button', { name: /^Lag 1 brev/u })).toBeEnabled();
  await focusIsOn(page, 'Mal');
  await typist.press('Enter');
  await focusIsOn(page, 'Lagre PDF');
  const saved = page.waitForEvent('download');
  await typist.press('Enter');
  const file = readFileSync(await (await saved).path());
  expect(file.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  await typist.press('Escape');
  await focusIsOn(page, 'Skriv brev');
  await expect(page.getByRole('article')).toBeVisible();
  expect(typist.count() - start - 'velk'.length).toBeLessThanOrEqual(8);
});

test('9 · members are found by a filter, and the search is kept and run again', async ({ page }) => {
  const typist = typistAt(page);
  await typist.press('/', 'Tab', 'Tab');
  await focusIsOn(page, 'Flere filtre');
  await typist.press('Enter');
  await focusIsOn(page, 'Opplysning');
  await typist.type('status i');
  await typist.press('ArrowDown', 'Enter', 'Tab');
  await focusIsOn(page, 'Sammenligning');
  await typist.press('Tab');
  await focusIsOn(page, 'Verdier');
  await typist.type('perm');
  await typist.press('ArrowDown', 'Enter');
  await typist.press('Control+Enter');
  await expect(page.getByRole('button', { name: /Fjern filteret Status i dag/u })).toBeVisible();
  await focusIsOn(page, /^Flere filtre/u);
  await typist.press('Tab');
  await focusIsOn(page, 'Lagrede søk');
  await typist.press('Enter');
  await focusIsOn(page, 'Lagre dette søket');
  await typist.press('Enter');
  await focusIsOn(page, /^Navn/u);
  await typist.type('I permisjon');
  await typist.press('Enter');
  await focusIsOn(page, 'Lagrede søk');
  const before = 'status ipermI permisjon'.length;
  expect(typist.count() - before).toBeLessThanOrEqual(15);
  await typist.press('Enter');
  await focusIsOn(page, 'I permisjon');
  await typist.press('Enter');
  await expect(page.getByRole('row').nth(1)).toContainText('Permisjon');
  await focusIsOn(page, 'Lagrede søk');
});

test('10 · a task is done from the front page, and taken back', async ({ page }) => {
  const typist = typistAt(page);
  const rows = page.getByRole('region', { name: 'Skal gjøres nå' }).getByRole('listitem');
  await expect(rows.first()).toBeVisible();
  const first = (await rows.first().getAttribute('aria-label')) ?? '';
  await typist.press('ArrowDown');
  await focusIsOn(page, first);
  await typist.press('d');
  await expect(page.getByRole('listitem', { name: first })).toBeHidden();
  await expect(page.locator('li:focus')).toBeInViewport();
  await typist.press('Control+z');
  await expect(page.getByRole('listitem', { name: first })).toBeVisible();
  await expect(page.locator('li:focus')).toBeInViewport();
  expect(typist.count()).toBeLessThanOrEqual(3);
});
