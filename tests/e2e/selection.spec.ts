import { expect, type Page, test } from '@playwright/test';
import { lookAt } from './looks.ts';
import { anotherPage, type Office, openOffice, signIn, violationsOf } from './office.ts';

let office: Office;
test.beforeAll(async () => {
  office = await openOffice(300);
});
test.afterAll(() => office.close());
test.afterEach(({ page }) => expect(violationsOf(page)).toEqual([]));

/** Presses a button as somebody does who has reached it by Tab. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).press('Enter');
}

/** Chooses in a field that opens a list: types what is looked for, and takes the first that fits. */
async function choose(page: Page, field: string, text: string, place = 0): Promise<void> {
  const input = page.getByRole('dialog').getByRole('combobox', { name: field }).nth(place);
  await input.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

async function openMembers(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Medlemmer', exact: true }).click();
  await expect(page.getByRole('row').nth(3)).toBeVisible();
}

test('a filter is put together by keyboard, counted, shown as sentences, kept, shared and pinned', async ({
  page,
  browser,
}) => {
  await signIn(page, office, 'office');
  await openMembers(page);
  await press(page, 'Flere filtre');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('status')).toContainText('300 treff');
  await choose(page, 'Opplysning', 'Fødselsdato');
  await page.getByRole('combobox', { name: 'Sammenligning' }).press('Enter');
  await page.getByRole('option', { name: 'gir alder' }).click();
  await dialog.getByRole('textbox', { name: 'Fra' }).fill('40');
  await expect(dialog.getByRole('status')).not.toContainText('300');
  await press(page, 'Legg til gruppe');
  await choose(page, 'Opplysning', 'Status i dag', 1);
  await dialog.getByRole('combobox', { name: 'Verdier' }).focus();
  await page.keyboard.type('Perm');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await dialog.getByRole('button', { name: 'Legg til vilkår' }).first().press('Enter');
  await choose(page, 'Opplysning', 'E-post', 2);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await press(page, 'Flere filtre');
  await expect(dialog.getByRole('combobox', { name: 'Opplysning' })).toHaveCount(3);
  await lookAt(page, 'filter-builder');
  const told =
    /([\d\s]+) treff/u
      .exec((await dialog.getByRole('status').filter({ hasText: 'treff' }).textContent()) ?? '')?.[1]
      ?.trim() ?? '';
  await press(page, 'Vis treffene');
  await expect(dialog).toBeHidden();
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: new RegExp(`^${told}$`, 'u') })
      .first(),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: /Fjern filteret Fødselsdato gir alder 40/u })).toBeVisible();
  await expect(page).toHaveURL(/\/members$/u);
  await lookAt(page, 'members-filtered');

  await press(page, 'Lagrede søk');
  await press(page, 'Lagre dette søket');
  await dialog.getByRole('textbox', { name: 'Navn' }).fill('Over 40 eller i permisjon');
  await dialog.getByRole('checkbox', { name: 'Rådgiver' }).press('Space');
  await dialog.getByRole('checkbox', { name: 'Kursadministrator' }).press('Space');
  await dialog.getByRole('checkbox', { name: 'Fest i menyen til venstre' }).press('Space');
  await lookAt(page, 'search-keep');
  await page.keyboard.press('Enter');
  const pinned = page
    .getByRole('navigation', { name: 'Hovedmeny' })
    .getByRole('link', { name: 'Over 40 eller i permisjon' });
  await expect(pinned).toBeVisible();

  const other = await anotherPage(browser);
  await signIn(other, office, 'adviser');
  await other.getByRole('link', { name: 'Over 40 eller i permisjon' }).click();
  await expect(other.getByRole('button', { name: /Fjern filteret Fødselsdato gir alder 40/u })).toBeVisible();
  await expect(other).toHaveURL(/\/members$/u);
  await other.context().close();

  const courses = await anotherPage(browser);
  await signIn(courses, office, 'courses');
  await courses.getByRole('link', { name: 'Over 40 eller i permisjon' }).click();
  await expect(courses.getByText(/spør etter opplysninger rollen din ikke gir tilgang til/u).first()).toBeVisible();
  await courses.context().close();
});

