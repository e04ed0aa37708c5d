/** Where somebody stands who works by keys alone: the focus is on what is expected, on the screen, and seen. */
import { expect, type Locator, type Page } from '@playwright/test';

/**
 * Expects the focus on one thing.
 * @param name as a screen reader says it
 */
export async function focusIsOn(page: Page, name: string | RegExp): Promise<void> {
  const focused = page.locator(':focus');
  await expect(focused).toHaveAccessibleName(name);
  await expect(focused).toBeInViewport();
  await expect.poll(() => isSeen(focused), { message: `the focus on ${name} is seen` }).toBe(true);
}

/** Expects the focus on the title of a page or a record, from where the arrows and Tab go on into it. */
export async function titleIsOn(page: Page, title: string | RegExp): Promise<void> {
  const focused = page.locator('h1:focus, h2:focus');
  await expect(focused).toHaveText(title);
  await expect(focused).toBeInViewport();
}

/** The place is framed, or a field whose edge has the colour of a field one is in; a radio button of a row is framed with its word. */
function isSeen(focused: Locator): Promise<boolean> {
  return focused.evaluate((place) => {
    const framed = (element: Element | null) =>
      element !== null &&
      getComputedStyle(element).outlineStyle !== 'none' &&
      getComputedStyle(element).outlineWidth !== '0px';
    const probe = document.createElement('span');
    probe.style.color = 'var(--input-bd-focus)';
    place.parentElement?.append(probe);
    const edge = getComputedStyle(probe).color;
    probe.remove();
    const isField = place.matches('input:not([type="radio"], [type="checkbox"]), textarea');
    return (
      framed(place) ||
      framed(place.nextElementSibling) ||
      (isField && getComputedStyle(place.closest('.mantine-Input-input') ?? place).borderTopColor === edge)
    );
  });
}
