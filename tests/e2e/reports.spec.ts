import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { lookAt, shows } from './looks.ts';
import { type Office, openOffice, signIn, violationsOf } from './office.ts';

let office: Office;
test.setTimeout(240_000);
test.beforeAll(async () => {
  office = await openOffice(1500);
});
test.afterAll(() => office.close());
test.afterEach(({ page }) => expect(violationsOf(page)).toEqual([]));

const THIS_YEAR = String(new Date().getFullYear());

/** Goes to a report by the command palette and the keys. */
async function openReports(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('rapp');
  await expect(page.getByRole('button', { name: 'Rapporter' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Hvor mange er vi?' })).toBeVisible();
}

test('from question to question by keyboard, each answered in a sentence and a table', async ({ page }) => {
  await signIn(page, office, 'office');
  await openReports(page);
  await expect(
    page.getByRole('status').filter({ hasText: /er medlem per \d\d\.\d\d\.\d{4}, [\d\s]+ flere enn/u }),
  ).toBeVisible();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(11);
  await shows(page, 'report-over-time');

  await page.getByRole('link', { name: 'Medlemmer over tid' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: 'Hvor mange kommer, og hvor mange går?' })).toBeVisible();
  await expect(page.getByText(/^[\d\s]+ ble medlem i \d{4}, [\d\s]+ gikk ut\.$/u)).toBeVisible();
  await expect(page.getByRole('heading', { name: /^De som ble medlem i/u })).toBeVisible();
  await lookAt(page, 'report-joins');

  // Months of a small office are too small to be shown, and it says so.
  await page.getByRole('radio', { name: 'År' }).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('radio', { name: 'Måned' })).toBeChecked();
  await expect(page.getByRole('row', { name: new RegExp(`januar ${THIS_YEAR}`, 'u') })).toContainText('skjult');
  await expect(page.getByText(/En periode er skjult når færre enn 5/u)).toBeVisible();

  for (const [link, question, answer] of [
    ['Etter arbeidsgiver', 'Hvor jobber medlemmene?', /^Flest jobber hos /u],
    ['Etter bosted', 'Hvor bor medlemmene?', /^Flest bor i /u],
    ['Etter alder', 'Hvor gamle er medlemmene?', /^Den største gruppen er /u],
    ['Etter kategori', 'Hvilken kategori er medlemmene i?', /^Den største gruppen er Yrkesaktiv/u],
    ['Etter status', 'Hvem står i registeret?', /er medlem per/u],
  ] as const) {
    await page.getByRole('link', { name: link }).focus();
    await page.keyboard.press('Enter');
    const report = page.getByRole('article', { name: question });
    await expect(report.getByRole('status').filter({ hasText: answer })).toBeVisible();
    const counts = await report.locator('tbody tr > td:nth-child(3)').allTextContents();
    expect(counts.length).toBeGreaterThan(0);
    for (const count of counts) expect(count).toMatch(/^(?:[5-9]|[1-9][\d\s]+|færre enn 5|skjult)$/u);
    await expect(report.getByText(/Grupper på færre enn 5 vises ikke/u)).toBeVisible();
    if (link === 'Etter bosted') await lookAt(page, 'report-breakdown');
  }
});

test('another day, kept in the address; taken out as a file and noted', async ({ page, browser }) => {
  await signIn(page, office, 'office');
  await openReports(page);
  await page.getByRole('link', { name: 'Etter alder' }).click();
  await page.getByLabel('Dag').first().focus();
  await page.keyboard.press('Control+a');
  const lastYear = `31.12.${Number(THIS_YEAR) - 1}`;
  await page.keyboard.type(lastYear);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: `per ${lastYear}` })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`day=${Number(THIS_YEAR) - 1}-12-31`, 'u'));
  const table = page.getByRole('article').getByRole('table');
  const shown = await table.locator('tbody tr').allTextContents();

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Ta ut' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'CSV-fil' }).focus();
  await page.keyboard.press('Enter');
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(`medlemmer-etter-alder-${Number(THIS_YEAR) - 1}-12-31.csv`);
  const lines = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines[0]).toBe('Alder;Medlemmer');
  expect(lines).toHaveLength(shown.length + 2);
  await expect(page.getByText(/ført i registeret over uttrekk/u).first()).toBeVisible();

  const privacy = await browser.newPage();
  await signIn(privacy, office, 'privacy');
  await privacy.getByRole('link', { name: 'Revisjonslogg' }).click();
  await privacy.getByRole('tab', { name: 'Uttrekk' }).click();
  await expect(privacy.getByRole('row', { name: /Statistikk: Etter alder Etter alder 0/u })).toBeVisible();
  await privacy.close();
});

test('the privacy officer sees what the register may not need', async ({ page }) => {
  await signIn(page, office, 'privacy');
  await page.getByRole('link', { name: 'Rapporter' }).click();
  await expect(page.getByRole('heading', { name: 'Hvor mange er vi?' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ta ut' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Dataminimering' }).click();
  await expect(
    page.getByText(/^\d+ av \d+ felt om medlemmer har en merknad\. \d+ står til vurdering\.$/u),
  ).toBeVisible();
  await expect(page.getByRole('row', { name: /Post kom i retur.*Tomt for alle/u }).first()).toBeVisible();
  await lookAt(page, 'report-minimisation');
  await page.getByRole('radio', { name: 'Til vurdering' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('row', { name: /Etternavn.*Må fylles ut.*100 %/u })).toBeVisible();
});

test('absent for who may not see the register', async ({ page }) => {
  await signIn(page, office, 'courses');
  await expect(page.getByRole('link', { name: 'Medlemmer' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Rapporter' })).toHaveCount(0);
});
