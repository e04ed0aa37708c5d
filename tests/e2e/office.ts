/** A whole office for a test: a profile on disk, the browser host over it, and the ways to sit down at it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { openDataService } from '../../db/service/open-data-service.ts';
import { type Host, startHost } from '../../electron/host/host.ts';

export const PASSPHRASE = 'hest batteri stift korrekt';

export type Office = { host: Host; profile: string; close(): Promise<void> };

/**
 * Opens an office.
 * @param people number of made-up people; null leaves the profile empty
 */
export async function openOffice(people: number | null): Promise<Office> {
  const profile = mkdtempSync(join(tmpdir(), 'tillit-e2e-'));
  if (people !== null) {
    const service = await openDataService({
      profile,
      version: '0.0.0',
      threads: false,
      keyDerivation: { memoryKiB: 8192, passes: 1 },
    });
    await service.call(service.seat('test'), 'session.setUpDemo', { passphrase: PASSPHRASE, people, seed: 1 });
    await service.close();
  }
  const host = await startHost({ profile, port: 0 });
  return {
    host,
    profile,
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
  await page.getByLabel('E-post').fill(`${role}@demo.test`);
  await page.getByLabel('Passfrase').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Logg inn' }).click();
  await expect(page.getByRole('navigation', { name: 'Hovedmeny' })).toBeVisible();
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
