/** Fills a new store with a believable union of made-up people, through the one write path like everything else. */

import { PROGRAM } from '../asker.ts';
import { insertMember } from '../members/write-member.ts';
import type { Store } from '../store/store.ts';
import { longUnitOfWork } from '../unit-of-work.ts';
import { demoContacts } from './contacts.ts';
import { type DemoSize, demoPeople } from './people.ts';
import { demoSubscribers } from './subscribers.ts';
import { giveOffice, insertWorkplaces } from './workplaces.ts';

const SLICE = 500;

/**
 * Writes employers and people.
 * @param progress told after every slice
 */
export async function fillDemo(
  store: Store,
  { people, seed }: DemoSize,
  progress: (done: number) => void,
): Promise<void> {
  const { raw } = store.connection;
  raw.pragma('cache_size = -262144');
  // The file is thrown away if this does not end well: it needs no log of its own, and no waiting for the disk.
  raw.pragma('journal_mode = MEMORY');
  raw.pragma('synchronous = OFF');
  await longUnitOfWork(store, PROGRAM, { command: 'session.setUpDemo' }, undefined, async (tx) => {
    const employers = insertWorkplaces(tx, { people, seed });
    const personIds: string[] = [];
    let done = 0;
    for (const { employments, ...given } of demoPeople({ people, seed }, employers.length)) {
      const work = employments.map(({ employer: place, ...period }) => ({
        ...period,
        employerId: employers[place] ?? null,
        employerName: null,
      }));
      const { id } = insertMember(tx, { ...given, employments: work });
      giveOffice(tx, id, done, work);
      personIds.push(id);
      done += 1;
      if (done % SLICE === 0) {
        progress(done);
        await tx.breathe();
      }
    }
    demoContacts(tx, personIds);
    demoSubscribers(tx, people);
  });
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
}
