/** Sealing small secrets: AES-256-GCM under a key, and the key of a passphrase by Argon2id. Only calls to libraries, no crypto of ours. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { z } from 'zod';

export const sealedSchema = z.strictObject({ nonce: z.string(), text: z.string(), tag: z.string() });
export type Sealed = z.infer<typeof sealedSchema>;

/** Cost of the key derivation: memory in KiB and passes. */
export type KeyDerivation = { memoryKiB: number; passes: number };

/** What a passphrase costs to try: 64 MiB and three passes (RFC 9106 section 4, second recommended option: t=3, 64 MiB). */
export const KEY_DERIVATION: KeyDerivation = { memoryKiB: 64 * 1024, passes: 3 };

/**
 * The key of a passphrase.
 * @param secret passphrase or recovery key, normalised
 * @param salt random salt of the keyring
 * @param name what the key is for; part of the salt, so that one passphrase gives different keys to different accounts
 * @returns 32 bytes
 */
export async function deriveKey(secret: string, salt: Buffer, name: string, cost: KeyDerivation): Promise<Buffer> {
  const own = createHash('sha256').update(salt).update('\0').update(name).digest();
  return await hashRaw(secret, {
    memoryCost: cost.memoryKiB,
    timeCost: cost.passes,
    parallelism: 1,
    outputLen: 32,
    salt: own,
  });
}

/**
 * Seals bytes under a key.
 * @param label bound to the text: it opens only under the same label
 */
export function seal(key: Buffer, bytes: Buffer, label: string): Sealed {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(label));
  const text = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return {
    nonce: nonce.toString('base64'),
    text: text.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

/** Opens what `seal` made; null where the key or label is another, or a byte was changed. */
export function openSeal(key: Buffer, sealed: Sealed, label: string): Buffer | null {
  try {
    const tag = Buffer.from(sealed.tag, 'base64');
    if (tag.length !== 16) return null;
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(sealed.nonce, 'base64'));
    decipher.setAAD(Buffer.from(label));
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(Buffer.from(sealed.text, 'base64')), decipher.final()]);
  } catch {
    return null;
  }
}
