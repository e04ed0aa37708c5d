/**
 * Whether this program may update itself, from where, and whose signature it believes. The key is built in; without it updates are off. The
 * address may be another on this machine: since the feed is signed, the address needs no trust.
 */
import { createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Where updates come from, and the Ed25519 key that must have signed the feed. */
export type UpdateSettings = { address: string; publicKey: KeyObject };

const addressSchema = z.url({ protocol: /^https$/u });
const builtInSchema = z.strictObject({ address: addressSchema, publicKey: z.base64() });
const ownSchema = z.strictObject({ address: addressSchema });

/**
 * Reads the settings.
 * @param files `builtIn` was written when the program was packaged; `own` lies in the profile of this machine and may name another address
 * @returns null where no key was built in, or where either file is there and wrong
 */
export function readUpdateSettings({ builtIn, own }: { builtIn: string; own: string }): UpdateSettings | null {
  try {
    const builtInText = textOf(builtIn);
    if (builtInText === null) return null;
    const { address, publicKey } = builtInSchema.parse(JSON.parse(builtInText));
    const ownText = textOf(own);
    return {
      address: ownText === null ? address : ownSchema.parse(JSON.parse(ownText)).address,
      publicKey: ed25519Key(publicKey),
    };
  } catch {
    return null;
  }
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function ed25519Key(base64: string): KeyObject {
  const key = createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' });
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('the update key is no Ed25519 key');
  return key;
}
