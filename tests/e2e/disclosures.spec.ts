/** A list to a hotel: refused for lack of an agreement, sent with one, and seen on the member and under «Utleveringer». */
import { expect, test } from '@playwright/test';
import { lookAt } from './looks.ts';
import { type Office, openOffice, signIn } from './office.ts';

let office: Office;
let partnerId = '';
test.beforeAll(async () => {
  office = await openOffice(20, async (call) => {
    const { id } = (await call('partners.create', {
      name: 'Fjordhotellet AS',
      kind: 'processor',
      services: ['courses'],
      purposeKeys: [],
      country: 'NO',
      transferGround: 'none',
    })) as { id: string };
    partnerId = id;
  });
});
test.afterAll(() => office.close());

test('an export to a hotel is refused without an agreement, then made with one', async ({ page }) => {
  await signIn(page, office, 'office');
  await page.goto(new URL(`/privacy/recipients/${partnerId}`, page.url()).toString());
  await expect(page.getByRole('heading', { name: 'Fjordhotellet AS' })).toBeVisible();
  await page.goto(new URL('/members', page.url()).toString());
  await page.getByRole('row').nth(1).getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Eksporter', exact: true }).click();
  await page.getByLabel('Hva skal uttrekket brukes til?').fill('Romliste');
  await page.getByLabel('Hvem skal ha det?').fill('Resepsjonen');
  await page.getByLabel('Den sendes til noen utenfor').check();
  await page.getByRole('combobox', { name: 'Mottaker' }).click();
  await page.getByRole('option', { name: /Fjordhotellet/u }).click();
  await page.getByRole('combobox', { name: 'Formål i protokollen' }).click();
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: 'Lag filen' }).click();
  await expect(page.getByText(/har ingen databehandleravtale/u)).toBeVisible();
  await lookAt(page, 'member-export-refused');
  await page.getByRole('button', { name: 'Avbryt' }).click();

  await page.goto(new URL(`/privacy/recipients/${partnerId}`, page.url()).toString());
  await page.getByRole('button', { name: 'Legg til avtale' }).click();
  await page.getByLabel('Gjelder fra').fill('01.01.2024');
  await page.getByLabel(/^a – behandler/u).check();
  await page.getByRole('button', { name: 'Lagre' }).click();
  await expect(page.getByText('1 av 9 punkter')).toBeVisible();
  await lookAt(page, 'recipient');

  await page.goto(new URL('/members', page.url()).toString());
  await page.getByRole('row').nth(1).getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Eksporter', exact: true }).click();
  await page.getByLabel('Hva skal uttrekket brukes til?').fill('Romliste');
  await page.getByLabel('Hvem skal ha det?').fill('Resepsjonen');
  await page.getByLabel('Den sendes til noen utenfor').check();
  await page.getByRole('combobox', { name: 'Mottaker' }).click();
  await page.getByRole('option', { name: /Fjordhotellet/u }).click();
  await page.getByRole('combobox', { name: 'Formål i protokollen' }).click();
  await page.getByRole('option').first().click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lag filen' }).click();
  expect((await download).suggestedFilename()).toBe('medlemmer.xlsx');
});

test('the privacy officer sees it under «Utleveringer» and on the member', async ({ page }) => {
  await signIn(page, office, 'privacy');
  await page.goto(new URL('/privacy/disclosures', page.url()).toString());
  await expect(page.getByRole('cell', { name: 'Fjordhotellet AS' })).toBeVisible();
  await page.getByRole('button', { name: 'Vis personer' }).click();
  await lookAt(page, 'disclosures');
  await page.getByRole('listitem').getByRole('link').last().click();
  await page.getByRole('tab', { name: 'Utlevert' }).click();
  await expect(page.getByRole('cell', { name: 'Fjordhotellet AS' })).toBeVisible();
  await lookAt(page, 'member-disclosed');
});
