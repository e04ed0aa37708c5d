/** An anonymous survey, by the office: written, with warnings, sent out, opened, answered, closed, read. */
import { expect, test } from '@playwright/test';
import { lookAt } from './looks.ts';
import { type Office, openOffice, signIn, violationsOf } from './office.ts';

let office: Office;
test.beforeAll(async () => {
  office = await openOffice(60);
});
test.afterAll(() => office.close());

test('written, opened, answered, closed: bars with words, and small groups hidden', async ({ page }) => {
  await signIn(page, office, 'office');
  await page.getByRole('link', { name: 'Undersøkelser' }).click();
  await page.getByRole('button', { name: 'Ny undersøkelse' }).click();
  const form = page.getByRole('dialog', { name: 'Ny undersøkelse' });
  await form.getByRole('textbox', { name: 'Navn' }).fill('Arbeidstid 2027');
  await form.getByRole('textbox', { name: 'Formål' }).fill('Finne ut hva vi skal kreve i neste oppgjør');
  await form.getByRole('button', { name: 'Lag undersøkelsen' }).click();
  // Nobody is asked under a promise that came by itself.
  await expect(form.getByText('Velg om undersøkelsen er anonym.')).toBeVisible();
  await form.getByRole('radio', { name: 'Anonym' }).check();
  await lookAt(page, 'survey-form');
  await form.getByRole('button', { name: 'Lag undersøkelsen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Arbeidstid 2027' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Åpne undersøkelsen' })).toBeDisabled();

  await page.getByRole('button', { name: 'Legg til spørsmål' }).click();
  await page.getByRole('textbox', { name: 'Spørsmål' }).fill('Hva heter bedriften du jobber i?');
  await expect(page.getByText('Spørsmålet kan peke ut hvem som svarer', { exact: false })).toBeVisible();
  await page.getByRole('textbox', { name: 'Spørsmål' }).fill('Har du overtid?');
  await page.getByRole('textbox', { name: 'Svar å velge mellom' }).fill('Ja\nNei\nAv og til');
  await page.getByRole('button', { name: 'Lagre' }).click();
  await expect(page.getByText('Ett av flere: Ja · Nei · Av og til')).toBeVisible();
  await page.getByRole('button', { name: 'Legg til spørsmål' }).click();
  await page.getByRole('textbox', { name: 'Spørsmål' }).fill('Noe mer?');
  await page.getByRole('combobox', { name: 'Svares med' }).click();
  await page.getByRole('option', { name: 'Fritekst' }).click();
  await expect(page.getByText('I fritekst skriver folk ting', { exact: false })).toBeVisible();
  await lookAt(page, 'survey-question');
  await page.getByRole('button', { name: 'Lagre' }).click();

  await page.getByRole('button', { name: 'Inviter', exact: true }).click();
  await expect(page.getByRole('heading', { name: /^Inviterte: [1-9]/u })).toBeVisible();
  await lookAt(page, 'survey-draft');
  await page.getByRole('button', { name: 'Åpne undersøkelsen' }).click();
  await page.getByRole('button', { name: 'Åpne nå' }).click();
  await expect(page.getByText('Ligger fast siden', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Endre' })).toHaveCount(0);

  const paste = page.getByRole('textbox', { name: 'Lim inn svarene' });
  await paste.fill('Har du overtid?;Noe mer?;E-post\nJa;Nei;kari@demo.test');
  await page.getByRole('button', { name: 'Prøv' }).click();
  await expect(page.getByText('Filen har kolonner som sier hvem som har svart.', { exact: false })).toBeVisible();
  const rows = [
    ...Array.from({ length: 8 }, (_, index) => `Ja;Bedre lønn ${index}`),
    ...Array.from({ length: 6 }, () => 'Nei;'),
    'Av og til;',
    'Kanskje;',
  ];
  await paste.fill(['Har du overtid?;Noe mer?', ...rows].join('\n'));
  await page.getByRole('button', { name: 'Prøv' }).click();
  await expect(page.getByText('15 svar kan leses inn, 1 rader kan ikke.')).toBeVisible();
  await expect(page.getByText('Svaret er ikke blant dem man kan velge.', { exact: false })).toBeVisible();
  await lookAt(page, 'survey-answers');
  await page.getByRole('button', { name: 'Les inn 15 svar' }).click();
  await expect(page.getByText('15 svar er lest inn.', { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Resultat' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Lukk undersøkelsen' }).click();
  await lookAt(page, 'survey-close');
  await page.getByRole('button', { name: 'Lukk nå' }).click();
  await expect(page.getByRole('heading', { name: 'Resultat' })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Ja .*8$/u })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Av og til .*skjult$/u })).toBeVisible();
  await expect(page.getByText('Bedre lønn 3')).toBeVisible();
  await lookAt(page, 'survey-results');
  await page.getByRole('link', { name: 'Undersøkelser' }).click();
  await expect(page.getByRole('row', { name: /Arbeidstid 2027 Lukket Anonym/u })).toBeVisible();
  await lookAt(page, 'surveys');
  expect(violationsOf(page)).toEqual([]);
});
