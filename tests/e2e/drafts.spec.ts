import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { lookAt } from './looks.ts';
import { anotherPage, enter, type Office, openOffice, signIn, violationsOf } from './office.ts';

let office: Office;
test.beforeAll(async () => {
  office = await openOffice(200, async (call) => {
    const both = { birthDate: '1966-06-06', acceptDuplicates: true, addressProtected: false, familyName: 'Granum' };
    for (const givenName of ['Torstein', 'Torsten']) await call('members.create', { ...both, givenName });
  });
});
test.afterAll(async () => {
  await office.close();
});
test.afterEach(({ page }) => {
  expect(violationsOf(page)).toEqual([]);
});

const MENU = { name: 'Hovedmeny' } as const;
/** A sign that stands in no other text, to look for in the files. */
const MARK = 'Qvzxkjødt';

async function openMember(page: Page, place: number): Promise<void> {
  await page.keyboard.press('/');
  await page.getByRole('row').nth(place).click();
  await expect(page.getByRole('article')).toBeVisible();
}

/** The lock, from wherever somebody is; nothing of what was there may still be read. */
async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: 'Tillit er låst' })).toBeVisible();
  await expect(page.getByText(MARK)).toBeHidden();
}

test('a fact that is being edited stands open again after a lock, with what was typed', async ({ page }) => {
  await signIn(page, office, 'office');
  await openMember(page, 3);
  const path = new URL(page.url()).pathname;
  await page.getByRole('button', { name: /Endre Mellomnavn/u }).click();
  await page.keyboard.type(MARK);
  await lock(page);
  await lookAt(page, 'locked');
  await enter(page, 'office@demo.test');
  await expect(page.getByRole('textbox', { name: 'Mellomnavn' })).toHaveValue(MARK);
  await expect(page.getByText('Kladden din er hentet fram.')).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(path);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Mellomnavn' })).toBeHidden();
  await page.reload();
  await expect(page.getByRole('article')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Mellomnavn' })).toBeHidden();
});

test('a period, an export and an account survive the lock where they stood', async ({ page, browser }) => {
  await signIn(page, office, 'office');
  await openMember(page, 5);
  await page.getByRole('tab', { name: 'Arbeidsforhold' }).click();
  await page.getByRole('button', { name: 'Nytt arbeidsforhold' }).click();
  await page.getByRole('textbox', { name: 'Stilling' }).fill(MARK);
  await lock(page);
  await enter(page, 'office@demo.test');
  await expect(page.getByRole('textbox', { name: 'Stilling' })).toHaveValue(MARK);
  await page.getByRole('button', { name: 'Avbryt' }).click();
  await page.keyboard.press('Escape');

  await page.keyboard.press('/');
  await page.keyboard.type('hansen');
  await expect(page.getByRole('row').nth(1)).toContainText('Hansen');
  await page.getByRole('row').nth(1).getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Eksporter', exact: true }).click();
  await page.getByLabel('Hva skal uttrekket brukes til?').fill(MARK);
  await lock(page);
  await enter(page, 'office@demo.test');
  await expect(page.getByLabel('Hva skal uttrekket brukes til?')).toHaveValue(MARK);
  await expect(page.getByText('Gjelder 1 valgt medlem')).toBeVisible();
  await page.getByRole('button', { name: 'Avbryt' }).click();

  const admin = await anotherPage(browser);
  await signIn(admin, office, 'admin');
  await admin.getByRole('link', { name: 'Kontoer' }).click();
  await admin.getByRole('button', { name: 'Ny konto' }).click();
  await admin.getByRole('dialog').getByLabel('Navn').fill(MARK);
  await admin.getByLabel('Første passfrase').fill('fjell lampe kaffe tog');
  await lock(admin);
  await enter(admin, 'admin@demo.test');
  await expect(admin.getByRole('dialog').getByLabel('Navn')).toHaveValue(MARK);
  // A passphrase is kept nowhere.
  await expect(admin.getByLabel('Første passfrase')).toHaveValue('');
  await admin.getByRole('button', { name: 'Avbryt' }).click();
  await admin.close();
});

test('what stood over the list, and a comparison, survive the lock: filter, kept search, letter to those selected', async ({
  page,
}) => {
  await signIn(page, office, 'office');
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('/');
  await page.keyboard.type('hansen');
  await expect(page.getByRole('row').nth(1)).toContainText('Hansen');

  await page.getByRole('button', { name: 'Flere filtre' }).click();
  await expect(dialog.getByRole('combobox', { name: 'Opplysning' })).toBeFocused();
  await page.keyboard.type('Fødselsd');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: 'Verdi' }).fill('01.02.1980');
  await lock(page);
  await enter(page, 'office@demo.test');
  await expect(dialog.getByRole('textbox', { name: 'Verdi' })).toHaveValue('01.02.1980');
  await expect(dialog.getByText('Kladden din er hentet fram.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Fjern alle' }).click();
  await dialog.getByRole('button', { name: 'Vis treffene' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('hansen');

  await page.getByRole('button', { name: 'Lagrede søk' }).click();
  await page.getByRole('button', { name: 'Lagre dette søket' }).click();
  await dialog.getByRole('textbox', { name: 'Navn' }).fill(MARK);
  await lock(page);
  await enter(page, 'office@demo.test');
  await expect(dialog.getByRole('textbox', { name: 'Navn' })).toHaveValue(MARK);
  await dialog.getByRole('button', { name: 'Avbryt' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('hansen');

  await page.getByRole('row').nth(1).getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Skriv brev' }).click();
  await expect(dialog.getByRole('combobox', { name: 'Mal' })).toBeFocused();
  await page.keyboard.type('velk');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('combobox', { name: 'Mal' })).toHaveValue(/^Velkommen/u);
  await lock(page);
  await enter(page, 'office@demo.test');
  await expect(dialog.getByRole('combobox', { name: 'Mal' })).toHaveValue(/^Velkommen/u);
  await expect(dialog.getByRole('button', { name: 'Lag 1 brev' })).toBeEnabled();
  await dialog.getByRole('button', { name: 'Avbryt' }).click();

  await page.getByRole('link', { name: 'Dubletter' }).click();
  await page.getByRole('row', { name: /Granum/u }).click();
  await page.getByRole('textbox', { name: /^Hvorfor/u }).fill(MARK);
  await page.getByRole('radio', { name: 'Fornavn: Torsten' }).click();
  await lock(page);
  await enter(page, 'office@demo.test');
  await expect(page.getByRole('textbox', { name: /^Hvorfor/u })).toHaveValue(MARK);
  await expect(page.getByRole('radio', { name: 'Fornavn: Torsten' })).toBeChecked();
  await page.getByRole('button', { name: 'Tilbake' }).click();
});

test('a form survives a reload and a restart, and brings the person back; on disk nothing of it can be read', async ({
  page,
  browser,
}) => {
  await signIn(page, office, 'office');
  await page.keyboard.press('n');
  await page.getByLabel('Fornavn').fill('Halvferdig');
  await page.getByLabel('Etternavn').fill(MARK);
  await page.getByLabel('Mobil').fill('99 88 77 66');
  await page.reload();
  await expect(page.getByLabel('Etternavn')).toHaveValue(MARK);
  await page.getByLabel('E-post', { exact: true }).fill('halv@epost.test');
  // Longer than typing rests before it is kept.
  await page.waitForTimeout(900);
  expect(violationsOf(page)).toEqual([]);
  await page.close();
  await office.restart();
  expect(bytesOf(office.profile).includes(MARK)).toBe(false);

  const after = await anotherPage(browser);
  await signIn(after, office, 'office');
  await expect(after).toHaveURL(/\/members\/new$/u);
  await expect(after.getByLabel('Etternavn')).toHaveValue(MARK);
  await expect(after.getByLabel('E-post', { exact: true })).toHaveValue('halv@epost.test');
  await expect(after.getByText('Kladden din er hentet fram.')).toBeVisible();
  await after.keyboard.press('Escape');
  await after.getByRole('navigation', MENU).getByRole('link', { name: 'Hjem' }).click();
  await expect(after.getByRole('link', { name: 'Nytt medlem' })).toBeVisible();
  await lookAt(after, 'home-begun');
  await after.getByRole('button', { name: 'Forkast' }).click();
  await expect(after.getByRole('link', { name: 'Nytt medlem' })).toBeHidden();
  await after.close();
});

test('a screen that stops says so, keeps what was typed, and lets the other pages work', async ({ browser }) => {
  const page = await anotherPage(browser);
  await signIn(page, office, 'office');
  await page.keyboard.press('n');
  await page.getByLabel('Etternavn').fill(MARK);
  // The first page tells when a draft was kept; here telling the time fails.
  await page.evaluate(() => {
    const real = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format');
    Object.assign(window, { mend: () => real && Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', real) });
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
      configurable: true,
      get() {
        throw new Error('no time');
      },
    });
  });
  await page.getByRole('navigation', MENU).getByRole('link', { name: 'Hjem' }).click();
  await expect(page.getByRole('heading', { name: 'Noe gikk galt' })).toBeVisible();
  await lookAt(page, 'stopped');
  await page.evaluate(() => (window as unknown as { mend(): void }).mend());
  await page.getByRole('navigation', MENU).getByRole('link', { name: 'Medlemmer' }).click();
  await expect(page.getByRole('row').nth(2)).toBeVisible();
  await page.getByRole('button', { name: 'Nytt medlem' }).click();
  await expect(page.getByLabel('Etternavn')).toHaveValue(MARK);
  await page.getByRole('button', { name: 'Forkast kladden' }).click();
  await page.close();
});

function bytesOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return files.map(({ parentPath, name }) => readFileSync(join(parentPath, name)).toString('latin1')).join('\n');
}
