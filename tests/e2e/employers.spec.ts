import { expect, test } from '@playwright/test';
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
  await page.keyboard.type(name.split(' ').slice(0, 2).join(' ').toUpperCase());
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
  const link = page.getByRole('link', { name: /Vis \d+ medlem/u });
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
