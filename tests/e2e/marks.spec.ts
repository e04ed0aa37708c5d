/** A colleague in the register: marked by the privacy officer, closed to the others, and every look gone through. */
import { expect, test } from '@playwright/test';
import { lookAt } from './looks.ts';
import { anotherPage, type Office, openOffice, signIn, violationsOf } from './office.ts';

let office: Office;
test.beforeAll(async () => {
  office = await openOffice(60);
});
test.afterAll(() => office.close());

test('marked, closed to an adviser, opened by the one who is named, gone through', async ({ page, browser }) => {
  await signIn(page, office, 'privacy');
  await page.getByRole('link', { name: 'Medlemmer' }).click();
  await page.getByRole('row').nth(2).click();
  const name = (await page.getByRole('heading', { level: 2 }).first().textContent()) ?? '';
  const address = page.url();
  await page.getByRole('button', { name: 'Merk', exact: true }).click();
  await page.getByRole('button', { name: 'Merk medlemmet' }).click();
  await expect(page.getByText('Velg minst én som skal kunne åpne medlemmet.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Kan åpne' }).fill('kari');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await lookAt(page, 'mark-form');
  await page.getByRole('button', { name: 'Merk medlemmet' }).click();
  await expect(page.getByText('Medlemmet er merket')).toBeVisible();
  await expect(page.getByText('Merket som kollega. Bare Kari Medlemskontor åpner dette medlemmet.')).toBeVisible();
  await expect(page.getByRole('tab')).toHaveCount(0);
  await lookAt(page, 'mark-closed');

  const adviser = await anotherPage(browser);
  await signIn(adviser, office, 'adviser');
  await adviser.goto(new URL(new URL(address).pathname, adviser.url()).href);
  await expect(adviser.getByRole('heading', { level: 2, name })).toBeVisible();
  await expect(adviser.getByText('Be en av dem om hjelp.', { exact: false })).toBeVisible();
  await expect(adviser.getByRole('tab')).toHaveCount(0);
  expect(violationsOf(adviser)).toEqual([]);
  await adviser.close();

  const kari = await anotherPage(browser);
  await signIn(kari, office, 'office');
  await kari.goto(new URL(new URL(address).pathname, kari.url()).href);
  await expect(kari.getByText('Oppslaget ditt er logget', { exact: false })).toBeVisible();
  await expect(kari.getByRole('tab', { name: 'Oversikt' })).toBeVisible();
  await lookAt(kari, 'mark-open');
  expect(violationsOf(kari)).toEqual([]);
  await kari.close();

  await page.getByRole('link', { name: 'Revisjonslogg' }).click();
  await page.getByRole('tab', { name: 'Merkede medlemmer' }).click();
  await expect(page.getByRole('row', { name: /Kari Medlemskontor/u }).first()).toContainText(name);
  await lookAt(page, 'mark-looks');
  await page.getByRole('button', { name: 'Gått gjennom' }).click();
  await expect(page.getByRole('heading', { name: 'Ingen nye oppslag' })).toBeVisible();

  await page.getByRole('link', { name: new RegExp(name, 'u') }).click();
  await page.getByRole('button', { name: 'Endre merket' }).click();
  await page.getByRole('button', { name: 'Fjern merket' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('har sluttet');
  await page.getByRole('dialog').getByRole('button', { name: 'Fjern merket' }).click();
  await expect(page.getByText('Merket er fjernet')).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Oversikt' })).toBeVisible();
  expect(violationsOf(page)).toEqual([]);
});
