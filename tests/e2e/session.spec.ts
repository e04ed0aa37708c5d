import { expect, type Page, test } from '@playwright/test';
import { lookAt } from './looks.ts';
import {
  anotherPage,
  enter,
  type Office,
  openOffice,
  PASSPHRASE,
  signIn,
  violationsOf,
  watchForViolations,
} from './office.ts';

const FIRST_PASSPHRASE = 'fjell lampe kaffe tog';

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
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('heading', { name: 'Welcome to Tillit' })).toBeVisible();
    await page.getByRole('button', { name: 'Norsk bokmål' }).click();
    await page.getByRole('button', { name: /Nytt register/u }).click();
    await page.getByLabel('Forbundets navn').fill('Prøveforbundet');
    await page.getByRole('textbox', { name: 'Navn', exact: true }).fill('Sigrid Systemansvarlig');
    await page.getByLabel('E-post').fill('sigrid@prove.test');
    await page.getByLabel(/^Passfrase/u).fill('kort');
    await page.getByLabel('Gjenta passfrasen').fill('kort');
    await page.getByRole('button', { name: 'Lag databasen' }).click();
    await expect(page.getByText(/for lett å gjette/u)).toBeVisible();
    await lookAt(page, 'first-start-refused');
    await page.getByLabel(/^Passfrase/u).fill(PASSPHRASE);
    await expect(page.getByText(/God|Svært god/u)).toBeVisible();
    await page.getByLabel('Gjenta passfrasen').fill(PASSPHRASE);
    await lookAt(page, 'first-start-new');
    await page.getByRole('button', { name: 'Lag databasen' }).click();
    const key = (await page.getByTestId('recovery-key').textContent()) ?? '';
    const done = page.getByRole('button', { name: 'Nøkkelen er i trygge hender' });
    await expect(done).toBeDisabled();
    await page.getByLabel('Skriv nøkkelen slik den står på arket').fill(key.toLowerCase().replaceAll(/[0-9]/gu, '0'));
    await expect(page.getByText('Stemmer ikke ennå. Kontroller arket.')).toBeVisible();
    await lookAt(page, 'recovery-key');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('Prøveforbundet')).toBeVisible();
    await expect(done).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel('Skriv nøkkelen slik den står på arket').fill(key.toLowerCase());
    await done.click();
    await enter(page, 'sigrid@prove.test', 'feil passfrase helt');
    await expect(page.getByText('Kontoen og passfrasen hører ikke sammen.')).toBeVisible();
    await lookAt(page, 'sign-in-refused');
    await enter(page, 'sigrid@prove.test');
    await expect(page.getByRole('navigation', { name: 'Hovedmeny' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Medlemmer' })).toBeHidden();
    await expect(page.getByRole('link', { name: 'Lag kontoer til kollegene' })).toBeVisible();
    await lookAt(page, 'home-first');
    await firstPrivacyOfficer(page, key);
    expect(violationsOf(page)).toEqual([]);
  });
});

/** With one administrator nobody can be the second person; the recovery key stands in for one. */
async function firstPrivacyOfficer(page: Page, recoveryKey: string): Promise<void> {
  await page.getByRole('link', { name: 'Lag kontoer til kollegene' }).click();
  await page.getByRole('button', { name: 'Ny konto' }).click();
  await page.getByRole('dialog').getByLabel('Navn').fill('Peder Personvern');
  await page.getByRole('dialog').getByLabel('E-post').fill('peder@prove.test');
  await page.getByLabel('Første passfrase').fill(FIRST_PASSPHRASE);
  await page
    .getByRole('dialog')
    .getByRole('checkbox', { name: /Personvernombud/u })
    .check();
  await page.getByRole('button', { name: 'Lag konto' }).click();
  await expect(page.getByText('Ingen kan bekrefte ennå')).toBeVisible();
  await page.getByRole('button', { name: 'Bekreft med gjenopprettingsnøkkel' }).click();
  await page
    .getByRole('dialog')
    .getByLabel(/^Gjenopprettingsnøkkel/u)
    .fill('00000000');
  await page.getByRole('button', { name: 'Bekreft rollen' }).click();
  await expect(page.getByText(/Gjenopprettingsnøkkelen stemmer ikke/u)).toBeVisible();
  await lookAt(page, 'role-with-key');
  await page
    .getByRole('dialog')
    .getByLabel(/^Gjenopprettingsnøkkel/u)
    .fill(recoveryKey);
  await page.getByRole('button', { name: 'Bekreft rollen' }).click();
  await expect(page.getByText('Rollen er bekreftet')).toBeVisible();
  await expect(page.getByRole('row', { name: /Peder Personvern/u })).toContainText('Personvernombud');

  await page.getByRole('row', { name: /Peder/u }).getByRole('button', { name: 'Steng konto' }).click();
  await expect(page.getByRole('dialog')).toContainText('Nøkkelen til databasen byttes');
  await lookAt(page, 'account-close');
  await page.getByRole('dialog').getByRole('button', { name: 'Steng konto' }).click();
  await expect(page.getByRole('row', { name: /Peder/u })).toContainText('Stengt');
  await page.getByRole('row', { name: /Peder/u }).getByRole('button', { name: 'Åpne igjen' }).click();
  await page.getByLabel('Første passfrase').fill(FIRST_PASSPHRASE);
  await page
    .getByRole('dialog')
    .getByLabel(/^Gjenopprettingsnøkkel/u)
    .fill(recoveryKey);
  await lookAt(page, 'account-reopen');
  await page.getByRole('dialog').getByRole('button', { name: 'Åpne igjen' }).click();
  await expect(page.getByRole('row', { name: /Peder/u })).toContainText('Aktiv');
}

