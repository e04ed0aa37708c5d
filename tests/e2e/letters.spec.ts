import { expect, test } from '@playwright/test';
import { readPdf } from '../pdf-text.ts';
import { shows } from './looks.ts';
import { type Office, openOffice, signIn, typistAt, violationsOf } from './office.ts';

let office: Office;
test.beforeAll(async () => {
  office = await openOffice(120);
});
test.afterAll(() => office.close());

/** The picture of a page holds ink, not white alone. */
async function inkOn(page: import('@playwright/test').Page): Promise<number> {
  const sheet = page.getByRole('img', { name: /^(Side|Page) 1 /u });
  await expect(sheet).toBeVisible({ timeout: 20_000 });
  return await sheet.evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) return 0;
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128 && (data[at + 3] ?? 0) > 0) dark += 1;
    return dark;
  });
}

test('a template is written, mended where it is wrong, seen as it is typed, and taken back', async ({ page }) => {
  await signIn(page, office, 'office');
  await page.getByRole('link', { name: 'Brev', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Velkommen som medlem' })).toBeVisible();
  await shows(page, 'letters-list');
  await page.getByRole('button', { name: 'Ny mal' }).click();
  await page.getByLabel('Navn på malen').fill('Innkalling');
  await page.getByLabel('Overskrift').fill('Til {{fornvan}}');
  await expect(page.getByText('Linje 1, tegn 5')).toBeVisible();
  await page.getByRole('button', { name: 'Mente du fornavn?' }).click();
  await expect(page.getByLabel('Overskrift')).toHaveValue('Til {{fornavn}}');
  const body = page.getByRole('textbox', { name: 'Tekst' });
  await body.fill('Hei ');
  await page.getByRole('button', { name: 'Sett inn flettefelt' }).click();
  await page.getByRole('menuitem', { name: 'Fullt navn' }).click();
  await expect(body).toHaveValue('Hei {{navn}}');
  await expect.poll(() => inkOn(page)).toBeGreaterThan(300);
  await shows(page, 'letter-template');
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(page.getByText('Malen «Innkalling» er laget')).toBeVisible();
  await page.getByLabel('Navn på malen').fill('Innkalling til møte');
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Innkalling til møte' })).toBeVisible();
  const saved = page.getByRole('alert').filter({ hasText: 'Malen er lagret' });
  await saved.getByRole('button', { name: 'Angre' }).click();
  await expect(page.getByRole('heading', { name: 'Innkalling', exact: true })).toBeVisible();
  expect(violationsOf(page)).toEqual([]);
});

test('a letter to one member, from the record, by keyboard alone: seen, made, on the timeline, not sent after all', async ({
  page,
}) => {
  await signIn(page, office, 'office');
  await page.goto(new URL('/members', page.url()).href);
  const keys = typistAt(page);
  await expect(page.getByRole('searchbox')).toBeFocused();
  await keys.press('ArrowDown', 'Enter');
  const write = page.getByRole('button', { name: 'Skriv brev' });
  await expect(write).toBeVisible();
  await write.focus();
  await keys.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Mal' })).toBeFocused();
  await keys.type('Velkommen');
  await keys.press('ArrowDown', 'Enter');
  const make = page.getByRole('button', { name: 'Lag 1 brev' });
  await expect(make).toBeEnabled();
  await expect.poll(() => inkOn(page)).toBeGreaterThan(1000);
  await shows(page, 'letter-to-one');
  await make.focus();
  await keys.press('Enter');
  await expect(page.getByText('1 brev er laget og ført på tidslinjen')).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lagre PDF' }).focus();
  await keys.press('Enter');
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('brev.pdf');
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const { pages } = await readPdf(Buffer.concat(chunks).toString('base64'));
  expect(pages[0]?.text).toContain('Velkommen som medlem');
  await shows(page, 'letter-made');
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset.printed = String(document.querySelectorAll('[data-paper] img').length);
      window.dispatchEvent(new Event('afterprint'));
    };
  });
  await page.getByRole('button', { name: 'Skriv ut', exact: true }).last().click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', '1', { timeout: 15_000 });
  await page.getByRole('button', { name: 'Ferdig' }).click();
  await page.getByRole('tab', { name: 'Tidslinje' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Brev' }).first()).toContainText('Velkommen som medlem');
  expect(violationsOf(page)).toEqual([]);
});

test('letters and labels for a selection: who is left out is said before, and protected addresses ask why', async ({
  page,
}) => {
  await signIn(page, office, 'office');
  await page.goto(new URL('/members', page.url()).href);
  await page.getByRole('checkbox', { name: /^Velg/u }).first().check();
  await page.getByRole('button', { name: /^Velg alle/u }).click();
  await page.getByRole('button', { name: 'Skriv brev' }).click();
  await page.getByRole('combobox', { name: 'Mal' }).click();
  await page.getByRole('option', { name: 'Vi mangler opplysninger' }).click();
  await expect(page.getByText(/^Får ikke:/u)).toBeVisible();
  await page.getByRole('button', { name: 'Vis hvem' }).first().click();
  await shows(page, 'letters-to-many');
  await page.getByRole('button', { name: /^Lag \d+ brev$/u }).click();
  await expect(page.getByText(/\d+ brev er laget/u)).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Ble ikke sendt' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Etiketter' }).click();
  await page.getByLabel('Første ledige etikett').fill('5');
  await expect(page.getByRole('button', { name: /^Lag \d+ etiketter$/u })).toBeEnabled();
  await shows(page, 'labels');
  await page.getByRole('button', { name: /^Lag \d+ etiketter$/u }).click();
  await expect(page.getByText(/\d+ etiketter er laget/u)).toBeVisible({ timeout: 20_000 });
  expect(violationsOf(page)).toEqual([]);
});
