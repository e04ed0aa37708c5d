/** The desktop program itself, where Electron's program file and a display are there: a real window over a real profile. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { openDataService } from '../../db/service/open-data-service.ts';
import { desktopBinary } from '../../electron/desktop-binary.ts';
import { PASSPHRASE, violationsOf, watchForViolations } from './office.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { binary, why } = desktopBinary();
if (!binary) process.stdout.write(`The desktop program is not tested here: ${why}\n`);

test.describe('the desktop program', () => {
  test.skip(!binary, `cannot run here: ${why}`);
  let profile: string;
  let program: ElectronApplication;
  let page: Page;

  test.beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), 'tillit-desktop-'));
    const service = await openDataService({
      profile,
      version: '0.0.0',
      threads: false,
      keyDerivation: { memoryKiB: 8192, passes: 1 },
    });
    await service.call(service.seat('test'), 'session.setUpDemo', { passphrase: PASSPHRASE, people: 120, seed: 1 });
    await service.close();
    // Chromium has no sandbox for root; nobody runs the program so, but tests in a container do.
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    program = await _electron.launch({
      executablePath: binary ?? '',
      args: [...asRoot, ROOT],
      env: { ...process.env, TILLIT_PROFILE: profile } as Record<string, string>,
    });
    page = await program.firstWindow();
    watchForViolations(page);
  });
  test.afterAll(async () => {
    await program?.close();
    if (profile) rmSync(profile, { recursive: true, force: true });
  });

  test('signs in, finds people, locks, and shows nothing then', async () => {
    await signIn(page);
    await page.getByRole('link', { name: 'Medlemmer' }).click();
    await expect(page.getByText('120', { exact: true })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('navigation', { name: 'Hovedmeny' })).toBeVisible({ timeout: 30_000 });
    await page.keyboard.press('ControlOrMeta+l');
    await expect(page.getByRole('button', { name: 'Logg inn' })).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole('navigation', { name: 'Hovedmeny' })).toBeHidden();
    await signIn(page);
    expect(violationsOf(page)).toEqual([]);
  });

  test('the page has neither Node nor Electron, and its policy lets it connect nowhere', async () => {
    expect(await page.evaluate(() => location.origin)).toBe('app://tillit');
    expect(
      await page.evaluate(() =>
        ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in window),
      ),
    ).toEqual([]);
    const fetched = await page.evaluate(() =>
      fetch('https://example.test/').then(
        () => 'went out',
        () => 'refused',
      ),
    );
    expect(fetched).toBe('refused');
    const opened = await page.evaluate(() => window.open('https://example.test/') === null);
    expect(opened).toBe(true);
  });

  test('a data process that is killed comes back, and the session does not', async () => {
    await program.evaluate(({ app }) => {
      const data = app.getAppMetrics().find(({ name }) => name === 'Tillit data');
      if (data) process.kill(data.pid, 'SIGKILL');
    });
    await expect(page.getByRole('button', { name: 'Logg inn' })).toBeVisible({ timeout: 30_000 });
    expect(readFileSync(join(profile, 'log/tillit.log'), 'utf8')).toContain('"why":"crashed"');
    await signIn(page);
  });

  test('the lock of the machine locks the program', async () => {
    await program.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'));
    await expect(page.getByRole('button', { name: 'Logg inn' })).toBeVisible({ timeout: 30_000 });
  });
});

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('E-post').fill('office@demo.test');
  await page.getByLabel('Passfrase').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Logg inn' }).click();
  await expect(page.getByRole('navigation', { name: 'Hovedmeny' })).toBeVisible({ timeout: 30_000 });
}
