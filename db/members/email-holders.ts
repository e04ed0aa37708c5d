/** Who has an e-mail address, private or at work: two addresses are one without regard to case. */
import { emailKey } from '../../shared/numbers/email.ts';
import type { Connection } from '../store/connection.ts';

/** Both columns are indexed by `lower()`. */
const HOLDERS = `
  SELECT person_id FROM contact WHERE lower(email) = @key
  UNION ALL SELECT person_id FROM contact WHERE lower(work_email) = @key`;

/**
 * The persons who have one of the addresses.
 * @returns their ids, each once
 */
export function emailHolders(
  connection: Connection,
  { email, workEmail }: { email?: string | null | undefined; workEmail?: string | null | undefined },
): string[] {
  const keys = new Set([email, workEmail].flatMap((address) => (address ? [emailKey(address)] : [])));
  const found = new Set<string>();
  for (const key of keys) for (const row of connection.prepare(HOLDERS).all({ key })) found.add(String(row.person_id));
  return [...found];
}
