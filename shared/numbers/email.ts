/** E-mail addresses: stored as people write them, compared without regard to case. */
import { z } from 'zod';

/**
 * An e-mail address as it is stored: trimmed, the domain in lower case. The part before @ is kept as typed, since only the mail server
 * of the domain knows whether case counts there.
 * @returns undefined when it is no e-mail address
 */
export function normaliseEmail(text: string): string | undefined {
  const address = text.trim().replace(/@[^@]*$/u, (domain) => domain.toLowerCase());
  return ADDRESS.safeParse(address).success ? address : undefined;
}

/** Made once: an import asks for every row. */
const ADDRESS = z.email();

/** The form by which two addresses are the same. */
export function emailKey(address: string): string {
  return address.trim().toLowerCase();
}
