import { expect, test } from '@playwright/test';
import { lookAt } from './looks.ts';
import { type Office, openOffice, signIn, violationsOf } from './office.ts';

let office: Office;
test.beforeAll(async () => {
  office = await openOffice(100);
});
test.afterAll(() => office.close());

test('drop a file, look it through, mend the mapping, write it, take it back', async ({ page }) => {
  await signIn(page, office, 'office');
  await page.getByRole('link', { name: 'Import' }).click();
  await expect(page.getByText(/Ingen importer ennå/u)).toBeVisible();
  await lookAt(page, 'imports');
  const rows = Array.from(
    { length: 40 },
    (_, index) => `Ny${index};Innmeldt${index};ny${index}@epost.test;Fabrikken AS;Formann`,
  );
  const csv = [
    'Fornavn;Etternavn;E-post;Jobb hos;Stilling',
    ...rows,
    'Feil;Rad;ikke epost;;',
    'Ny1;Innmeldt1;ny1@epost.test;;',
  ].join('\r\n');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'nye.csv', mimeType: 'text/csv', buffer: Buffer.from(csv, 'latin1') });
  await expect(page.getByRole('button', { name: /Skriv inn 40 medlemmer/u })).toBeVisible();
  await page.getByRole('combobox', { name: 'Jobb hos' }).click();
  await page.getByRole('option', { name: 'Arbeidsgiver', exact: true }).click();
  await expect(page.getByRole('combobox', { name: 'Jobb hos' })).toHaveValue('Arbeidsgiver');
  await expect(page.getByRole('button', { name: /Skriv inn 40 medlemmer/u })).toBeVisible();
  await expect(page.getByText(/E-post:/u).first()).toBeVisible();
  await lookAt(page, 'import-dry-run');
  await page.getByText(/^To ganger i filen/u).click();
  await page.getByRole('combobox', { name: /^Gjør, Linje/u }).click();
  await lookAt(page, 'import-decision');
  await page.getByRole('option', { name: 'Utelat' }).click();
  // What was decided on rows is kept like any form.
  await page.reload();
  await page.getByText(/^To ganger i filen/u).click();
  await expect(page.getByRole('combobox', { name: /^Gjør, Linje/u })).toHaveValue('Utelat');
  await page.getByRole('button', { name: /Skriv inn 40 medlemmer/u }).click();
  await expect(page.getByText(/Importen er ferdig: 40 nye/u)).toBeVisible();
  await lookAt(page, 'import-written');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /Last ned .* som ikke ble med/u }).click();
  expect((await download).suggestedFilename()).toBe('rader-som-ikke-ble-tatt-med.csv');
  await page.getByRole('button', { name: 'Angre hele importen' }).click();
  await expect(page.getByText('Angret', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Medlemmer' }).click();
  await expect(page.getByText('100', { exact: true })).toBeVisible();
  expect(violationsOf(page)).toEqual([]);
});

test('a file that is no table is refused where it was dropped, with what to do', async ({ page }) => {
  await signIn(page, office, 'office');
  await page.getByRole('link', { name: 'Import' }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'tom.csv', mimeType: 'text/csv', buffer: Buffer.from('') });
  await expect(page.getByRole('alert')).toBeVisible();
  await lookAt(page, 'import-refused');
});
