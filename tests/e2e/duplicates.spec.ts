import { expect, test } from '@playwright/test';
import { lookAt } from './looks.ts';
import { type Office, openOffice, signIn, typistAt, violationsOf } from './office.ts';

let office: Office;
test.beforeAll(async () => {
  office = await openOffice(200, async (call) => {
    const both = { birthDate: '1979-02-03', acceptDuplicates: true, addressProtected: false };
    await call('members.create', {
      ...both,
      givenName: 'Ragnhild',
      familyName: 'Øvrebø',
      mobile: '+4790011223',
      homeAddress: { street: 'Storgata 14', postalCode: '0184', place: 'Oslo', country: 'NO' },
      memberships: [{ status: 'member', category: null, startDate: '2012-01-01', endDate: null, reason: null }],
      employments: [
        {
          employerId: null,
          employerName: 'Bergens Tidende',
          jobTitle: 'Journalist',
          startDate: '2012-01-01',
          endDate: null,
        },
      ],
    });
    await call('members.create', {
      ...both,
      givenName: 'Ragnhild Marie',
      familyName: 'Ovrebo',
      email: 'ragnhild@epost.test',
      mobile: '+4790011224',
      homeAddress: { street: 'Parkveien 3', postalCode: '5007', place: 'Bergen', country: 'NO' },
      memberships: [
        { status: 'member', category: null, startDate: '1999-01-01', endDate: '2009-12-31', reason: null },
        { status: 'resigned', category: null, startDate: '2010-01-01', endDate: null, reason: null },
      ],
    });
    for (const givenName of ['Torstein', 'Torsten'])
      await call('members.create', { ...both, birthDate: '1966-06-06', givenName, familyName: 'Granum' });
  });
});
test.afterAll(() => office.close());
test.afterEach(({ page }) => expect(violationsOf(page)).toEqual([]));

test('two records turn out to be one: compared, merged, undone, merged again, by keyboard alone', async ({ page }) => {
  await signIn(page, office, 'office');
  const typist = typistAt(page);
  await page.goto(`${new URL(page.url()).origin}/duplicates`);
  await expect(page.getByRole('row', { name: /Ragnhild/u })).toBeVisible();
  await lookAt(page, 'duplicates');
  await typist.press('Enter');
  await expect(page.getByRole('heading', { name: 'Er dette samme person?' })).toBeVisible();
  await expect(page.getByText('Storgata 14')).toBeVisible();
  await lookAt(page, 'duplicate-compare');
  // The given name of the other record, then the mobile by the space bar.
  await typist.press('ArrowDown', 'ArrowRight');
  await expect(page.getByRole('radio', { name: 'Fornavn: Ragnhild Marie' })).toBeChecked();
  await typist.press('ArrowDown', 'ArrowDown', 'ArrowDown', ' ');
  await expect(page.getByRole('radio', { name: /^Mobil: .*24$/u })).toBeChecked();
  await typist.press('Enter');
  await expect(page.getByText('Slått sammen.')).toBeVisible();
  const article = page.getByRole('article');
  await expect(article).toContainText('Ragnhild Marie Øvrebø');
  await expect(article).toContainText('Tidligere medlemsnummer');
  await expect(article).toContainText('ragnhild@epost.test');
  await lookAt(page, 'duplicate-merged');
  await typist.press('Control+z');
  await expect(article).not.toContainText('Tidligere medlemsnummer');
  await expect(article).not.toContainText('ragnhild@epost.test');
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Er dette samme person?' })).toBeVisible();
  await expect(page.getByText('Storgata 14')).toBeVisible();
  await typist.press('Enter');
  await expect(article).toContainText('Tidligere medlemsnummer');
  expect(typist.count()).toBeLessThan(14);
  // The old number leads to the record that stayed.
  const former = /Tidligere medlemsnummer (\d+)/u.exec((await article.textContent()) ?? '')?.[1] ?? '';
  await page.goto(`${new URL(page.url()).origin}/members`);
  await expect(page.getByRole('row').nth(2)).toBeVisible();
  await typist.type(former);
  await expect(page.getByRole('row').nth(1)).toContainText('Øvrebø');
});

test('two people after all: not asked again, and taken back', async ({ page }) => {
  await signIn(page, office, 'office');
  await page.getByRole('link', { name: 'Dubletter' }).click();
  const row = page.getByRole('row', { name: /Torstein Granum/u });
  await row.click();
  await expect(page.getByRole('heading', { name: 'Er dette samme person?' })).toBeVisible();
  await page.keyboard.press('i');
  await expect(page.getByText('Merket som to personer. Du blir ikke spurt igjen.')).toBeVisible();
  await expect(row).toHaveCount(0);
  await lookAt(page, 'duplicates-empty');
  await page.keyboard.press('Control+z');
  await expect(row).toBeVisible();
});

test('from the page of a member: the other record is found, compared and swapped', async ({ page }) => {
  await signIn(page, office, 'office');
  await page.getByRole('link', { name: 'Medlemmer', exact: true }).click();
  await page.keyboard.type('torsten granum');
  await expect(page.getByRole('row').nth(1)).toContainText('Torsten');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Slå sammen med …' }).click();
  await page.keyboard.type('torstein');
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toContainText('Torstein');
  await lookAt(page, 'duplicate-choose');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: /Torsten .*Beholdes/u })).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.getByRole('columnheader', { name: /Torstein .*Beholdes/u })).toBeVisible();
});

test('who may not merge does not see the page', async ({ page }) => {
  await signIn(page, office, 'adviser');
  await expect(page.getByRole('link', { name: 'Dubletter' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Medlemmer', exact: true }).click();
  await page.getByRole('row').nth(2).click();
  await expect(page.getByRole('article')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Slå sammen med …' })).toHaveCount(0);
});
