/** Consents by keyboard: given at the counter, withdrawn on the phone before the call ends, read by the privacy officer. */
import { expect, type Page, test } from '@playwright/test';
import { lookAt } from './looks.ts';
import { type Office, openOffice, signIn, typistAt, violationsOf } from './office.ts';

let office: Office;
test.beforeAll(async () => {
  office = await openOffice(60, async (call) => {
    await call('members.create', { givenName: 'Sunniva', familyName: 'Samtykkesen' });
    const purposeKey = 'partnerSharing';
    const { items } = (await call('consents.texts.list', { purposeKey })) as {
      items: { versions: { texts: { id: string }[] }[] }[];
    };
    const textVersionId = items[0]?.versions[0]?.texts[0]?.id;
    for (const familyName of ['Telefonsen', 'Feilnotert']) {
      const { id } = (await call('members.create', { givenName: 'Ada', familyName })) as { id: string };
      const yes = { purposeKey, textVersionId, event: 'given', channel: 'paper', explicit: true };
      await call('consents.record', { personId: id, validUntil: null, note: null, evidence: null, ...yes });
    }
  });
});
test.afterAll(async () => {
  await office.close();
});
test.afterEach(({ page }) => {
  expect(violationsOf(page)).toEqual([]);
});

const focused = (page: Page) => page.locator(':focus');
const sharing = (page: Page) => page.getByRole('listitem', { name: /^Deling/u });

/** Finds the member and stands on the row of the purpose, by keys alone. */
async function openSharing(page: Page, typist: ReturnType<typeof typistAt>, name: string): Promise<void> {
  await typist.press('/');
  await typist.type(name.slice(0, 5).toLowerCase());
  await expect(page.getByRole('row', { name: new RegExp(name, 'u') })).toBeVisible();
  await typist.press('Enter');
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(name);
  await typist.press('k');
  await expect(page.getByRole('region', { name: 'Samtykker og valg' })).toBeVisible();
  await expect(focused(page)).toHaveAttribute('data-consent');
  const rows = await page
    .locator('[data-consent]')
    .evaluateAll((all) => all.map((row) => row.getAttribute('aria-label')));
  const place = rows.findIndex((name) => /^Deling/u.test(name ?? ''));
  for (let at = 0; at < place; at += 1) await typist.press('ArrowDown');
  await expect(sharing(page)).toBeFocused();
}

test('given at the counter, withdrawn on the phone with what follows: taking back takes no more keys than giving', async ({
  page,
}) => {
  await signIn(page, office, 'office');
  const typist = typistAt(page);
  await openSharing(page, typist, 'Samtykkesen');
  await lookAt(page, 'consents');
  await expect(sharing(page)).toContainText('Aldri spurt');

  const beforeGiving = typist.count();
  await typist.press('j');
  await expect(page.getByRole('form', { name: /^Registrer ja/u })).toContainText('Versjon 1');
  await expect(focused(page)).toHaveAccessibleName('Merknad');
  await lookAt(page, 'consent-giving');
  // A special category asks for an explicit yes.
  await typist.press('Shift+Tab', 'Space', 'Control+Enter');
  await expect(sharing(page)).toContainText('Samtykket');
  const giving = typist.count() - beforeGiving;
  await expect(sharing(page)).toBeFocused();

  const beforeWithdrawing = typist.count();
  await typist.press('t');
  await expect(page.getByRole('form', { name: /^Trekk tilbake/u })).toBeVisible();
  await typist.press('Control+Enter');
  await expect(sharing(page)).toContainText('Trukket');
  const withdrawing = typist.count() - beforeWithdrawing;
  expect(withdrawing).toBeLessThanOrEqual(giving);
  await expect(sharing(page)).toContainText('slett det som bare hvilte på samtykket');
  await lookAt(page, 'consent-withdrawn');
  await typist.press('Enter');
  await expect(sharing(page)).toContainText('Dette så personen');
  await expect(sharing(page)).toContainText('Sa ja');
  await lookAt(page, 'consent-history');

  const day = page.getByRole('textbox', { name: 'Slik sto det' });
  await day.fill('01.01.2020');
  await expect(page.getByText(/Du ser hvordan det sto 01.01.2020/u)).toBeVisible();
  await page.getByRole('button', { name: 'Vis i dag' }).press('Enter');
  await expect(sharing(page)).toContainText('Trukket');
  await page.getByRole('button', { name: 'Kvittering' }).press('Enter');
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Kvittering som PDF' }).press('Enter');
  expect((await download).suggestedFilename()).toMatch(/^samtykkekvittering-[0-9a-f-]{36}\.pdf$/u);
});

test('the adviser notes a withdrawal while somebody calls, in few keys', async ({ page }) => {
  await signIn(page, office, 'adviser');
  const caller = typistAt(page);
  await openSharing(page, caller, 'Telefonsen');
  await expect(sharing(page)).toContainText('Samtykket');
  await caller.press('t');
  await expect(page.getByRole('form', { name: /^Trekk tilbake/u })).toBeVisible();
  await caller.press('Control+Enter');
  await expect(sharing(page)).toContainText('Trukket');
  expect(caller.count()).toBeLessThan(20);
});

test('the privacy officer reads what was said, and marks a slip as one', async ({ page }) => {
  await signIn(page, office, 'privacy');
  const typist = typistAt(page);
  await openSharing(page, typist, 'Feilnotert');
  await typist.press('Enter');
  await expect(sharing(page)).toContainText('Sa ja');
  await sharing(page).getByRole('button', { name: 'Registrert ved en feil' }).first().press('Enter');
  await expect(focused(page)).toHaveAccessibleName('Grunn');
  await page.keyboard.type('Gjaldt en annen');
  await page.keyboard.press('Enter');
  await expect(sharing(page)).toContainText('Teller ikke: registrert ved en feil');
  await expect(sharing(page)).not.toContainText('Samtykketsiden');
});