test.describe('an office', () => {
  let office: Office;
  test.beforeAll(async () => {
    office = await openOffice(300);
  });
  test.afterAll(() => office.close());
  test.afterEach(({ page }) => expect(violationsOf(page)).toEqual([]));

  test('each role sees its own menu, and a calm page where it has no business', async ({ browser }) => {
    const menus: Record<string, string[]> = {
      office: [
        'Hjem',
        'Oppgaver',
        'Medlemmer',
        'Dubletter',
        'Merkelapper',
        'Arbeidsgivere',
        'Brev',
        'Utsendelser',
        'Import',
        'Rapporter',
        'Undersøkelser',
        'Personvern',
      ],
      courses: ['Hjem', 'Medlemmer', 'Personvern'],
      privacy: [
        'Hjem',
        'Oppgaver',
        'Medlemmer',
        'Merkelapper',
        'Arbeidsgivere',
        'Utsendelser',
        'Rapporter',
        'Undersøkelser',
        'Personvern',
        'Revisjonslogg',
        'Kontoer',
      ],
      admin: ['Hjem', 'Personvern', 'Revisjonslogg', 'Kontoer', 'Innstillinger'],
    };
    const closed: Record<string, string> = {
      office: 'audit',
      courses: 'imports',
      privacy: 'members/new',
      admin: 'members',
    };
    for (const [role, words] of Object.entries(menus)) {
      const page = await anotherPage(browser);
      await signIn(page, office, role);
      await expect(page.getByRole('navigation').getByRole('link')).toHaveText(words);
      await page.goto(`${new URL(page.url()).origin}/${closed[role]}`);
      await expect(page.getByRole('heading', { name: 'Denne siden hører ikke til rollen din' })).toBeVisible();
      await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
      expect(violationsOf(page)).toEqual([]);
      if (role === 'office') await lookAt(page, 'not-for-you');
      await page.close();
    }
  });

  test('an address that leads nowhere says so, in the language, with a way home', async ({ page }) => {
    await signIn(page, office, 'office');
    await page.goto(`${new URL(page.url()).origin}/finnes/ikke`);
    await expect(page.getByRole('heading', { name: 'Denne siden finnes ikke' })).toBeVisible();
    await page.getByRole('link', { name: 'Gå til Hjem' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Hjem' })).toBeVisible();
    await page.goto(`${new URL(page.url()).origin}/members/018f0000-0000-7000-8000-000000000001`);
    await expect(page.getByRole('heading', { name: 'Medlemmet finnes ikke' })).toBeVisible();
  });

  test('the administrator makes an account; the audit log proves that it is whole', async ({ page }) => {
    await signIn(page, office, 'admin');
    await page.getByRole('link', { name: 'Kontoer' }).click();
    await page.getByRole('button', { name: 'Ny konto' }).click();
    await page.getByRole('dialog').getByLabel('Navn').fill('Rut Rådgiver');
    await page.getByRole('dialog').getByLabel('E-post').fill('office@demo.test');
    await page.getByLabel('Første passfrase').fill(FIRST_PASSPHRASE);
    await page
      .getByRole('dialog')
      .getByRole('checkbox', { name: /Rådgiver/u })
      .check();
    await page.getByRole('button', { name: 'Lag konto' }).click();
    await expect(page.getByText('En konto med denne e-postadressen finnes allerede.')).toBeVisible();
    await lookAt(page, 'account-new');
    await page.getByRole('dialog').getByLabel('E-post').fill('rut@demo.test');
    await page.getByRole('button', { name: 'Lag konto' }).click();
    await expect(page.getByText('Rådgiver: venter på en annen person')).toBeVisible();
    await lookAt(page, 'accounts');
    await page.getByRole('link', { name: 'Revisjonslogg' }).click();
    await expect(page.getByText('Laget konto').first()).toBeVisible();
    await page.getByRole('button', { name: 'Kontroller kjeden' }).click();
    await expect(page.getByText(/Kjeden er hel/u)).toBeVisible();
    await lookAt(page, 'audit');
    // No code names: neither of commands nor of fields.
    await expect(page.getByRole('table')).not.toContainText(/[a-z]+\.[a-z]+[A-Z]?/u);
    await page.getByRole('link', { name: 'Innstillinger' }).click();
    await page.getByRole('button', { name: 'Kontroller databasen' }).click();
    await expect(page.getByText('Revisjonslogg: i orden')).toBeVisible();
    await lookAt(page, 'settings');
  });

  test('the second person confirms a role that waits, from the first page', async ({ page, browser }) => {
    const admin = await anotherPage(browser);
    await signIn(admin, office, 'admin');
    await admin.getByRole('link', { name: 'Kontoer' }).click();
    await admin
      .getByRole('row', { name: /Kåre Kurs/u })
      .getByRole('button', { name: 'Endre' })
      .click();
    await admin
      .getByRole('dialog')
      .getByRole('checkbox', { name: /Rådgiver/u })
      .check();
    await admin.getByRole('button', { name: 'Lagre' }).click();
    await expect(admin.getByRole('row', { name: /Kåre Kurs/u })).toContainText('Rådgiver: venter på en annen person');
    await expect(admin.getByRole('listitem').filter({ hasText: 'Kåre Kurs' })).toContainText(
      /Kan bekreftes av .*Per Personvernombud/u,
    );
    await signIn(page, office, 'privacy');
    await lookAt(page, 'home-waiting');
    await page.getByRole('link', { name: /Kåre Kurs skal bli rådgiver/u }).click();
    await page.getByRole('listitem').filter({ hasText: 'Kåre' }).getByRole('button', { name: 'Bekreft' }).click();
    await expect(page.getByText('Rollen er bekreftet')).toBeVisible();
    await page.getByRole('link', { name: 'Revisjonslogg' }).click();
    await page.getByRole('tab', { name: 'Uttrekk' }).click();
    await expect(page.getByRole('heading', { name: 'Ingenting er tatt ut' })).toBeVisible();
    await lookAt(page, 'exports-none');
    await admin.close();
  });

  test('the command palette finds people and pages; notices and menus open; the sheet shows the keys', async ({
    page,
  }) => {
    await signIn(page, office, 'office');
    // A slow machine, and somebody who types on at once: not a letter may be lost.
    const machine = await page.context().newCDPSession(page);
    await machine.send('Emulation.setCPUThrottlingRate', { rate: 8 });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('hansen');
    await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue('hansen');
    await machine.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await expect(
      page
        .getByRole('dialog')
        .getByText(/Hansen/u)
        .first(),
    ).toBeVisible();
    await lookAt(page, 'command-palette');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('tab', { name: 'Oversikt' })).toBeVisible();
    await page.getByRole('button', { name: /Endre Telefon/u }).click();
    await page.keyboard.type('22 00 00 09');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Telefon er lagret')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Varsler' }).click();
    await expect(page.getByRole('dialog', { name: 'Varsler' })).toContainText('Telefon er lagret');
    await lookAt(page, 'notices');
    await page.getByRole('dialog', { name: 'Varsler' }).getByRole('button', { name: 'Angre' }).click();
    await expect(page.getByRole('dialog', { name: 'Varsler' })).toContainText('Endringen er angret');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /Min konto/u }).click();
    await lookAt(page, 'user-menu');
    await page.getByRole('button', { name: 'Bytt passfrase' }).click();
    await page.getByLabel('Passfrasen du har nå').fill(PASSPHRASE);
    await page.getByLabel(/^Ny passfrase/u).fill('kort');
    await page.getByLabel('Gjenta passfrasen').fill('kort');
    await page.getByRole('dialog', { name: 'Bytt passfrase' }).getByRole('button', { name: 'Bytt passfrase' }).click();
    await expect(page.getByText(/for lett å gjette/u)).toBeVisible();
    await lookAt(page, 'change-passphrase');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Hjem' }).click();
    await expect(page.getByRole('heading', { name: 'Sist åpnet' })).toBeVisible();
    await lookAt(page, 'home');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toContainText('Tastatursnarveier');
    await lookAt(page, 'keys');
  });

  test('English beside bokmål, dark beside light, low rows beside high: kept on the machine', async ({ page }) => {
    await signIn(page, office, 'office');
    await page.keyboard.press('/');
    const row = page.getByRole('row').nth(2);
    await expect(row).toBeVisible();
    const low = (await row.boundingBox())?.height ?? 0;
    await page.getByRole('button', { name: /Min konto/u }).click();
    await page.getByText('Luftig').click();
    await page.getByText('Mørkt').click();
    await page.getByText('English').click();
    await expect(page.getByRole('link', { name: 'Members' })).toBeVisible();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.reload();
    await expect(page.getByRole('link', { name: 'Members' })).toBeVisible();
    await expect(row).toBeVisible();
    expect(((await row.boundingBox())?.height ?? 0) - low).toBe(8);
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(kept).not.toMatch(/demo\.test|Kari/u);
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