test('a word is asked for, an employer is named: the chips say which', async ({ page }) => {
  await signIn(page, office, 'office');
  await page.getByRole('link', { name: 'Arbeidsgivere' }).click();
  const employer = (await page.getByRole('row').nth(2).getByRole('link').textContent()) ?? '';
  await openMembers(page);
  const street = 'solbakken';
  await press(page, 'Flere filtre');
  const dialog = page.getByRole('dialog');
  await choose(page, 'Opplysning', 'Gateadresse');
  await page.getByRole('combobox', { name: 'Sammenligning' }).press('Enter');
  await page.getByRole('option', { name: 'inneholder ordet' }).click();
  await dialog.getByRole('textbox', { name: 'Verdi' }).fill(street);
  await expect(dialog.getByRole('status')).not.toContainText('300');
  await dialog.getByRole('button', { name: 'Legg til vilkår' }).first().press('Enter');
  await choose(page, 'Opplysning', 'Arbeidsgiver', 1);
  await page.getByRole('combobox', { name: 'Sammenligning' }).nth(1).press('Enter');
  await page.getByRole('option', { name: 'er', exact: true }).click();
  await dialog
    .getByRole('combobox', { name: /Arbeidsgiver/u })
    .last()
    .fill(employer);
  await page.getByRole('option', { name: employer }).first().click();
  await lookAt(page, 'filter-word');
  await press(page, 'Vis treffene');
  await expect(page.getByRole('button', { name: new RegExp(`inneholder ordet ${street}`, 'u') })).toBeVisible();
  await expect(page.getByRole('button', { name: new RegExp(`Fjern filteret .*${employer}`, 'u') })).toBeVisible();
});

test('many are tagged at once, seen by their tag, and the whole is taken back', async ({ page }) => {
  await signIn(page, office, 'office');
  await page.getByRole('link', { name: 'Merkelapper', exact: true }).click();
  await press(page, 'Ny merkelapp');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Navn' }).fill('Jubilant 2027');
  await dialog.getByRole('textbox', { name: 'Formål' }).fill('Invitasjon til jubilantfesten');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Jubilant 2027' })).toBeVisible();
  await lookAt(page, 'lists');

  await openMembers(page);
  await page.getByRole('row').nth(1).getByRole('checkbox').press('Space');
  await press(page, /Velg alle/u);
  await press(page, 'Merk');
  await choose(page, 'Merkelapp', 'Jubi');
  await expect(dialog.getByText('300 medlemmer endres')).toBeVisible();
  await lookAt(page, 'bulk-tag');
  await press(page, 'Endre 300 medlemmer');
  await expect(dialog.getByText('300 medlemmer er endret')).toBeVisible();
  await lookAt(page, 'bulk-done');
  await page.getByRole('dialog').getByRole('button', { name: 'Lukk' }).last().press('Enter');

  await page.getByRole('link', { name: 'Merkelapper', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Jubilant 2027' })).toContainText('300');
  await page.getByRole('link', { name: 'Jubilant 2027' }).press('Enter');
  await expect(page.getByRole('button', { name: /Fjern filteret .*Jubilant 2027/u })).toBeVisible();
  await page.getByRole('row').nth(1).click();
  const tags = page.getByRole('region', { name: 'Merkelapper og lister' });
  await expect(tags).toContainText('Jubilant 2027');
  await lookAt(page, 'member-tags');
  await tags.getByRole('button', { name: 'Ta av Jubilant 2027' }).press('Enter');
  await expect(tags.getByRole('button', { name: 'Ta av Jubilant 2027' })).toBeHidden();
  await tags.getByRole('combobox').focus();
  await page.keyboard.type('Jubi');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(tags.getByRole('button', { name: 'Ta av Jubilant 2027' })).toBeVisible();
});

test('a field is changed from a day on for those selected, and undone in the dialog', async ({ page }) => {
  await signIn(page, office, 'office');
  await openMembers(page);
  for (const row of [1, 2, 3]) await page.getByRole('row').nth(row).getByRole('checkbox').press('Space');
  await press(page, 'Endre felt');
  const dialog = page.getByRole('dialog');
  await choose(page, 'Felt', '');
  await dialog.getByRole('combobox', { name: 'Felt' }).press('Enter');
  await page.getByRole('option', { name: 'Stilling' }).click();
  await dialog.getByRole('textbox', { name: 'Ny verdi' }).fill('Fagarbeider');
  await dialog.getByRole('textbox', { name: 'Gjelder fra' }).fill('1.1.2026');
  await expect(dialog.getByText(/medlem(mer)? endres/u)).toBeVisible();
  await lookAt(page, 'bulk-field');
  await press(page, /^Endre \d medlem/u);
  await expect(dialog.getByText(/medlem(mer)? er endret/u)).toBeVisible();
  await dialog.getByRole('button', { name: 'Angre' }).press('Enter');
  await expect(dialog.getByText('Endringen er angret')).toBeVisible();
  await dialog.getByRole('button', { name: 'Lukk' }).last().press('Enter');
  await expect(dialog).toBeHidden();
});
