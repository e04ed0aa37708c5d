/**
 * What an encrypted store really holds: every page of the file and every frame of its log, decrypted, free pages, gaps within pages and frames
 * of earlier rounds too. SQLite shows rows; what was removed from them is looked for here.
 */
import { createDecipheriv } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { unseal } from '../db/service/vault.ts';
import { profileAt } from '../db/store/profile.ts';
import { foldTokens } from '../shared/text/fold.ts';

/** A page of SQLCipher 4: the sealed part, then a start value of 16 bytes and a signature of 64. The file begins with its salt. */
const PAGE = 4096;
const SEAL = 16 + 64;
const SALT = 16;
/** A log of SQLite: its head, and before every page the head of its frame. */
const LOG_HEAD = 32;
const FRAME_HEAD = 24;

/**
 * Decrypts the store of a profile as it lies on the disk, which may be open.
 * @param folder the profile
 * @param account e-mail and passphrase that open it
 * @returns the plain bytes of the file, and of the log beside it (empty where there is none)
 */
export async function decryptedBytes(
  folder: string,
  account: { email: string; passphrase: string },
): Promise<{ file: Buffer; log: Buffer }> {
  const { database } = profileAt(folder);
  const { dataKey } = await unseal(profileAt(folder), account.email, account.passphrase, undefined);
  const sealed = readFileSync(database);
  const file = Buffer.concat(pagesOf(sealed, 0, 0).map((page, index) => opened(page, dataKey, index === 0)));
  // A wrong key, or a form of the file this does not know, must not look like an empty store.
  if (file.readUInt16BE(0) !== PAGE) throw new Error('the first page does not begin as a page of SQLite');
  const log = existsSync(`${database}-wal`) ? readFileSync(`${database}-wal`) : Buffer.alloc(0);
  const frames = log.length < LOG_HEAD ? [] : pagesOf(log, LOG_HEAD, FRAME_HEAD);
  return {
    file,
    log: Buffer.concat(frames.map(({ number, bytes }) => opened({ number, bytes }, dataKey, number === 1))),
  };
}

type Page = { number: number; bytes: Buffer };

function pagesOf(bytes: Buffer, head: number, frameHead: number): Page[] {
  const found: Page[] = [];
  for (let at = head; at + frameHead + PAGE <= bytes.length; at += frameHead + PAGE)
    found.push({
      number: frameHead > 0 ? bytes.readUInt32BE(at) : found.length + 1,
      bytes: bytes.subarray(at + frameHead, at + frameHead + PAGE),
    });
  return found;
}

function opened({ bytes }: Page, dataKey: Buffer, isFirst: boolean): Buffer {
  const seal = PAGE - SEAL;
  const decipher = createDecipheriv('aes-256-cbc', dataKey, bytes.subarray(seal, seal + 16)).setAutoPadding(false);
  return Buffer.concat([decipher.update(bytes.subarray(isFirst ? SALT : 0, seal)), decipher.final()]);
}

/**
 * The forms in which a text may lie in a store: as it is, in the other case, folded for the search, in sixteen bits, in base64 at each of its three
 * offsets, and its first six letters, because the words of an index leave out what they have in common with the word before.
 */
export function formsOf(text: string): Map<string, Buffer> {
  const forms = new Map<string, Buffer>();
  const lower = text.toLowerCase();
  // Shorter words, as the ends of addresses, stand in any store.
  const words = foldTokens(text).filter((word) => word.length >= 6);
  for (const one of new Set([text, lower, text.toUpperCase(), ...words, lower.slice(0, 6)])) {
    forms.set(one, Buffer.from(one));
    forms.set(`${one} in sixteen bits`, Buffer.from(one, 'utf16le'));
  }
  for (const offset of [0, 1, 2]) {
    // Signs at both ends hold bits of what stands beside the text.
    const length = Buffer.byteLength(text) + offset;
    const coded = Buffer.concat([Buffer.alloc(offset), Buffer.from(text)]).toString('base64');
    forms.set(`base64 at ${offset}`, Buffer.from(coded.slice(offset === 0 ? 0 : 4, Math.floor((length * 8) / 6) - 1)));
  }
  return forms;
}

/** The forms of the texts that are found in the bytes, by name. */
export function formsFound(bytes: Buffer, texts: readonly string[]): string[] {
  return texts.flatMap((text) => [...formsOf(text)].flatMap(([name, form]) => (bytes.includes(form) ? [name] : [])));
}
