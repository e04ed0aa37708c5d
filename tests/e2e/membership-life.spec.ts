/** The life of a membership by keyboard: a resignation with its tasks, planned and at once; a death; somebody who comes back. */
import { expect, type Page, test } from '@playwright/test';
import { lookAt } from './looks.ts';
import { type Office, openOffice, signIn, violationsOf } from './office.ts';

let office: Office;
test.beforeAll(async () => {
  office = await openOffice(400);
});
test.afterAll(async () => {
  await office.close();
});
test.afterEach(({ page }) => {
  expect(violationsOf(page)).toEqual([]);
});

const focused = (page: Page) => page.locator(':focus');
const article = (page: Page) => page.getByRole('article');

/** Opens a member of the list, on the membership. */
async function openMembership(page: Page, place: number): Promise<void> {
  await page.keyboard.press('/');
  await expect(page.getByRole('row').nth(place)).toBeVisible();
  for (let step = 0; step < place; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(article(page)).toBeVisible();
  await page.keyboard.press('2');
  await expect(page.getByRole('button', { name: 'Legg til periode' })).toBeVisible();
}

test('a resignation leaves its tasks, and is taken back with them', async ({ page }) => {
  await signIn(page, office, 'office');
  await openMembership(page, 1);
  await page.getByRole('button', { name: 'Meld ut' }).press('Enter');
  await expect(focused(page)).toHaveAccessibleName('Første dag uten medlemskap');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('option', { name: 'Ny jobb' })).toBeVisible();
  await page.keyboard.type('ny');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Årsak' })).toHaveValue('Ny jobb');
  await lookAt(page, 'life-resign');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Meldt ut. 3 oppgaver følger av det.')).toBeVisible();
  await expect(article(page)).toContainText('Opplysningene slettes innen om 90 dager');
  await expect(page.getByRole('button', { name: 'Meld inn igjen' })).toBeVisible();
  await page.keyboard.press('4');
  const tasks = page.getByRole('region', { name: 'Oppgaver' });
  await expect(tasks).toContainText('Stans trekk i lønn hos arbeidsgiver');
  await expect(tasks).toContainText('Slett medlemsopplysningene når oppgjøret er gjort');
  await lookAt(page, 'life-tasks');
  await page.keyboard.press('Control+z');
  await expect(tasks).toContainText('Ingen oppgaver her.');
  await expect(article(page)).not.toContainText('Opplysningene slettes innen');
});

test('what is planned stands as planned, is changed and withdrawn', async ({ page }) => {
  await signIn(page, office, 'office');
  await openMembership(page, 2);
  await page.getByRole('button', { name: 'Gi permisjon' }).press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('01.02.2027');
  await page.keyboard.press('Tab');
  await page.keyboard.type('31.07.2027');
  await page.keyboard.press('Enter');
  const planned = page.getByRole('region', { name: 'Planlagt' });
  await expect(planned).toContainText('Permisjon');
  await expect(planned).toContainText('1. februar 2027');
  await lookAt(page, 'life-planned');
  await planned.getByRole('button', { name: 'Endre' }).first().press('Enter');
  await expect(focused(page)).toHaveValue('01.02.2027');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('01.03.2027');
  await page.keyboard.press('Enter');
  await expect(planned).toContainText('1. mars 2027');
  await planned.getByRole('button', { name: 'Trekk tilbake' }).first().press('Enter');
  await expect(planned).toBeHidden();
});

test('a death is met with respect: no mailings, and the next of kin beside it', async ({ page }) => {
  await signIn(page, office, 'office');
  await openMembership(page, 3);
  await page.getByRole('button', { name: 'Registrer død' }).press('Enter');
  await page.keyboard.press('Enter');
  await expect(article(page)).toContainText('Ingen utsendelser. Ingen etterlatte er registrert.');
  await page.keyboard.press('1');
  await page.getByRole('button', { name: 'Legg til etterlatt eller bo' }).press('Enter');
  await page.keyboard.type('Boet etter medlemmet');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await lookAt(page, 'survivor-new');
  await page.keyboard.press('Enter');
  await expect(article(page)).toContainText('post går til etterlatte');
  await lookAt(page, 'member-deceased');
});

test('a new member who was one before joins again with the old number', async ({ page }) => {
  await signIn(page, office, 'office');
  await openMembership(page, 4);
  const name = (await page.getByRole('heading', { level: 2 }).first().textContent()) ?? '';
  const number = /Nr\. (\d+)/u.exec((await article(page).textContent()) ?? '')?.[1] ?? '';
  await page.getByRole('button', { name: 'Meld ut' }).press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Meldt ut\./u)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Fornavn' }).fill(name.split(' ')[0] ?? '');
  await page.getByRole('textbox', { name: 'Etternavn' }).fill(name.split(' ').at(-1) ?? '');
  const item = page.getByRole('listitem').filter({ hasText: number });
  await expect(item).toContainText('Utmeldt');
  await lookAt(page, 'member-new-rejoin');
  await item.getByRole('button', { name: 'Meld inn igjen' }).press('Enter');
  await expect(page.getByText(`Meldt inn igjen med nummer ${number}.`)).toBeVisible();
  await expect(article(page)).toContainText(`Nr. ${number}`);
  await expect(article(page)).toContainText('Medlem');
});

test('a letter that came back is noted on the address', async ({ page }) => {
  await signIn(page, office, 'office');
  await openMembership(page, 5);
  await page.keyboard.press('1');
  await page.getByRole('button', { name: 'Brev kom i retur' }).first().press('Enter');
  await expect(article(page)).toContainText(/Brev kom i retur \d\d\.\d\d\.\d{4}/u);
  await lookAt(page, 'address-returned');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Brev kom i retur' }).first()).toBeVisible();
});
