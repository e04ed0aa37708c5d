/** Making a register, and opening it in the morning. */
import type { BenchOffice } from './bench-office.ts';
import { PASSPHRASE } from './bench-office.ts';
import { measured, ms, seconds, type Tell } from './measure.ts';

/** Makes the demo data and unlocks them. The office is signed in afterwards. */
export async function measureOpening(office: BenchOffice, people: number, tell: Tell): Promise<void> {
  const [made] = await measured(() => office.client.session.setUpDemo({ passphrase: PASSPHRASE, people, seed: 1 }));
  tell(`demo data: ${people} people made and written`, '60 s', seconds(made));
  // The first sign-in checks the whole log, the later ones its tail.
  await office.signIn();
  await office.close();
  await office.start();
  const [derivation] = await measured(() => office.derive());
  const [unlock] = await measured(() => office.signIn());
  const [list] = await measured(() => office.client.members.search({ query: '', limit: 100 }));
  tell('unlock to first list, beyond the key derivation', '200 ms', ms(unlock - derivation + list));
  const [first] = await measured(() => office.client.members.search({ query: 'han', limit: 50 }));
  tell('the first search on a file that has just been opened', '50 ms', ms(first));
}
