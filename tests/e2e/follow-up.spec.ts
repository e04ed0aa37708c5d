/** Calls and tasks by keyboard alone. */
import { expect, type Page, test } from '@playwright/test';
import { lookAt } from './looks.ts';
import { type Office, openOffice, signIn, typistAt, violationsOf } from './office.ts';

let office: Office;
test.beforeAll(async () => {
  office = await openOffice(400);
});
test.afterAll(async () => {
  await office.close();
});
test.afterEach(({ page }) => {
  expect(violationsOf(page)).toEqual([]);
});

const focused = (page: Page) => page.locator(':focus');

test('someone calls: found, checked, noted with a day to come back to it, in few keys', async ({ page }) => {
  await signIn(page, office, 'office');
  const typist = typistAt(page);
  await typist.press('/');
  await expect(page.getByRole('row').nth(3)).toBeVisible();
  const [family = ''] = ((await page.getByRole('row').nth(3).getByRole('cell').nth(1).textContent()) ?? '').split(', ');
  const employer =
    ((await page.getByRole('row').nth(3).getByRole('cell').nth(3).textContent()) ?? '').split(' ')[0] ?? '';
  await typist.type(`${family.slice(0, 4)} ${employer.slice(0, 3)}`.toLowerCase());
  await typist.press('Enter');
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(family);
  await typist.press('s');
  await expect(focused(page)).toHaveAccessibleName('Hva gjaldt det?');
  expect(typist.count()).toBeLessThan(15);
  await typist.type('Spør om kurs');
  await typist.press('Enter');
  await typist.type('Er sykmeldt til uke 12');
  await expect(page.getByText('Handler dette om helse: «sykmeldt»?')).toBeVisible();
  await lookAt(page, 'contact-new');
  await typist.press('Tab');
  await expect(focused(page)).toHaveAccessibleName('Følg opp');
  await typist.type('+7');
  await expect(page.getByText(/Oppgave til deg om 7 dager/u)).toBeVisible();
  await typist.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Lagre likevel' })).toBeVisible();
  await typist.press('Control+Enter');
  await expect(page.getByText(/Notert, med oppgave om 7 dager/u)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Kontaktlogg' })).toContainText('Spør om kurs');
  await expect(page.getByRole('region', { name: 'Oppgaver' })).toContainText('om 7 dager');
  await lookAt(page, 'contact-log');

  await typist.press('Control+z');
  await expect(page.getByRole('region', { name: 'Kontaktlogg' })).not.toContainText('Spør om kurs');
  await expect(page.getByRole('region', { name: 'Oppgaver' })).toContainText('Ingen oppgaver her.');
});

test('who calls is asked two facts; the answers stay covered, and only the outcome is kept', async ({ page }) => {
  await signIn(page, office, 'office');
  await page.keyboard.press('/');
  await expect(page.getByRole('row').nth(5)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toBeVisible();
  await page.keyboard.press('s');
  const check = page.getByRole('region', { name: 'Hvem ringer?' });
  await expect(check).toContainText('Spør etter fødselsdato');
  await expect(check).not.toContainText(/\d\d\.\d\d\.\d{4}/u);
  await check.getByRole('button', { name: 'Vis svaret: fødselsdato' }).press('Enter');
  await expect(check).toContainText(/\d\d\.\d\d\.\d{4}/u);
  await check.getByRole('button', { name: 'Stemmer ikke' }).press('Enter');
  await expect(check).toContainText('Gi ingen opplysninger.');
  await page.getByRole('textbox', { name: 'Hva gjaldt det?' }).fill('Ville vite saldo');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Kontaktlogg' })).toContainText('Kontrollen stemte ikke');
});

test('a task is made, walked to, done and taken back, without the mouse', async ({ page }) => {
  await signIn(page, office, 'office');
  await page.getByRole('link', { name: 'Oppgaver' }).press('Enter');
  await page.getByRole('button', { name: 'Ny oppgave' }).press('Enter');
  await expect(focused(page)).toHaveAccessibleName('Hva skal gjøres?');
  await page.keyboard.type('Bestill møterom');
  await page.keyboard.press('Tab');
  await page.keyboard.type('i morgen');
  await page.keyboard.press('Control+Enter');
  const row = page.getByRole('listitem', { name: 'Bestill møterom' });
  await expect(row).toContainText('i morgen');
  await lookAt(page, 'tasks');
  await row.focus();
  await page.keyboard.press('d');
  await expect(row).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(row).toBeVisible();
  await row.focus();
  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: 'Utfall' }).fill('Rom 3');
  await page.getByRole('button', { name: 'Gjort, med utfall' }).press('Enter');
  await expect(row).toBeHidden();
  await page.getByText('Gjort', { exact: true }).first().click();
  await expect(page.getByRole('listitem', { name: 'Bestill møterom' })).toContainText('Rom 3');
});
