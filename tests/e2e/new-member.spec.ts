import { expect, test } from '@playwright/test';
import { lookAt } from './looks.ts';
import { focused, rowOf } from './member-rows.ts';
import { type Office, openOffice, signIn, typistAt, violationsOf } from './office.ts';

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

test('a new member from a paper form by keyboard alone: the duplicate is told while typing', async ({ page }) => {
  await signIn(page, office, 'office');
  const typist = typistAt(page);
  await typist.press('/');
  await expect(page.getByRole('row').nth(6)).toBeVisible();
  const { family, given } = await rowOf(page, 6);
  await typist.press('Escape', 'Tab', 'n');
  await expect(focused(page)).toHaveAccessibleName(/Fornavn/u);
  await typist.type(given);
  await typist.press('Tab', 'Tab');
  await typist.type(family);
  await expect(page.getByText('Kan dette være samme person?')).toBeVisible();
  await lookAt(page, 'member-new');
  await typist.press('Tab');
  await typist.type('17051985');
  await typist.press('Tab', 'Tab');
  await typist.type('99887766');
  const before = typist.count();
  await typist.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: `${given} ${family}` })).toBeVisible();
  // Apart from what is written on the paper form: eleven keys.
  expect(before - given.length - family.length - 16).toBeLessThan(12);
  await expect(page.getByText(`${given} ${family} er registrert`)).toBeVisible();
});

test('a new member with a protected address and a postal address abroad', async ({ page }) => {
  await signIn(page, office, 'office');
  await page.keyboard.press('n');
  await page.getByLabel('Fornavn').fill('Skjult');
  await page.getByLabel('Etternavn').fill('Adresse');
  await page.getByLabel('E-post arbeid').fill('skjult@jobb.test');
  await page.getByLabel('Gateadresse').fill('Rømmeveien 13');
  await page.getByLabel('Postnummer').fill('0184');
  await page.getByLabel('Poststed').fill('Oslo');
  await page.getByRole('checkbox', { name: /Adressesperre/u }).check();
  await page.getByRole('button', { name: 'Legg til postadresse' }).click();
  await page.getByLabel('Gateadresse').nth(1).fill('Storgatan 1');
  await page.getByRole('combobox', { name: 'Land' }).nth(1).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Sver');
  await page.getByRole('option', { name: 'Sverige' }).click();
  await page.getByLabel('Fødselsdato').fill('31.02.1990');
  await page.getByRole('button', { name: 'Registrer medlem' }).click();
  await expect(page.getByText('Skriv datoen som dd.mm.åååå.')).toBeVisible();
  await lookAt(page, 'member-new-refused');
  await page.getByLabel('Fødselsdato').fill('28.02.1990');
  await page.getByRole('button', { name: 'Registrer medlem' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Skjult Adresse' })).toBeVisible();
  await expect(page.getByText('Rømmeveien')).toBeHidden();
  await lookAt(page, 'member-protected');
  await page.getByRole('button', { name: 'Vis Gateadresse' }).click();
  await page.getByRole('dialog').getByLabel('Grunn').fill('Skal sende medlemskort');
  await page.getByRole('dialog').getByRole('button', { name: 'Vis' }).click();
  await expect(page.getByText('Rømmeveien 13')).toBeVisible();
  await expect(page.getByText('Sverige')).toBeVisible();
});
