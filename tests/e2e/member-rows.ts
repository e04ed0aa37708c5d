/** The list of members as a test reads it. */
import type { Locator, Page } from '@playwright/test';

/** A row of the list: the family name, the given names and the workplace, as they are read there. */
export async function rowOf(page: Page, place: number): Promise<{ family: string; given: string; employer: string }> {
  const cells = page.getByRole('row').nth(place).getByRole('cell');
  const [family = '', given = ''] = ((await cells.nth(1).textContent()) ?? '').split(', ');
  const employer = ((await cells.nth(3).textContent()) ?? '').split(' · ')[0] ?? '';
  return { family, given, employer };
}

/** What has the keyboard. */
export const focused = (page: Page): Locator => page.locator(':focus');
