/** Receipts hold to the schema in the repository, say what was said, and are readable on paper; a merge joins what two records say. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ConsentReceipt } from '../../shared/consents/receipt.ts';
import { readPdf } from '../pdf-text.ts';
import { aWorld, type Client, codeOf, type World } from './world.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../shared/consents/receipt.schema.json', import.meta.url), 'utf8'),
) as object;
const valid = new Ajv({ allErrors: true }).compile<ConsentReceipt>(schema);

let world: World;
let office: Client;

beforeAll(async () => {
  world = await aWorld({ people: 1 });
  office = await world.as('office');
});
afterAll(() => world?.close());

async function aMember(givenName: string): Promise<string> {
  return (await office.members.create({ givenName, familyName: 'Kvittering', acceptDuplicates: true })).id;
}

async function textOf(purposeKey: string) {
  const { items } = await office.consents.texts.list({ purposeKey });
  const text = items[0]?.versions[0]?.texts[0];
  if (!text) throw new Error('no text');
  return text;
}

async function jsonOf(personId: string): Promise<ConsentReceipt> {
  const { contentBase64, fileName } = await office.consents.receipt({ personId, format: 'json' });
  expect(fileName).toMatch(/^samtykkekvittering-[0-9a-f-]{36}\.json$/u);
  return JSON.parse(Buffer.from(contentBase64, 'base64').toString('utf8')) as ConsentReceipt;
}

test('a receipt is valid against its schema, and a spoiled one is not', async () => {
  const personId = await aMember('Grethe');
  expect(valid(await jsonOf(personId))).toBe(true);
  const text = await textOf('partnerSharing');
  const said = { personId, purposeKey: 'partnerSharing', channel: 'paper', explicit: true } as const;
  await office.consents.record({ ...said, event: 'given', textVersionId: text.id });
  await office.consents.record({ ...said, event: 'withdrawn', channel: 'phone' });
  await office.consents.record({ personId, purposeKey: 'newsletterMembers', event: 'withdrawn', channel: 'phone' });
  const receipt = await jsonOf(personId);
  expect([valid(receipt), valid.errors]).toEqual([true, null]);
  const sharing = receipt.pii_processing.find(({ purpose }) => purpose.id === 'partnerSharing');
  expect(sharing).toMatchObject({
    consent_status: 'dpv:ConsentWithdrawn',
    valid_for_processing: false,
    events: [
      {
        event_type: 'explicit consent',
        event_state: 'dpv:ConsentGiven',
        validity_duration: 'until withdrawn',
        privacy_notice: { version: 1, language: 'nb', sha256: text.sha256 },
      },
      { event_state: 'dpv:ConsentWithdrawn', validity_duration: 'none' },
    ],
  });
  const letter = receipt.pii_processing.find(({ purpose }) => purpose.id === 'newsletterMembers');
  expect(letter?.events).toMatchObject([{ event_type: 'choice', collection_method: 'phone' }]);
  // Nothing of the schema is decoration: what it asks for may not be missing, wrong or added to.
  for (const spoil of [
    (one: ConsentReceipt) => ({ ...one, pii_principal_id: 'Grethe' }),
    ({ issued_at: _, ...one }: ConsentReceipt) => one,
    (one: ConsentReceipt) => ({ ...one, name: 'Grethe' }),
    (one: ConsentReceipt) => ({ ...one, pii_processing: [{ ...sharing, consent_status: 'given' }] }),
    (one: ConsentReceipt) => ({ ...one, party_identification: [] }),
  ])
    expect(valid(spoil(receipt))).toBe(false);
});

test('on paper it says the same in words, with the text that was seen', async () => {
  const personId = await aMember('Olga');
  const text = await textOf('insuranceDisclosure');
  const purposeKey = 'insuranceDisclosure';
  await office.consents.record({
    personId,
    purposeKey,
    event: 'given',
    channel: 'counter',
    explicit: true,
    textVersionId: text.id,
  });
  const { contentBase64, mimeType } = await office.consents.receipt({ personId, format: 'pdf' });
  expect(mimeType).toBe('application/pdf');
  const read = await readPdf(contentBase64);
  const words = JSON.stringify(read).replaceAll(/\s+/gu, ' ');
  for (const word of ['Olga Kvittering', 'Du sa ja', 'skranke', 'forsikringsselskapet', 'Gjelder i dag'])
    expect(words).toContain(word);
});

test('who may not see what was said gets no receipt', async () => {
  const personId = await aMember('Lukket');
  for (const role of ['courses', 'admin'] as const)
    expect(await codeOf((await world.as(role)).consents.receipt({ personId, format: 'json' }))).toBe('FORBIDDEN');
});

test('when two records are made one, the state is the fold of both histories and nothing is dropped', async () => {
  const [kept, gone] = [await aMember('Tor'), await aMember('Tore')];
  const text = await textOf('partnerSharing');
  const said = { purposeKey: 'partnerSharing', channel: 'phone', explicit: true } as const;
  await office.consents.record({ ...said, personId: kept, event: 'given', textVersionId: text.id });
  await office.consents.record({ ...said, personId: gone, event: 'withdrawn' });
  const before = [
    ...(await office.consents.history({ personId: kept })).items,
    ...(await office.consents.history({ personId: gone })).items,
  ];
  const { changeId } = await office.members.merge({ keepId: kept, dropId: gone });
  const after = (await office.consents.history({ personId: kept })).items;
  expect(after.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
  const { items } = await office.consents.state({ personId: kept });
  expect(items.find(({ purposeKey }) => purposeKey === 'partnerSharing')).toMatchObject({
    state: 'ConsentWithdrawn',
    valid: false,
  });
  await office.members.unmerge({ changeId });
  expect((await office.consents.history({ personId: gone })).items).toHaveLength(1);
  const apart = (await office.consents.state({ personId: kept })).items;
  expect(apart.find(({ purposeKey }) => purposeKey === 'partnerSharing')).toMatchObject({ state: 'ConsentGiven' });
});
