/** The page as the desktop program serves it, in a plain Chromium: under the desktop policy, with a message port instead of a socket. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { openDataService } from '../../db/service/open-data-service.ts';
import { readBuiltFiles } from '../../electron/built-files.ts';
import { type DataChild, startDataChild } from '../../electron/host/data-child.ts';
import { contentSecurityPolicy } from '../../shared/content-security-policy.ts';
import { PASSPHRASE, violationsOf, watchForViolations } from './office.ts';

const ORIGIN = 'https://tillit.test';
const files = readBuiltFiles(fileURLToPath(new URL('../../out/renderer', import.meta.url)));

type PageSide = Window & {
  toShell(frame: string): void;
  fromShell(frame: string): void;
};

let profile: string;
let data: DataChild;
/** A page is connected when this has settled. */
let ready: Promise<void> = Promise.resolve();
test.beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'tillit-desktop-page-'));
  const service = await openDataService({
    profile,
    version: '0.0.0',
    threads: false,
    keyDerivation: { memoryKiB: 8192, passes: 1 },
  });
  await service.call(service.seat('test'), 'session.setUpDemo', { passphrase: PASSPHRASE, people: 120, seed: 1 });
  await service.close();
  data = await startDataChild(profile, '0.0.0');
});
test.afterAll(async () => {
  await data.close();
  rmSync(profile, { recursive: true, force: true });
});

/** Does for the page what the shell does: serves it under the policy, and joins it with the data process after every load. */
async function openAsShell(page: Page, { seat, givesPort }: { seat: string; givesPort: boolean }): Promise<void> {
  watchForViolations(page);
  await page.route(`${ORIGIN}/**`, async (route) => {
    const file = files.get(new URL(route.request().url()).pathname);
    const headers = { 'content-security-policy': contentSecurityPolicy('desktop', 'bm9uY2U=') };
    if (file) await route.fulfill({ contentType: file.type, headers, body: file.body });
    else await route.fulfill({ contentType: 'text/html', headers, body: files.page('desktop', 'bm9uY2U=') });
  });
  let connection: ReturnType<DataChild['connect']> | null = null;
  await page.exposeFunction('toShell', (frame: string) => connection?.send(frame));
  await page.exposeFunction('connectSeat', async () => {
    await ready;
    connection?.close();
    connection = data.connect(seat, {
      // What was meant for a page that is on its way out is lost, as with a real port.
      frame: (frame) =>
        void page
          .evaluate((text) => (window as unknown as Partial<PageSide>).fromShell?.(text), String(frame))
          .catch(() => {}),
      // The next data process is there: a page whose port has died is loaded afresh.
      gone: () => void page.reload(),
    });
  });
  if (givesPort) await page.addInitScript(handOverPort);
  await page.goto(`${ORIGIN}/`);
}

/** Runs in the page, where the preload stands in the shell. */
function handOverPort(): void {
  window.addEventListener('load', async () => {
    const side = window as unknown as PageSide & { connectSeat(): Promise<void> };
    await side.connectSeat();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data: frame }) => side.toShell(frame);
    side.fromShell = (frame) => port1.postMessage(frame);
    window.postMessage('tillit-port', location.origin, [port2]);
  });
}

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('E-post').fill('office@demo.test');
  await page.getByLabel('Passfrase').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Logg inn' }).click();
  await expect(page.getByRole('navigation', { name: 'Hovedmeny' })).toBeVisible({ timeout: 30_000 });
}

test('works over a port under the desktop policy, stays signed in over a reload, and locks', async ({ page }) => {
  await openAsShell(page, { seat: 'first', givesPort: true });
  await signIn(page);
  await page.getByRole('link', { name: 'Medlemmer' }).click();
  await expect(page.getByText('120', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Hovedmeny' })).toBeVisible();
  await page.keyboard.press('Control+l');
  // The data process has ended with the last session, and the next one starts first.
  await expect(page.getByRole('button', { name: 'Logg inn' })).toBeVisible({ timeout: 30_000 });
  await signIn(page);
  expect(violationsOf(page)).toEqual([]);
});

test('a data process that takes its time is said, and the page works when it is there', async ({ page }) => {
  const gate = Promise.withResolvers<void>();
  await openAsShell(page, { seat: 'second', givesPort: true });
  await signIn(page);
  ready = gate.promise;
  await page.reload();
  await expect(page.getByText('Mistet forbindelsen')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Hovedmeny' })).toBeHidden();
  gate.resolve();
  await expect(page.getByRole('navigation', { name: 'Hovedmeny' })).toBeVisible();
  expect(violationsOf(page)).toEqual([]);
});

test('a port that does not come is said; one from a frame or another origin is not taken', async ({ page }) => {
  await openAsShell(page, { seat: 'third', givesPort: false });
  await page.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => document.body.setAttribute('data-spoke', 'true');
    const event = { data: 'tillit-port', origin: 'https://example.test', source: window, ports: [port2] };
    window.dispatchEvent(new MessageEvent('message', event));
    window.dispatchEvent(new MessageEvent('message', { ...event, origin: location.origin, source: null }));
  });
  await expect(page.getByText('Mistet forbindelsen')).toBeVisible();
  expect(await page.locator('body').getAttribute('data-spoke')).toBeNull();
});
