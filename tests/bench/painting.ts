/** From a key press to painted rows, in a real browser over the real host. */
import { chromium, type Page } from '@playwright/test';
import { startHost } from '../../electron/host/host.ts';
import { browserToUse } from '../e2e/chromium.ts';

/** What the page notes of itself: when a key went down, and when the rows it brought were painted. */
type Watch = { pressed: number; painted: number[] };

/**
 * Types into the list of members and measures until the rows stand there.
 * @param profile a demo profile nobody has open
 * @param words what is typed, letter by letter, one after the other
 * @returns milliseconds of every key press that brought other rows
 */
export async function keyPressToPaint(
  profile: string,
  passphrase: string,
  words: readonly string[],
): Promise<number[]> {
  const host = await startHost({ profile, port: 0 });
  const browser = await chromium.launch(await browserToUse());
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(host.url);
    await page.getByLabel('E-post').fill('office@demo.test');
    await page.getByLabel('Passfrase').fill(passphrase);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Medlemmer' }).click();
    await page.getByRole('row').nth(2).waitFor();
    await watch(page);
    for (const word of words) {
      for (const letter of word) {
        await page.keyboard.press(letter);
        await page.waitForTimeout(250);
      }
      await page.getByRole('searchbox').first().fill('');
      await page.waitForTimeout(400);
    }
    return await page.evaluate(() => (globalThis as unknown as { watch: Watch }).watch.painted);
  } finally {
    await browser.close();
    await host.close();
  }
}

async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const found: Watch = { pressed: 0, painted: [] };
    (globalThis as unknown as { watch: Watch }).watch = found;
    window.addEventListener(
      'keydown',
      () => {
        found.pressed = performance.now();
      },
      true,
    );
    const rows = document.querySelector('main') ?? document.body;
    const observer = new MutationObserver((changes) => {
      if (found.pressed === 0 || !changes.some(({ target }) => target instanceof Element && target.closest('tbody')))
        return;
      const { pressed } = found;
      found.pressed = 0;
      // A frame is asked for, and what comes after it runs when that frame has been painted.
      requestAnimationFrame(() => setTimeout(() => found.painted.push(performance.now() - pressed)));
    });
    observer.observe(rows, { childList: true, subtree: true, characterData: true });
  });
}
