import { expect, test } from '@playwright/test';
import { lookAt, shows } from './looks.ts';
import { type Office, openOffice, signIn, violationsOf } from './office.ts';

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

test('find somebody by half a name, open, change a fact, undo: by keyboard alone', async ({ page }) => {
  await signIn(page, office, 'office');
  await page.getByRole('link', { name: 'Medlemmer' }).click();
  await expect(page.getByText('2 000', { exact: true })).toBeVisible();
  await shows(page, 'members-list');
  await page.keyboard.type('andersen');
  await expect(page.getByRole('row').nth(1)).toContainText('ndersen');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Oversikt' })).toBeVisible();
  await shows(page, 'member-record');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: /Endre Mellomnavn/u }).click();
  await page.getByRole('textbox', { name: 'Mellomnavn' }).fill('Prøvenavn');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Mellomnavn er lagret')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: /Prøvenavn/u })).toBeVisible();
  await page.getByRole('button', { name: 'Angre', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: /Prøvenavn/u })).toBeHidden();
  await page.getByRole('tab', { name: 'Historikk' }).click();
  await expect(page.getByText('Prøvenavn').first()).toBeVisible();
  await lookAt(page, 'member-history');
  await page.getByRole('tab', { name: 'Medlemskap' }).click();
  await lookAt(page, 'member-memberships');
});

test('a fact that is refused stays as typed, with what to do beside it', async ({ page }) => {
  await signIn(page, office, 'office');
  await page.goto(`${new URL(page.url()).origin}/members`);
  await page.getByRole('row').nth(2).click();
  await page.getByRole('button', { name: /Endre E-post:/u }).click();
  await page.getByRole('textbox', { name: 'E-post', exact: true }).fill('ikke en adresse');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'E-post', exact: true })).toHaveValue('ikke en adresse');
  await expect(page.getByText(/e-post/iu).last()).toBeVisible();
});

test('an identity number is shown for a reason, and eleven digits are looked up', async ({ page }) => {
  await signIn(page, office, 'office');
  await page.goto(`${new URL(page.url()).origin}/members/new`);
  await page.getByLabel('Fornavn').fill('Vigdis');
  await page.getByLabel('Etternavn').fill('Vernet');
  await page.getByLabel('Fødselsnummer').fill('018190 12284');
  await page.getByRole('button', { name: 'Registrer medlem' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Vigdis Vernet' })).toBeVisible();
  await expect(page.getByText('12284')).toBeHidden();
  await page.getByRole('button', { name: 'Vis Fødselsnummer' }).click();
  await page.getByRole('dialog').getByLabel('Grunn').fill('Kontroll mot skattetrekk');
  await page.getByRole('dialog').getByRole('button', { name: 'Vis' }).click();
  await expect(page.getByText('018190 12284')).toBeVisible();
  await page.getByRole('button', { name: 'Lukk' }).first().click();
  await page.getByRole('searchbox').fill('01819012284');
  await page.getByRole('button', { name: 'Slå opp fødselsnummer' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Vigdis Vernet' })).toBeVisible();
  expect(page.url()).not.toContain('12284');
});

test('a duplicate is told while typing; a draft survives the lock', async ({ page }) => {
  await signIn(page, office, 'office');
  await page.goto(`${new URL(page.url()).origin}/members`);
  await page.keyboard.press('Escape');
  const [family = '', given = ''] = (
    (await page.getByRole('row').nth(5).getByRole('cell').nth(1).textContent()) ?? ''
  ).split(', ');
  await page.getByRole('button', { name: 'Nytt medlem' }).click();
  await page.getByLabel('Fornavn').fill(given);
  await page.getByLabel('Etternavn').fill(family);
  await expect(page.getByText('Kan dette være samme person?')).toBeVisible();
  await lookAt(page, 'member-new');
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: 'Tillit er låst' })).toBeVisible();
  await expect(page.getByText(family)).toBeHidden();
  await page.getByLabel('E-post').fill('office@demo.test');
  await page.getByLabel('Passfrase').fill('hest batteri stift korrekt');
  await page.getByRole('button', { name: 'Logg inn' }).click();
  await expect(page.getByText('Kladden din er hentet fram.')).toBeVisible();
  await expect(page.getByLabel('Etternavn')).toHaveValue(family);
  await page.getByRole('button', { name: 'Forkast kladden' }).click();
});

test('an export asks for purpose and recipient and gives a file', async ({ page }) => {
  await signIn(page, office, 'office');
  await page.goto(`${new URL(page.url()).origin}/members`);
  await page.getByRole('row').nth(1).getByRole('checkbox').click();
  await page
    .getByRole('row')
    .nth(3)
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] });
  await page.getByRole('button', { name: /Eksporter \(3\)/u }).click();
  await page.getByLabel('Hva skal uttrekket brukes til?').fill('Innkalling til årsmøte');
  await page.getByLabel('Hvem skal ha det?').fill('Trykkeriet');
  await lookAt(page, 'member-export');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lag filen' }).click();
  expect((await download).suggestedFilename()).toBe('medlemmer.xlsx');
});
