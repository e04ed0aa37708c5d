/** A breach: an adviser reports it, the privacy officer handles it to the end, the adviser sees what became of it and nothing else. */
import { expect, type Locator, test } from '@playwright/test';
import { lookAt } from './looks.ts';
import { anotherPage, type Office, openOffice, signIn, violationsOf } from './office.ts';

let office: Office;
test.beforeAll(async () => {
  office = await openOffice(40);
});
test.afterAll(() => office.close());

test('reported, assessed, told, closed', async ({ page, browser }) => {
  const adviser = await anotherPage(browser);
  await signIn(adviser, office, 'adviser');
  await adviser
    .getByRole('button', { name: /Min konto|meg/iu })
    .last()
    .click();
  await adviser.getByRole('button', { name: 'Meld avvik' }).click();
  await adviser.getByRole('textbox', { name: 'Kort om hva som skjedde' }).fill('Brev i feil konvolutt');
  await adviser
    .getByRole('textbox', { name: 'Hva skjedde', exact: true })
    .fill('Brevet til 01819012385 gikk til en annen.');
  await adviser.getByRole('textbox', { name: 'Hva skjedde', exact: true }).fill('To brev om kontingent ble byttet om.');
  await lookAt(adviser, 'incident-report');
  await adviser.getByRole('button', { name: 'Meld avviket' }).click();
  await expect(adviser.getByRole('heading', { name: 'Det du har meldt' })).toBeVisible();
  await expect(adviser.getByText(/ · mottatt$/u)).toBeVisible();

  await signIn(page, office, 'privacy');
  await expect(page.getByText(/^7[12] timer igjen · .+ kl\. \d\d\.\d\d$/u)).toBeVisible();
  await page.getByRole('link', { name: /^Avvik 1:/u }).click();
  await expect(page.getByText('Dette må på plass først:')).toBeVisible();
  await page.getByRole('button', { name: 'Endre vurderingen' }).click();
  const form = page.getByRole('form', { name: 'Vurdering' });
  await form.getByRole('checkbox', { name: 'Uvedkommende fikk se eller få opplysninger' }).check();
  await choose(form.getByRole('combobox', { name: 'Hovedårsak' }), 'Sendt til feil mottaker');
  await form.getByRole('textbox', { name: 'Hva det kan føre til' }).fill('To medlemmer kan ha sett hverandres sats');
  await form.getByRole('textbox', { name: 'Hva vi har gjort og skal gjøre' }).fill('Brevene er hentet');
  await choose(form.getByRole('combobox', { name: 'Risiko' }), 'Høy risiko');
  await form.getByRole('textbox', { name: 'Begrunnelse for risikoen' }).fill('Medlemskap er en særlig kategori');
  await lookAt(page, 'incident-assessment');
  await form.getByRole('button', { name: 'Lagre vurderingen' }).click();
  await expect(page.getByText('Høy risiko. Medlemskap er en særlig kategori')).toBeVisible();

  for (const to of ['Melding til Datatilsynet', 'Beskjed til de berørte']) {
    const part = page.getByRole('region', { name: to });
    await part.getByRole('button', { name: 'Avgjør' }).click();
    await part.getByRole('textbox', { name: 'Begrunnelse' }).fill('Høy risiko for de berørte');
    await part.getByRole('button', { name: 'Lagre avgjørelsen' }).click();
    await part.getByRole('button', { name: 'Vis utkast' }).click();
    await expect(part.getByRole('textbox', { name: 'Utkastet' })).toHaveValue(/Brevene er hentet/u);
    await part.getByRole('button', { name: 'Skjul utkastet' }).click();
  }
  const people = page.getByRole('region', { name: /^Berørte i registeret/u });
  await people.getByRole('button', { name: 'Legg til', exact: true }).click();
  await expect(people.getByRole('row').nth(1)).toContainText('ikke ennå');
  await people.getByRole('textbox', { name: 'Hvordan de fikk beskjed' }).fill('Brev');
  await people.getByRole('button', { name: 'Alle har fått beskjed i dag' }).click();
  await expect(people.getByRole('row').nth(1)).toContainText('Brev');

  const authority = page.getByRole('region', { name: 'Melding til Datatilsynet' });
  await authority.getByRole('button', { name: 'Noter at den er sendt' }).click();
  await authority.getByRole('textbox', { name: 'Referanse fra Datatilsynet' }).fill('AR1234');
  await authority.getByRole('button', { name: 'Lagre' }).click();
  await expect(authority.getByText(/^Sendt .+ AR1234/u)).toBeVisible();
  const told = page.getByRole('region', { name: 'Beskjed til de berørte' });
  await told.getByRole('button', { name: 'Noter at beskjed er gitt' }).click();
  await told.getByRole('textbox', { name: 'Hvordan' }).fill('Brev til hver enkelt');
  await told.getByRole('button', { name: 'Lagre' }).click();
  await expect(told.getByText(/^Sendt .+ Brev til hver enkelt/u)).toBeVisible();
  await page.getByRole('textbox', { name: 'Hva lærte dere', exact: false }).fill('To ser over konvoluttene');
  await page.getByRole('button', { name: 'Lagre lærdommen' }).click();
  await expect(page.getByText('Alt som skal være med, er på plass.', { exact: false })).toBeVisible();
  await lookAt(page, 'incident');
  await page.getByRole('button', { name: 'Lukk avviket' }).click();
  await expect(page.getByRole('button', { name: 'Endre vurderingen' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Alle avvik' }).click();
  await expect(page.getByRole('row', { name: /Brev i feil konvolutt.+Høy risiko.+Lukket/u })).toBeVisible();
  await lookAt(page, 'incidents');
  expect(violationsOf(page)).toEqual([]);

  await adviser.reload();
  await expect(
    adviser.getByText(/ · lukket · Datatilsynet har fått melding · de berørte har fått beskjed$/u),
  ).toBeVisible();
  await expect(adviser.getByText('Medlemskap er en særlig kategori')).toHaveCount(0);
  await adviser.goto(new URL('/privacy/incidents', adviser.url()).href);
  await expect(adviser.getByText('Brev i feil konvolutt')).toHaveCount(0);
  await adviser.close();
});

async function choose(field: Locator, option: string): Promise<void> {
  await field.click();
  await field.page().getByRole('option', { name: option }).click();
}
