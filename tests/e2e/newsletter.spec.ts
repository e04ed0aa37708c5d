import { expect, test } from '@playwright/test';
import { shows } from './looks.ts';
import { type Office, openOffice, signIn, violationsOf } from './office.ts';

let office: Office;
test.beforeAll(async () => {
  office = await openOffice(60);
});
test.afterAll(() => office.close());

test('somebody subscribes, an issue is frozen, a file unsubscribes them, and the proof is there', async ({ page }) => {
  await signIn(page, office, 'office');
  await page.getByRole('link', { name: 'Utsendelser', exact: true }).click();
  await expect(page.getByText('Magasinet Lederne')).toBeVisible();
  await shows(page, 'newsletter-issues');

  await page.getByRole('tab', { name: 'Abonnenter' }).click();
  await page.getByRole('button', { name: 'Ny abonnent' }).click();
  await page.keyboard.type('ikke en adresse');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Skriv en e-postadresse')).toBeVisible();
  await page.getByLabel('E-post').fill('Kari@Utenfor.test');
  await page.getByLabel('Navn (valgfritt)').fill('Kari Utenfor');
  await shows(page, 'newsletter-subscriber');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Abonnenten er registrert')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Kari@utenfor.test' })).toBeVisible();
  await shows(page, 'newsletter-subscribers');

  await page.getByRole('tab', { name: 'Utgaver' }).click();
  await page
    .getByRole('row', { name: /Nyhetsbrev/u })
    .getByRole('button', { name: 'Ny utgave' })
    .first()
    .click();
  await page.getByLabel('Tittel').fill('Desember');
  const freeze = page.getByRole('button', { name: /Frys lista med/u });
  await expect(freeze).toBeEnabled();
  await shows(page, 'newsletter-freeze');
  const downloading = page.waitForEvent('download');
  await freeze.click();
  expect((await downloading).suggestedFilename()).toBe('nyhetsbrev.xlsx');
  await expect(page.getByRole('row', { name: /Desember/u })).toContainText('1 abonnent');

  await page.getByRole('tab', { name: 'Avmeldinger' }).click();
  const text = 'E-post;Dato;Kanal\r\nkari@utenfor.test;;lenke\r\nukjent@utenfor.test;;lenke\r\nikke en adresse;;\r\n';
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'avmeldinger.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await expect(page.getByText('Abonnementet slettes: 1')).toBeVisible();
  await expect(page.getByText('Ingen her har adressen: 1')).toBeVisible();
  await shows(page, 'newsletter-unsubscribes');
  await page.getByRole('button', { name: 'Meld av 1' }).click();
  await expect(page.getByText('Slettede abonnementer: 1. Valg registrert på medlemmer: 0.')).toBeVisible();
  const proof = page.getByRole('region', { name: 'Bevis for avmeldinger' });
  await expect(proof.getByRole('row', { name: /Lenke i utsendelsen/u })).toContainText('venter');
  await shows(page, 'newsletter-proofs');

  await page.getByRole('tab', { name: 'Abonnenter' }).click();
  await expect(page.getByText('Ingen abonnenter')).toBeVisible();
  expect(violationsOf(page)).toEqual([]);
});

test('the privacy officer sees the proof and can take nobody in', async ({ page }) => {
  await signIn(page, office, 'privacy');
  await page.getByRole('link', { name: 'Utsendelser', exact: true }).click();
  await page.getByRole('tab', { name: 'Abonnenter' }).click();
  await expect(page.getByRole('searchbox', { name: 'Søk i abonnenter' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ny abonnent' })).toHaveCount(0);
  await page.getByRole('tab', { name: 'Avmeldinger' }).click();
  await expect(page.getByRole('row', { name: /Lenke i utsendelsen/u })).toBeVisible();
});
