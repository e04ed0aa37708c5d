/**
 * Seals the private key of a slot with what the operating system keeps for this user on this machine. Only the main process can ask for
 * that; the bytes go back to the data process and nowhere else.
 */
import type { SafeStorage } from 'electron';

export type DeviceSealer = {
  /** Whether the machine keeps a secret at all. */
  canSeal(): Promise<boolean>;
  /** The sealed bytes; null where it does not work. */
  seal(bytes: Uint8Array): Promise<Uint8Array | null>;
  /** The bytes as they were; null where this machine did not seal them. */
  unseal(bytes: Uint8Array): Promise<Uint8Array | null>;
};

/** Linux without a secret service: Electron then encrypts with a password that is the same everywhere, which is no secret. */
const NO_SECRET: ReadonlySet<string> = new Set(['basic_text', 'unknown']);

/** Sealing with `safeStorage`, once the program is ready. */
export function sealWithSafeStorage(
  storage: Pick<
    SafeStorage,
    'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
  >,
  platform: NodeJS.Platform,
): DeviceSealer {
  const canSeal = async () => {
    if (platform === 'linux' && NO_SECRET.has(storage.getSelectedStorageBackend())) return false;
    return await storage.isAsyncEncryptionAvailable().catch(() => false);
  };
  return {
    canSeal,
    async seal(bytes) {
      if (!(await canSeal())) return null;
      return await orNull(() => storage.encryptStringAsync(Buffer.from(bytes).toString('base64')));
    },
    async unseal(bytes) {
      if (!(await canSeal())) return null;
      return await orNull(async () => {
        const { result } = await storage.decryptStringAsync(Buffer.from(bytes));
        return Buffer.from(result, 'base64');
      });
    },
  };
}

async function orNull(work: () => Promise<Buffer>): Promise<Uint8Array | null> {
  try {
    return Uint8Array.from(await work());
  } catch {
    return null;
  }
}
