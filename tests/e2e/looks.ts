/** Looking at screens: pictures for the documentation, and the check that everybody can use them (WCAG 2.2 AA, by axe). */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { isLong } from '../run-size.ts';

const FOLDER = new URL('../../docs/screenshots/', import.meta.url).pathname;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Rows that are like the first ones of their table, and would be looked at sixty times. */
const MORE_ROWS = `tbody tr:nth-child(n+${isLong() ? 12 : 5})`;
/** The pictures that are worth a place in the documentation; of the others only axe has a look. */
const SHOWN = new Set([
  'first-start-light',
  'recovery-key-light',
  'home-light',
  'members-list-light',
  'members-list-wide-dark',
  'member-record-light',
  'member-record-dark',
  'member-record-wide-light',
  'member-record-wide-dark',
  'member-conflict-light',
  'member-history-light',
  'member-new-light',
  'member-export-light',
  'import-dry-run-light',
  'employer-light',
  'accounts-light',
  'audit-light',
  'settings-dark',
  'command-palette-dark',
]);

/** Everyday runs look at the light screen at the lesser size; the long run, and one that takes pictures, at both schemes and sizes. */
const EVERYTHING = isLong() || process.env.TILLIT_SHOTS !== undefined || process.env.TILLIT_PICTURES !== undefined;

/** Checks the screen with axe: everything in light, and in dark what the colours decide. */
export async function lookAt(page: Page, name: string): Promise<void> {
  for (const scheme of EVERYTHING ? (['light', 'dark'] as const) : (['light'] as const)) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.evaluate(() => document.fonts.ready);
    // Colours change with a transition where they do at all.
    if (EVERYTHING) await page.waitForTimeout(200);
    const picture = `${name}-${scheme}`;
    if (process.env.TILLIT_SHOTS) await page.screenshot({ path: `${process.env.TILLIT_SHOTS}/${picture}.png` });
    if (process.env.TILLIT_PICTURES && SHOWN.has(picture)) await page.screenshot({ path: `${FOLDER}${picture}.png` });
    // There are no frames: without legacy mode axe opens a page of its own for each look, to put them together.
    const axe = new AxeBuilder({ page })
      .setLegacyMode(true)
      .options({ resultTypes: ['violations'] })
      .exclude(MORE_ROWS);
    const { violations } = await (scheme === 'light'
      ? axe.withTags(RULES)
      : axe.withRules(['color-contrast'])
    ).analyze();
    expect(
      violations.map(
        ({ id, nodes }) =>
          `${name} ${scheme} ${id}: ${nodes
            .map(({ target }) => target.join(' '))
            .slice(0, 3)
            .join(' | ')}`,
      ),
    ).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
}

/** The same, at both sizes people have. */
export async function shows(page: Page, name: string): Promise<void> {
  await lookAt(page, name);
  if (!EVERYTHING) return;
  await page.setViewportSize({ width: 1920, height: 1080 });
  await lookAt(page, `${name}-wide`);
  await page.setViewportSize({ width: 1280, height: 800 });
}
