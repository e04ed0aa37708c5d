/**
 * After somebody has unsubscribed and the file was rewritten, no byte of the address is left in the store: not in a free page, a gap, the
 * index of words or the log. Looked for in the decrypted bytes, after a past with edits, drafts, uploads and files.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decryptedBytes, formsFound } from '../decrypted-bytes.ts';
import { aWorld, type Client, PASSPHRASE, type World } from './world.ts';

const ACCOUNT = { email: 'office@demo.test', passphrase: PASSPHRASE };
/** Beginnings that stand nowhere else, so that six letters of them tell. */
const GONE = ['Qxjvarle@zwkfjell.test', 'Wqzmodfrid', 'Kvxpaaske'];
const IN_FILE = ['zqfilmann@xwkyst.test', 'jqxukjent@pwvatn.test'];
/** Somebody who stays, so that a scan that finds nothing anywhere is told. */
const STAYS = 'hzxblir@epost.test';

let world: World;
let office: Client;
let publicationId: string;
let textVersionId: string;
beforeEach(async () => {
  world = await aWorld({ people: 60 });
  office = await world.as('office');
  const letter = (await office.newsletter.publications({})).items.find(({ kind }) => kind === 'newsletter');
  publicationId = letter?.id ?? '';
  textVersionId = letter?.texts[0]?.id ?? '';
});
afterEach(() => world.close());

const subscribe = (email: string, name: string) =>
  office.newsletter.subscribe({ publicationId, textVersionId, email, name, channel: 'paper' });

/** Rows that come and go around it, so that its pages are split, emptied and filled anew. */
async function aPast(): Promise<{ id: string; uploadId: string }> {
  const crowd = await Promise.all(Array.from({ length: 60 }, (_, n) => subscribe(`nabo${n}@epost.test`, `Nabo ${n}`)));
  const { id } = await subscribe(GONE[0] ?? '', `${GONE[1]} ${GONE[2]}`);
  await subscribe(IN_FILE[0] ?? '', 'Fra Fil');
  await subscribe(STAYS, 'Blir Her');
  const content = JSON.stringify({ values: { email: GONE[0], name: GONE[1] }, open: true, at: '/newsletter' });
  for (const written of [content, content.replace('true', 'false'), content])
    await office.drafts.save({ form: 'newsletter:subscriber', content: written });
  for (const { id: neighbour } of crowd.filter((_, index) => index % 2 === 0))
    await office.newsletter.unsubscribe({ subscriberId: neighbour, channel: 'web' });
  const { items } = await office.members.search({ query: '' });
  for (const { id: member } of items.slice(0, 20))
    await office.members.update({ id: member, patch: { mobile: '90011223' } });
  await office.newsletter.freezeIssue({ publicationId, title: 'Prøve', format: 'xlsx' });
  const uploadId = crypto.randomUUID();
  const text = `E-post;Dato;Kanal\r\n${IN_FILE.join(';;lenke\r\n')};;lenke\r\n`;
  await office.imports.upload({ uploadId, part: 0, contentBase64: Buffer.from(text).toString('base64') });
  expect((await office.newsletter.importUnsubscribes({ uploadId })).counts).toMatchObject({
    subscriber: 1,
    unknown: 1,
  });
  return { id, uploadId };
}

async function left(): Promise<string[]> {
  const { file, log } = await decryptedBytes(world.profile, ACCOUNT);
  const all = Buffer.concat([file, log]);
  expect(formsFound(all, [STAYS])).toContain(STAYS);
  return formsFound(all, [...GONE, ...IN_FILE]);
}

async function goes({ id, uploadId }: { id: string; uploadId: string }): Promise<void> {
  await office.newsletter.unsubscribe({ subscriberId: id, channel: 'link' });
  const done = await office.newsletter.importUnsubscribes({ uploadId, commit: true });
  expect(done).toMatchObject({ committed: true, removed: 1, members: 0 });
}

describe('what is left of an address in the bytes of the store', () => {
  test('nothing, once the file is rewritten; before that it is there still', async () => {
    const past = await aPast();
    expect(await left()).toEqual(expect.arrayContaining(GONE));
    await goes(past);
    // Removed is not erased: this is what the rewrite is for, and what this test would miss if it looked in the wrong place.
    expect((await left()).length).toBeGreaterThan(0);
    expect((await office.newsletter.proofs({ limit: 1 })).items[0]?.rewrittenAt).toBeNull();
    await world.service.lock('test');
    expect(await left()).toEqual([]);
    await world.restart();
    const { items, waiting } = await (await world.as('office')).newsletter.proofs({ limit: 100 });
    expect(waiting).toBe(0);
    expect(items.every(({ rewrittenAt, removedAt }) => rewrittenAt !== null && rewrittenAt >= removedAt)).toBe(true);
  }, 300_000);

  test('a file that was looked at and discarded leaves nothing either', async () => {
    const { uploadId } = await aPast();
    await office.newsletter.discardUnsubscribes({ uploadId });
    await world.service.lock('test');
    const { file, log } = await decryptedBytes(world.profile, ACCOUNT);
    expect(formsFound(Buffer.concat([file, log]), [IN_FILE[1] ?? ''])).toEqual([]);
  }, 300_000);

  test('the rewrite is owed across a power cut, and paid after the next opening', async () => {
    const { id } = await aPast();
    await world.service.close();
    await killedAfterUnsubscribing(world.profile, id);
    expect((await left()).length).toBeGreaterThan(0);
    await world.restart();
    const again = await world.as('office');
    const proofs = await again.newsletter.proofs({ limit: 200 });
    expect(proofs.waiting).toBeGreaterThan(0);
    await world.service.lock('test');
    const { file, log } = await decryptedBytes(world.profile, ACCOUNT);
    expect(formsFound(Buffer.concat([file, log]), GONE)).toEqual([]);
  }, 300_000);
});

const NODE = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url));
const PROGRAM = process.platform === 'darwin' ? process.execPath : NODE;

/** Another process unsubscribes, and is killed as soon as it is answered. */
async function killedAfterUnsubscribing(profile: string, subscriberId: string): Promise<void> {
  const service = JSON.stringify(new URL('../../db/service/open-data-service.ts', import.meta.url).href);
  const program = `
    import { writeSync } from 'node:fs';
    import { openDataService } from ${service};
    const service = await openDataService({ profile: ${JSON.stringify(profile)}, version: '0', threads: true });
    const seat = service.seat('x');
    await service.call(seat, 'session.signIn', ${JSON.stringify(ACCOUNT)});
    await service.call(seat, 'newsletter.unsubscribe', { subscriberId: ${JSON.stringify(subscriberId)}, channel: 'link' });
    writeSync(1, 'E');
    setInterval(() => {}, 1000);`;
  const child = spawn(PROGRAM, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((exited) => child.once('exit', exited));
  let told = '';
  child.stdout.on('data', (part: Buffer) => {
    told += part.toString();
    child.kill('SIGKILL');
  });
  await ended;
  expect(told).toBe('E');
}
