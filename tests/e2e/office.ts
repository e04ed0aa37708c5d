/** A whole office for a test: a profile on disk, the browser host over it, and the ways to sit down at it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page } from '@playwright/test';
import { openDataService } from '../../db/service/open-data-service.ts';
import { type Host, startHost } from '../../electron/host/host.ts';

export const PASSPHRASE = 'hest batteri stift korrekt';

export type Office = {
  readonly host: Host;
  profile: string;
  /** Ends the program and starts it anew on the same profile, as after a power cut. */
  restart(): Promise<void>;
  close(): Promise<void>;
};

/**
 * Opens an office.
 * @param people number of made-up people; null leaves the profile empty
 * @param prepare what the member office has written before, call by call
 */
export async function openOffice(
  people: number | null,
  prepare: (call: (procedure: string, input: unknown) => Promise<unknown>) => Promise<void> = async () => {},
): Promise<Office> {
  const profile = mkdtempSync(join(tmpdir(), 'tillit-e2e-'));
  if (people !== null) {
    const service = await openDataService({
      profile,
      version: '0.0.0',
      threads: false,
      keyDerivation: { memoryKiB: 8192, passes: 1 },
    });
    const seat = service.seat('test');
    await service.call(seat, 'session.setUpDemo', { passphrase: PASSPHRASE, people, seed: 1 });
    await service.call(seat, 'session.signIn', { email: 'office@demo.test', passphrase: PASSPHRASE });
    await prepare((procedure, input) => service.call(seat, procedure, input));
    await service.close();
  }
  let host = await startHost({ profile, port: 0 });
  return {
    get host() {
      return host;
    },
    profile,
    async restart() {
      await host.close();
      host = await startHost({ profile, port: 0 });
    },
    async close() {
      await host.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Opens the page and signs in as one of the demo accounts. */
export async function signIn(page: Page, office: Office, role: string): Promise<void> {
  watchForViolations(page);
  await page.goto(office.host.invite());
  await enter(page, `${role}@demo.test`);
  // The first one after a start waits for the data process too.
  await expect(page.getByRole('navigation', { name: 'Hovedmeny' })).toBeVisible({ timeout: 60_000 });
}

/** A page of somebody else, at another machine. */
export async function anotherPage(browser: Browser): Promise<Page> {
  return await (await browser.newContext({ locale: 'nb-NO' })).newPage();
}

/** Fills in the sign-in that stands on the screen. */
export async function enter(page: Page, email: string, passphrase = PASSPHRASE): Promise<void> {
  await page.getByRole('textbox', { name: 'E-post' }).fill(email);
  await page.getByLabel(/^Passfrase/u).fill(passphrase);
  await page.getByRole('button', { name: 'Logg inn' }).click();
}

/** Somebody at the keyboard, and nothing else, whose keys are counted. */
export type Typist = {
  /** Presses keys one by one: `Enter`, `Control+k`. */
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Keys pressed so far; a chord is one. */
  count(): number;
};

/** Sits down at the keyboard of a page. */
export function typistAt(page: Page): Typist {
  let keys = 0;
  return {
    async press(...names) {
      for (const name of names) {
        await page.keyboard.press(name);
        keys += 1;
      }
    },
    async type(text) {
      await page.keyboard.type(text);
      keys += text.length;
    },
    count: () => keys,
  };
}

const violations = new WeakMap<Page, string[]>();

/** Gathers what the policy forbade and what the page threw. */
export function watchForViolations(page: Page): void {
  const found: string[] = [];
  violations.set(page, found);
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(error.message));
}

/** What went against the policy, or was thrown, since `watchForViolations`. */
export function violationsOf(page: Page): string[] {
  return violations.get(page) ?? [];
}
