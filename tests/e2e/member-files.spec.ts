import { expect, test } from '@playwright/test';
import { lookAt } from './looks.ts';
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

test('an export says of whom it is, asks for purpose and recipient, and gives a file or a paper', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'true');
  });
  await signIn(page, office, 'office');
  await page.keyboard.press('/');
  await page.getByRole('row').nth(1).getByRole('checkbox').click();
  await page
    .getByRole('row')
    .nth(3)
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] });
  await page.getByRole('button', { name: 'Eksporter', exact: true }).click();
  await expect(page.getByText('Gjelder 3 valgte medlemmer')).toBeVisible();
  await page.getByLabel('Hva skal uttrekket brukes til?').fill('Innkalling til årsmøte');
  await page.getByLabel('Hvem skal ha det?').fill('Trykkeriet');
  await page.getByRole('button', { name: 'Lag filen' }).click();
  await expect(page.getByText(/Si hvem som får lista/u)).toBeVisible();
  await page.getByLabel('Den blir i huset').check();
  await lookAt(page, 'member-export');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lag filen' }).click();
  expect((await download).suggestedFilename()).toBe('medlemmer.xlsx');

  await page.getByRole('searchbox').fill('hansen');
  await expect(page.getByRole('row').nth(1)).toContainText('Hansen');
  await page.getByRole('button', { name: /Velg alle .* treff/u }).click();
  await expect(page.getByText(/Alle .* treff er valgt/u)).toBeVisible();
  await expect(page.getByRole('row').nth(2).getByRole('checkbox')).toBeChecked();
  await page.getByRole('button', { name: 'Eksporter', exact: true }).click();
  await expect(page.getByText(/Gjelder alle .* treff: søk «hansen»/u)).toBeVisible();
  await page.getByLabel('Hva skal uttrekket brukes til?').fill('Oppmøteliste');
  await page.getByLabel('Hvem skal ha det?').fill('Kursvertene');
  await page.getByLabel('Den blir i huset').check();
  await page.getByText('Papir', { exact: true }).click();
  await page.getByRole('button', { name: 'Skriv ut' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'true');
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('[data-paper]');
  await expect(paper).toBeVisible();
  await expect(paper).toContainText('Demoforbundet');
  await expect(paper).toContainText('Oppmøteliste');
  await expect(paper).toContainText('Kursvertene');
  await expect(paper.getByRole('row').nth(1)).toContainText('Hansen');
  await expect(page.locator('#root')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
});

test('a record on paper: organisation, name, facts, and nothing of the screen around it', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'true');
  });
  await signIn(page, office, 'office');
  await page.keyboard.press('/');
  await page.getByRole('row').nth(4).click();
  const name = (await page.getByRole('heading', { level: 2 }).textContent()) ?? '';
  await page.keyboard.press('Control+p');
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'true');
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('[data-paper]');
  await expect(paper.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(paper).toContainText('Demoforbundet');
  await expect(paper).toContainText('Fødselsdato');
  await expect(page.getByRole('navigation')).toBeHidden();
  // Without a purpose the list itself goes on no paper.
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.getByRole('button', { name: 'Lukk' }).first().click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('row').nth(4)).toBeHidden();
  await expect(page.getByText('Lister skrives ut fra Eksporter')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
});
