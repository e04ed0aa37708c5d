/**
 * The keyring: `keyring.json` beside the database. Each slot is a key pair whose private half is sealed under a passphrase (or the
 * recovery key), and to whose public half the data key is encrypted. So the data key can be changed for everybody without anybody's
 * passphrase. Slots carry random ids and no names: the salt of a derivation is made from the sign-in name, so one derivation tells which
 * slot is meant. (Design section 4.)
 */
import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
} from 'node:crypto';
import { z } from 'zod';
import { TillitError } from '../../shared/errors.ts';
import { deriveKey, type KeyDerivation, openSeal, seal, sealedSchema } from './sealing.ts';

const wrappedSchema = z.strictObject({ ephemeral: z.string(), sealed: sealedSchema });
const slotSchema = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['passphrase', 'recovery']),
  publicKey: z.string(),
  privateKey: sealedSchema,
  /** The private key was sealed once more by this machine. */
  deviceBound: z.boolean(),
  dataKey: wrappedSchema,
  /** While the database is being re-keyed: the key it may have already. */
  nextDataKey: wrappedSchema.optional(),
});
export const keyringSchema = z.strictObject({
  format: z.literal(1),
  salt: z.string(),
  derivation: z.strictObject({ memoryKiB: z.number().int().min(8), passes: z.number().int().min(1) }),
  slots: z.array(slotSchema).min(1),
});
export type Keyring = z.infer<typeof keyringSchema>;
export type KeySlot = z.infer<typeof slotSchema>;

/** Slot and data keys that a passphrase opened. `next` is there while a re-keying was cut short. */
export type OpenedSlot = { slotId: string; dataKey: Buffer; nextDataKey: Buffer | null };

/** What seals a private key once more with the machine itself. */
export type Binding = { seal(bytes: Buffer): Promise<Buffer>; unseal(bytes: Buffer): Promise<Buffer> };

/** The sign-in name that stands for the recovery key in the derivation. */
const RECOVERY_NAME = 'recovery';

/**
 * An empty keyring.
 * @param derivation cost of the key derivation
 */
export function newKeyring(derivation: KeyDerivation): Keyring {
  return { format: 1, salt: randomBytes(32).toString('base64'), derivation, slots: [] };
}

/**
 * Makes a slot for a passphrase.
 * @param keyring the keyring it will belong to
 * @param signInName e-mail of the account; null for the recovery key
 * @param secret passphrase or recovery key
 * @param dataKey the data key it shall open
 * @param binding seals the private key to this machine as well
 */
export async function newSlot(
  keyring: Keyring,
  signInName: string | null,
  secret: string,
  dataKey: Buffer,
  binding: Binding | null = null,
): Promise<KeySlot> {
  const id = crypto.randomUUID();
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  const privateBytes = privateKey.export({ format: 'der', type: 'pkcs8' });
  const publicText = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const bound = binding ? await binding.seal(privateBytes) : privateBytes;
  const key = await slotKey(keyring, signInName, secret, id);
  return {
    id,
    kind: signInName === null ? 'recovery' : 'passphrase',
    publicKey: publicText,
    privateKey: seal(key, bound, slotLabel(id, publicText)),
    deviceBound: binding !== null,
    dataKey: wrap(publicText, dataKey, id),
  };
}

/**
 * Finds the slot that a passphrase opens and takes the data key out of it. One derivation, whatever the number of slots.
 * @param signInName e-mail of the account; null for the recovery key
 * @throws TillitError `UNAUTHENTICATED` where nothing opens, `DEVICE_BOUND` where the machine is another
 */
export async function openKeyring(
  keyring: Keyring,
  signInName: string | null,
  secret: string,
  binding: Binding | null = null,
): Promise<OpenedSlot> {
  const master = await masterKey(keyring, signInName, secret);
  for (const slot of keyring.slots) {
    const privateBytes = openSeal(expand(master, slot.id), slot.privateKey, slotLabel(slot.id, slot.publicKey));
    if (!privateBytes) continue;
    const unbound = await unbind(slot, privateBytes, binding);
    const dataKey = unwrap(slot, unbound, slot.dataKey);
    if (!dataKey) throw new TillitError('WRONG_KEY');
    return { slotId: slot.id, dataKey, nextDataKey: slot.nextDataKey ? unwrap(slot, unbound, slot.nextDataKey) : null };
  }
  throw new TillitError('UNAUTHENTICATED');
}

/** The keyring with a second data key beside the first in every slot: the first step of changing it. */
export function withNextKey(keyring: Keyring, next: Buffer): Keyring {
  return {
    ...keyring,
    slots: keyring.slots.map((slot) => ({ ...slot, nextDataKey: wrap(slot.publicKey, next, slot.id) })),
  };
}

/** The keyring with one data key only: the last step of changing it. */
export function withOnlyKey(keyring: Keyring, dataKey: Buffer): Keyring {
  return {
    ...keyring,
    slots: keyring.slots.map(({ nextDataKey: _dropped, ...slot }) => ({
      ...slot,
      dataKey: wrap(slot.publicKey, dataKey, slot.id),
    })),
  };
}

function slotLabel(id: string, publicKey: string): string {
  return `tillit slot ${id} ${publicKey}`;
}

async function masterKey(keyring: Keyring, signInName: string | null, secret: string): Promise<Buffer> {
  const name = signInName === null ? RECOVERY_NAME : `account ${signInName.trim().toLowerCase()}`;
  return await deriveKey(secret.normalize('NFC'), Buffer.from(keyring.salt, 'base64'), name, keyring.derivation);
}

async function slotKey(keyring: Keyring, signInName: string | null, secret: string, id: string): Promise<Buffer> {
  return expand(await masterKey(keyring, signInName, secret), id);
}

function expand(master: Buffer, id: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `tillit slot key ${id}`, 32));
}

function wrap(publicText: string, dataKey: Buffer, id: string): z.infer<typeof wrappedSchema> {
  const ephemeral = generateKeyPairSync('x25519');
  const ephemeralText = ephemeral.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const key = agree(ephemeral.privateKey.export({ format: 'der', type: 'pkcs8' }), publicText, ephemeralText, id);
  return { ephemeral: ephemeralText, sealed: seal(key, dataKey, `tillit data key ${id}`) };
}

function unwrap(slot: KeySlot, privateBytes: Buffer, wrapped: z.infer<typeof wrappedSchema>): Buffer | null {
  const key = agree(privateBytes, wrapped.ephemeral, wrapped.ephemeral, slot.id);
  return openSeal(key, wrapped.sealed, `tillit data key ${slot.id}`);
}

function agree(privateBytes: Buffer, publicText: string, ephemeralText: string, id: string): Buffer {
  const shared = diffieHellman({
    privateKey: createPrivateKey({ key: privateBytes, format: 'der', type: 'pkcs8' }),
    publicKey: createPublicKey({ key: Buffer.from(publicText, 'base64'), format: 'der', type: 'spki' }),
  });
  return Buffer.from(hkdfSync('sha256', shared, Buffer.from(ephemeralText, 'base64'), `tillit data key ${id}`, 32));
}

async function unbind(slot: KeySlot, bytes: Buffer, binding: Binding | null): Promise<Buffer> {
  if (!slot.deviceBound) return bytes;
  if (!binding) throw new TillitError('DEVICE_BOUND');
  try {
    return await binding.unseal(bytes);
  } catch {
    throw new TillitError('DEVICE_BOUND');
  }
}
