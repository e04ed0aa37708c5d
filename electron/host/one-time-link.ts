/**
 * Who may sit at the browser host. The link that is printed works once and becomes a token that the tab keeps; another tab needs another
 * link. Neither is a sign-in: behind them stands the screen that asks for account and passphrase.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';

export type OneTimeLinks = {
  /** A new link key. */
  invite(): string;
  /** Takes a link key; a token, or null where the key is unknown or used. */
  enter(key: string): string | null;
  /** The seat of a token; null where it is unknown. */
  seatOf(token: string): string | null;
};

/** Starts with no links. */
export function startOneTimeLinks(): OneTimeLinks {
  const keys = new Set<string>();
  const seats = new Map<string, string>();
  return {
    invite() {
      const key = secret();
      keys.add(key);
      return key;
    },
    enter(key) {
      const known = among(keys, key);
      if (known === null) return null;
      keys.delete(known);
      const token = secret();
      seats.set(token, `tab-${seats.size + 1}`);
      return token;
    },
    seatOf(token) {
      const known = among(seats.keys(), token);
      return known === null ? null : (seats.get(known) ?? null);
    },
  };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** Compared in constant time: a guess learns nothing from how long the answer took. */
function among(secrets: Iterable<string>, guess: string): string | null {
  const wanted = Buffer.from(guess);
  let found: string | null = null;
  for (const known of secrets) {
    const bytes = Buffer.from(known);
    if (bytes.length === wanted.length && timingSafeEqual(bytes, wanted)) found = known;
  }
  return found;
}
