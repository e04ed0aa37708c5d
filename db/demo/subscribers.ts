/** A few made-up people who get the demo's newsletter without being members. */
import { PROGRAM } from '../asker.ts';
import { subscriber } from '../newsletter/table.ts';
import type { Transaction } from '../unit-of-work.ts';

/** One for so many members, up to a number that shows what the page is for. */
const EVERY = 100;
const NAMES = [
  'Synnøve Fjelltun',
  'Eskil Havsund',
  'Torunn Lyngmo',
  'Aksel Bruvoll',
  'Ragnhild Myrset',
  'Jostein Kverndal',
  'Ylva Solbakk',
  'Håkon Strandli',
] as const;

/** Writes them, on the newsletter and the words a new register begins with. */
export function demoSubscribers(tx: Transaction, people: number): void {
  const { connection } = tx.store;
  const letter = connection.prepare("SELECT id FROM publication WHERE kind = 'newsletter' LIMIT 1").get();
  const text = connection
    .prepare(
      `SELECT x.id FROM consent_text x JOIN consent_version v ON v.id = x.version_id
       WHERE v.purpose_key = 'newsletterSubscribers' AND x.language = 'nb' LIMIT 1`,
    )
    .get();
  if (!letter || !text) return;
  for (const [index, name] of NAMES.slice(0, Math.floor(people / EVERY)).entries())
    tx.insert(subscriber, {
      id: tx.newId(),
      publicationId: String(letter.id),
      email: `abonnent${index + 1}@utenfor.test`,
      name,
      textId: String(text.id),
      channel: index % 2 === 0 ? 'email' : 'phone',
      subscribedAt: tx.store.now().toISOString(),
      staffId: PROGRAM.staffId ?? '',
    });
}
