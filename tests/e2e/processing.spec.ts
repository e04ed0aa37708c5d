/** The privacy officer and the register: read, change from a day on, look at the day before, print, take out; a rule changed and taken back. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { addDays, formatCalendarDate } from '../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import { lookAt, shows } from './looks.ts';
import { type Office, openOffice, signIn, violationsOf } from './office.ts';

let office: Office;
test.setTimeout(240_000);
test.beforeAll(async () => {
  office = await openOffice(20);
});
test.afterAll(() => office.close());
test.afterEach(({ page }) => expect(violationsOf(page)).toEqual([]));

const day = (ahead: number) => formatCalendarDate(addDays(dayInNorway(), ahead));

test('the register is read, changed from a day on, looked at as of the day before, printed and taken out', async ({
  page,
}) => {
  await signIn(page, office, 'privacy');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('personv');
  await expect(page.getByRole('button', { name: 'Personvern', exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  const purpose = page.getByRole('article', { name: 'Medlemskap og oppfølging av medlemmet' });
  await expect(purpose.getByRole('row', { name: /Behandlingsgrunnlag Artikkel 6 nr\. 1 bokstav b/u })).toBeVisible();
  await expect(purpose.getByRole('row', { name: /Kategorier av opplysninger/u })).toContainText(
    'Navn og medlemsnummer',
  );
  await shows(page, 'processing-register');

  await page.getByRole('link', { name: 'Rådgivning om lønns- og arbeidsvilkår' }).press('Enter');
  const advice = page.getByRole('article', { name: 'Rådgivning om lønns- og arbeidsvilkår' });
  await advice.getByRole('button', { name: 'Endre fra en dag' }).press('Enter');
  const form = page.getByRole('form', { name: /^Endre Rådgivning/u });
  await expect(form.getByLabel('Gjelder fra')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('01.01.2001');
  await form.getByLabel('Hvorfor endres det').fill('Ny avtale om rådgivning');
  await form.getByLabel('Mottakere', { exact: true }).fill('Et advokatkontor, etter avtale.');
  await lookAt(page, 'processing-form');
  await page.getByLabel('Gjelder fra').press('Enter');
  await expect(form.getByText('Dagen er før den siste versjonen begynte å gjelde.')).toBeVisible();
  await form.getByLabel('Gjelder fra').fill(day(7));
  await page.keyboard.press('Enter');
  await expect(page.getByText(`En ny versjon gjelder fra ${day(7)}.`)).toBeVisible();
  await expect(advice.getByRole('row', { name: /^Mottakere/u })).toContainText('Ingen utenfor organisasjonen');
  await expect(advice.getByRole('region', { name: 'Versjoner' })).toContainText('Endret: Mottakere');

  const shown = page.getByLabel('Slik den sto');
  await shown.fill(day(7));
  await shown.press('Enter');
  await expect(advice.getByRole('row', { name: /^Mottakere/u })).toContainText('Et advokatkontor');
  await shown.fill(day(6));
  await shown.press('Enter');
  await expect(page.getByText(`Slik protokollen sto ${day(6)}.`)).toBeVisible();
  await expect(advice.getByRole('row', { name: /^Mottakere/u })).toContainText('Ingen utenfor organisasjonen');
  await expect(advice.getByRole('button', { name: 'Endre fra en dag' })).toBeHidden();
  await shown.fill(day(-1));
  await shown.press('Enter');
  await expect(page.getByText(/^Protokollen begynner/u)).toBeVisible();
  await page.getByRole('button', { name: 'I dag' }).press('Enter');

  await page.getByRole('button', { name: 'Ta ut' }).press('Enter');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'PDF' }).press('Enter'),
  ]);
  expect(download.suggestedFilename()).toBe(`behandlingsprotokoll-${dayInNorway()}.pdf`);
  expect(
    readFileSync(await download.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');

  await page.evaluate(() => {
    window.print = () => {};
  });
  await page.getByRole('button', { name: 'Skriv ut' }).press('Enter');
  const paper = page.locator('[data-paper]');
  await expect(paper).toContainText('Protokoll over behandlingsaktiviteter');
  await expect(paper).toContainText('personvern@lederne.no');
  await expect(paper.getByRole('heading', { level: 2, includeHidden: true })).toHaveCount(30);
});

test('a rule is decided about, what has passed is marked, and the change is taken back', async ({ page }) => {
  await signIn(page, office, 'privacy');
  await page.goto(new URL('/privacy/retention', page.url()).toString());
  const row = page.getByRole('row', { name: /^Kontaktlogg/u });
  await expect(row).toContainText('3 år etter at det ble skrevet');
  await lookAt(page, 'retention-rules');
  await row.getByRole('button', { name: 'Endre' }).press('Enter');
  const form = page.getByRole('form', { name: 'Kontaktlogg' });
  await expect(form.getByLabel('Frist')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2');
  await form.getByLabel('Vurderes på nytt').fill(day(-3));
  await lookAt(page, 'retention-form');
  await form.getByLabel('Vurderes på nytt').press('Enter');
  await expect(row).toContainText('2 år etter at det ble skrevet');
  await expect(row).toContainText(`Skulle vært vurdert ${day(-3)}`);
  await expect(row.getByRole('button', { name: 'Endre' })).toBeFocused();
  await page.getByRole('button', { name: 'Angre' }).click();
  await expect(row).toContainText('3 år etter at det ble skrevet');
  await expect(row).not.toContainText('Skulle vært vurdert');
});

test('who may not change it reads it, and sees no button that would do nothing', async ({ page }) => {
  await signIn(page, office, 'courses');
  await page.getByRole('link', { name: 'Personvern' }).click();
  await expect(page.getByRole('article', { name: 'Medlemskap og oppfølging av medlemmet' })).toBeVisible();
  for (const name of ['Endre fra en dag', 'Nytt formål', 'Ta ut'])
    await expect(page.getByRole('button', { name })).toHaveCount(0);
  await page.getByRole('tab', { name: 'Sletteregler' }).click();
  await expect(page.getByRole('row', { name: /^Kontaktlogg/u })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Endre' })).toHaveCount(0);
});
