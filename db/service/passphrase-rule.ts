/**
 * The least a passphrase must be. The screen judges strength with a dictionary while it is typed; this is the floor that no screen and no
 * script goes below (NIST SP 800-63B section 5.1.1: length counts, composition rules do not).
 */
import { invalidField } from '../../shared/errors.ts';

const SHORTEST = 10;
const FEWEST_DIFFERENT_SIGNS = 5;

/**
 * @param path the field the issue is told on
 * @param email of the account: a passphrase that holds it is no secret
 * @throws TillitError `VALIDATION` `passphraseWeak`
 */
export function refuseWeakPassphrase(path: string, passphrase: string, email: string): void {
  const name = email.split('@')[0]?.toLowerCase() ?? '';
  const holdsName =
    name.length > 3 && passphrase.toLowerCase().includes(name) && passphrase.length < name.length + SHORTEST;
  if (passphrase.length < SHORTEST || new Set(passphrase).size < FEWEST_DIFFERENT_SIGNS || holdsName)
    throw invalidField(path, 'passphraseWeak');
}
