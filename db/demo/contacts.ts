/** What the demo's office has noted and has to do: calls, tasks by hand and tasks that follow from a call, some late, some to come. */
import { addDays } from '../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import { PROGRAM } from '../asker.ts';
import { contactEntry } from '../contact-log/table.ts';
import { insertTask } from '../tasks/write-task.ts';
import type { Transaction } from '../unit-of-work.ts';

/** Everyone at such a place in the register has something on record, up to a number that an office could have. */
const EVERY = 41;
const FIRST = 12;
const MOST = 60;

const SAID = [
  ['call', 'in', 'Spurte om kurs i forhandling til høsten\nFår program på e-post.', 'passed'],
  ['email', 'in', 'Ville ha bekreftelse på medlemskapet til ny arbeidsgiver', null],
  ['call', 'out', 'Ringte om manglende arbeidssted\nHar byttet avdeling, sender nytt arbeidssted selv.', null],
  ['letter', 'out', 'Sendte vedtekter og velkomstbrev', null],
  ['meeting', null, 'Møte på arbeidsplassen om tillitsvalgtordningen', null],
  ['note', null, 'Ønsker å bli ringt etter klokken 14', null],
  ['call', 'in', 'Spurte hva kontingenten blir ved permisjon', 'callBack'],
] as const;

const TO_DO = [
  ['Ring tilbake om permisjonen', -3],
  ['Send bekreftelse på medlemskapet', 0],
  ['Hør om nytt arbeidssted', 2],
  ['Send program for kurset', 6],
  ['Følg opp ny tillitsvalgt', 20],
] as const;

/**
 * Writes what was said with some of the people, and what is to be done.
 * @param personIds the people, in the order they were registered
 */
export function demoContacts(tx: Transaction, personIds: readonly string[]): void {
  const now = tx.store.now();
  const staff = tx.store.connection.prepare("SELECT id FROM staff WHERE email = 'office@demo.test'").get();
  const chosen = personIds.filter((_, place) => place % EVERY === FIRST).slice(0, MOST);
  for (const [place, personId] of chosen.entries()) {
    const [kind, direction, said, callerCheck] = SAID[place % SAID.length] ?? SAID[0];
    const [subject = '', text = null] = said.split('\n');
    const at = new Date(now.getTime() - (place * 31 + 2) * 3_600_000).toISOString();
    tx.insert(contactEntry, {
      id: tx.newId(),
      personId,
      employerId: null,
      kind,
      direction,
      at,
      staffId: String(staff?.id ?? ''),
      subject,
      text,
      callerCheck,
    });
    const task = TO_DO[place];
    if (!task) continue;
    const [title, days] = task;
    const dueOn = addDays(dayInNorway(now), days);
    insertTask(tx, PROGRAM, { kind: 'followUp', title, dueOn, role: 'office', personId, employerId: null });
  }
}
