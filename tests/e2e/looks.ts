/** Looking at screens: pictures for the documentation, and the check that everybody can use them (WCAG 2.2 AA, by axe). */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const FOLDER = new URL('../../docs/screenshots/', import.meta.url).pathname;

/** Checks the screen with axe in light and dark. */
export async function lookAt(page: Page, name: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.evaluate(() => document.fonts.ready);
    // Colours change with a transition where they do at all.
    await page.waitForTimeout(250);
    if (process.env.TILLIT_PICTURES) await page.screenshot({ path: `${FOLDER}${name}-${scheme}.png` });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
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
  await page.setViewportSize({ width: 1920, height: 1080 });
  await lookAt(page, `${name}-wide`);
  await page.setViewportSize({ width: 1280, height: 800 });
}
