import { expect, test } from '@playwright/test';
import { lookAt } from './looks.ts';
import { type Office, openOffice, PASSPHRASE, signIn, violationsOf, watchForViolations } from './office.ts';

test.describe('the first start', () => {
  let office: Office;
  test.beforeAll(async () => {
    office = await openOffice(null);
  });
  test.afterAll(() => office.close());

  test('a new register: the recovery key is typed back before anything else, then the administrator signs in', async ({
    page,
  }) => {
    watchForViolations(page);
    await page.goto(office.host.invite());
    await expect(page.getByRole('heading', { name: 'Velkommen til Tillit' })).toBeVisible();
    await lookAt(page, 'first-start');
    await page.getByRole('button', { name: /Nytt register/u }).click();
    await page.getByLabel('Forbundets navn').fill('Prøveforbundet');
    await page.getByRole('textbox', { name: 'Navn', exact: true }).fill('Sigrid Systemansvarlig');
    await page.getByLabel('E-post').fill('sigrid@prove.test');
    await page.getByLabel(/^Passfrase/u).fill(PASSPHRASE);
    await expect(page.getByText(/God|Svært god/u)).toBeVisible();
    await page.getByLabel('Gjenta passfrasen').fill(PASSPHRASE);
    await lookAt(page, 'first-start-new');
    await page.getByRole('button', { name: 'Lag databasen' }).click();
    const key = (await page.getByTestId('recovery-key').textContent()) ?? '';
    const done = page.getByRole('button', { name: 'Nøkkelen er i trygge hender' });
    await expect(done).toBeDisabled();
    await page.getByLabel('Skriv nøkkelen slik den står på arket').fill(key.toLowerCase());
    await done.click();
    await page.getByLabel('E-post').fill('sigrid@prove.test');
    await page.getByLabel('Passfrase').fill('feil passfrase helt');
    await page.getByRole('button', { name: 'Logg inn' }).click();
    await expect(page.getByText('Kontoen og passfrasen hører ikke sammen.')).toBeVisible();
    await page.getByLabel('Passfrase').fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Logg inn' }).click();
    await expect(page.getByRole('navigation', { name: 'Hovedmeny' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Medlemmer' })).toBeHidden();
    expect(violationsOf(page)).toEqual([]);
  });
});

test.describe('an office', () => {
  let office: Office;
  test.beforeAll(async () => {
    office = await openOffice(300);
  });
  test.afterAll(() => office.close());
  test.afterEach(({ page }) => expect(violationsOf(page)).toEqual([]));

  test('each role sees its own menu', async ({ browser }) => {
    const menus: Record<string, string[]> = {
      office: ['Hjem', 'Medlemmer', 'Arbeidsgivere', 'Import'],
      courses: ['Hjem', 'Medlemmer'],
      privacy: ['Hjem', 'Medlemmer', 'Arbeidsgivere', 'Revisjonslogg', 'Kontoer'],
      admin: ['Hjem', 'Revisjonslogg', 'Kontoer', 'Innstillinger'],
    };
    for (const [role, words] of Object.entries(menus)) {
      const page = await browser.newPage({ locale: 'nb-NO' });
      await signIn(page, office, role);
      await expect(page.getByRole('navigation').getByRole('link')).toHaveText(words);
      await page.close();
    }
  });

  test('the administrator makes an account; the audit log proves that it is whole', async ({ page }) => {
    await signIn(page, office, 'admin');
    await lookAt(page, 'home');
    await page.getByRole('link', { name: 'Kontoer' }).click();
    await page.getByRole('button', { name: 'Ny konto' }).click();
    await page.getByLabel('Navn').fill('Rut Rådgiver');
    await page.getByRole('dialog').getByLabel('E-post').fill('rut@demo.test');
    await page.getByLabel('Første passfrase').fill('fjell lampe kaffe tog');
    await page
      .getByRole('dialog')
      .getByRole('checkbox', { name: /Rådgiver/u })
      .check();
    await lookAt(page, 'account-new');
    await page.getByRole('button', { name: 'Lag konto' }).click();
    await expect(page.getByText('Rådgiver: venter på en annen person')).toBeVisible();
    await lookAt(page, 'accounts');
    await page.getByRole('link', { name: 'Revisjonslogg' }).click();
    await page.getByRole('button', { name: 'Kontroller kjeden' }).click();
    await expect(page.getByText(/Kjeden er hel/u)).toBeVisible();
    await lookAt(page, 'audit');
    await page.getByRole('link', { name: 'Innstillinger' }).click();
    await page.getByRole('button', { name: 'Kontroller databasen' }).click();
    await expect(page.getByText('Revisjonslogg: i orden')).toBeVisible();
    await lookAt(page, 'settings');
  });

  test('the command palette finds people and pages; the sheet shows the keys', async ({ page }) => {
    await signIn(page, office, 'office');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByPlaceholder('Søk eller gå til …').fill('hansen');
    await expect(
      page
        .getByRole('dialog')
        .getByText(/Hansen/u)
        .first(),
    ).toBeVisible();
    await lookAt(page, 'command-palette');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('tab', { name: 'Oversikt' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Medlemmer' }).click();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toContainText('Tastatursnarveier');
  });

  test('English beside bokmål', async ({ page }) => {
    await signIn(page, office, 'office');
    await page.getByRole('button', { name: /Min konto/u }).click();
    await page.getByText('English').click();
    await expect(page.getByRole('link', { name: 'Members' })).toBeVisible();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  test('a link that has been used, another name, another origin: refused', async ({ page, request }) => {
    const link = office.host.invite();
    const key = new URL(link).hash.slice(3);
    const { origin } = new URL(link);
    watchForViolations(page);
    expect((await request.post(`${origin}/enter`, { data: { key } })).status()).toBe(200);
    expect((await request.post(`${origin}/enter`, { data: { key } })).status()).toBe(403);
    expect((await request.post(`${origin}/enter`, { data: { key: 'gjetning' } })).status()).toBe(403);
    expect((await request.get(origin, { headers: { host: 'ond.test' } })).status()).toBe(403);
    expect(
      (await request.post(`${origin}/enter`, { data: { key }, headers: { origin: 'https://ond.test' } })).status(),
    ).toBe(403);
    expect((await request.get(`${origin}/assets/../../package.json`)).headers()['content-type']).not.toContain('json');
    const headers = (await request.get(origin)).headers();
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    await page.goto(origin);
    await expect(page.getByRole('heading', { name: 'Lenken er brukt' })).toBeVisible();
  });
});
