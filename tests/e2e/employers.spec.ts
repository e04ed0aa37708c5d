import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { registryFile } from '../registry-file.ts';
import { lookAt } from './looks.ts';
import { type Office, openOffice, signIn, violationsOf } from './office.ts';

let office: Office;
test.beforeAll(async () => {
  office = await openOffice(400);
});
test.afterAll(() => office.close());
test.afterEach(({ page }) => expect(violationsOf(page)).toEqual([]));

test('found, opened, mended, and its members listed', async ({ page }) => {
  await signIn(page, office, 'office');
  await page.getByRole('link', { name: 'Arbeidsgivere' }).click();
  await expect(page.getByRole('row').nth(3)).toBeVisible();
  const name = (await page.getByRole('row').nth(3).getByRole('link').textContent()) ?? '';
  await page.keyboard.type(name.toUpperCase());
  await expect(page.getByRole('row').nth(1)).toContainText(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('e');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('987654321');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/ni siffer med kontrollsiffer/u)).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('923 609 016');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/er lagret/u)).toBeVisible();
  await expect(page.getByRole('article')).toContainText('923 609 016');
  await lookAt(page, 'employer');
  const link = page.getByRole('link', { name: /Vis \d+ medlem/u }).first();
  const count = /\d+/u.exec((await link.textContent()) ?? '')?.[0] ?? '';
  await link.click();
  await expect(page).toHaveURL(/\/members$/u);
  await expect(page.getByText(count, { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: `Fjern filteret ${name}` })).toBeVisible();
  await expect(page.getByRole('row').nth(1)).toContainText(name);
});

test('one that is registered already is shown before a second of its name is made', async ({ page }) => {
  await signIn(page, office, 'office');
  await page.getByRole('link', { name: 'Arbeidsgivere' }).click();
  const name = (await page.getByRole('row').nth(2).getByRole('link').textContent()) ?? '';
  await page.getByRole('button', { name: 'Ny arbeidsgiver' }).click();
  await page.getByRole('dialog').getByLabel('Navn').fill(name.toUpperCase());
  await page.getByRole('button', { name: 'Registrer arbeidsgiver' }).click();
  await expect(page.getByRole('dialog').getByRole('link', { name })).toBeVisible();
  await lookAt(page, 'employer-same');
  await page.getByRole('dialog').getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
});

test('an adviser reads and changes nothing', async ({ page }) => {
  await signIn(page, office, 'adviser');
  await page.getByRole('link', { name: 'Arbeidsgivere' }).click();
  await page.getByRole('row').nth(2).click();
  await expect(page.getByRole('article')).toBeVisible();
  await expect(page.getByRole('button', { name: /Endre|Ny arbeidsgiver/u })).toHaveCount(0);
});

test('an agreement, a contact and an office are added where they stand, by keyboard, and taken back', async ({
  page,
}) => {
  await signIn(page, office, 'office');
  await page.getByRole('link', { name: 'Arbeidsgivere' }).click();
  await page.keyboard.type('avd');
  await expect(page.getByRole('row').nth(1)).toContainText(/avd/u);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toContainText('Underenhet');
  await page.keyboard.press('3');
  await page.getByRole('button', { name: 'Legg til avtale' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Prøveavtalen');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1.1.2020');
  await lookAt(page, 'employer-agreement');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Avtalen er lagret')).toBeVisible();
  await expect(page.getByText('Kan trekkes etter «Prøveavtalen»')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Legg til avtale' })).toBeFocused();
  await page.getByRole('button', { name: 'Legg til kontakt' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Lønn Hansen');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('cell', { name: 'Lønn Hansen' })).toBeVisible();
  await page.keyboard.press('2');
  await page.getByRole('button', { name: 'Legg til verv' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('an');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option')).toHaveCount(0);
  await lookAt(page, 'employer-office');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Vervet er lagret')).toBeVisible();
  const offices = page.getByRole('region', { name: 'Tillitsvalgte og verv' }).getByRole('row');
  const count = await offices.count();
  await page.getByRole('button', { name: 'Angre' }).last().click();
  await expect(offices).not.toHaveCount(count);
});

test('a file of Enhetsregisteret: looked at, written, taken back', async ({ page }) => {
  await signIn(page, office, 'office');
  await page.getByRole('link', { name: 'Arbeidsgivere' }).click();
  await page.getByRole('button', { name: 'Importer fra Enhetsregisteret' }).click();
  await lookAt(page, 'employer-import');
  await page.locator('input[type=file]').setInputFiles({
    name: 'enheter.json.gz',
    mimeType: 'application/gzip',
    buffer: gzipSync([...registryFile(60, 'main', 'json')].join('')),
  });
  await expect(page.getByText('60 enheter i filen')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Skriv inn 0 enheter' })).toBeDisabled();
  await page.getByText('Alle i filen').click();
  await expect(page.getByRole('button', { name: 'Skriv inn 60 enheter' })).toBeEnabled();
  await lookAt(page, 'employer-import-dry-run');
  await page.getByRole('button', { name: 'Skriv inn 60 enheter' }).click();
  await expect(page.getByText('60 enheter er skrevet inn')).toBeVisible();
  await page.getByRole('link', { name: /Se importen/u }).click();
  await page.getByRole('button', { name: /Angre/u }).last().click();
  await expect(page.getByText('Tatt tilbake').or(page.getByText('Angret')).first()).toBeVisible();
});

test('an employer known by name alone is offered the unit of its name; leaving the page loses nothing', async ({
  page,
}) => {
  await signIn(page, office, 'office');
  await page.getByRole('link', { name: 'Arbeidsgivere' }).click();
  await page.getByRole('button', { name: 'Ny arbeidsgiver' }).click();
  await page.getByRole('textbox', { name: 'Navn' }).fill('Prøveverket 7 AS');
  await page.getByRole('button', { name: 'Registrer arbeidsgiver' }).click();
  await page.getByRole('link', { name: 'Arbeidsgivere' }).click();
  await page.getByRole('button', { name: 'Importer fra Enhetsregisteret' }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: 'enheter.json',
    mimeType: 'application/json',
    buffer: Buffer.from([...registryFile(9, 'main', 'json')].join('')),
  });
  await expect(page.getByText('1 arbeidsgiver uten organisasjonsnummer har et navn som står i filen')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Skriv inn 0 enheter' })).toBeDisabled();
  await page.getByRole('combobox', { name: 'Enhet for Prøveverket 7 AS' }).click();
  await page.getByRole('option', { name: /PRØVEVERKET 7 AS/u }).click();
  await expect(page.getByRole('button', { name: 'Skriv inn 1 enhet' })).toBeEnabled();
  await lookAt(page, 'employer-import-matches');
  await page.getByRole('link', { name: 'Medlemmer' }).click();
  await expect(page.getByRole('searchbox').first()).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'Skriv inn 1 enhet' }).click();
  await expect(page.getByText('1 enhet er skrevet inn')).toBeVisible();
  await page.getByRole('link', { name: 'Se importen, eller angre den' }).click();
  await page.getByRole('button', { name: /Angre/u }).last().click();
  await expect(page.getByText('Tatt tilbake').or(page.getByText('Angret')).first()).toBeVisible();
});
