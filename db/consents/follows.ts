/** What follows when a yes ends: mailings stop, what rested on it alone is erased, and those who got data on that ground are told. */
import type { ConsentFollow } from '../../shared/consents/model.ts';
import type { Standing } from '../../shared/consents/state.ts';
import { addDays } from '../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import { TASK_TITLES } from '../../shared/tasks/terms.ts';
import type { Asker } from '../asker.ts';
import { task } from '../tasks/table.ts';
import { insertTask } from '../tasks/write-task.ts';
import type { Transaction } from '../unit-of-work.ts';
import type { Purpose } from './purposes.ts';

export type Follow = ConsentFollow;

/** Purposes that are mailings: the next issue asks the state and leaves the person out. */
const MAILINGS: ReadonlySet<string> = new Set(['newsletterMembers', 'newsletterSubscribers', 'magazineMembers']);

/** «Without undue delay» (Art. 17(1)(b), Art. 19), in days. */
const DAYS_TO_ACT = 7;

type Turned = { personId: string; purpose: Purpose; before: Standing; after: Standing };

/** Does what follows from a state that has turned, and says what. Nothing follows from saying the same again. */
export function followsFrom(tx: Transaction, asker: Asker, turned: Turned): Follow[] {
  const { before, after, purpose, personId } = turned;
  if (before.valid === after.valid) return [];
  if (after.valid) return settled(tx, asker, personId, purpose);
  const follows: Follow[] = [];
  if (MAILINGS.has(purpose.purposeKey)) follows.push({ kind: 'mailStops', taskId: null, recipient: null });
  if (purpose.choice !== 'consent') return follows;
  // Consent is the only basis where the register names no other (Art. 6(1)(a)).
  if (purpose.article6 === 'a') {
    const taskId = taskOnce(tx, asker, turned, 'eraseConsentData', null);
    follows.push({ kind: 'eraseTask', taskId, recipient: null });
  }
  for (const recipient of recipientsOf(tx, turned)) {
    const taskId = taskOnce(tx, asker, turned, 'consentNotice', recipient);
    follows.push({ kind: 'noticeTask', taskId, recipient });
  }
  return follows;
}

/** Who has got something about the person for this purpose on the ground of consent. */
function recipientsOf(tx: Transaction, { personId, purpose }: Turned): string[] {
  return tx.store.connection
    .prepare(
      `SELECT DISTINCT coalesce(p.name, d.recipient) AS name FROM disclosure d LEFT JOIN partner p ON p.id = d.partner_id
       WHERE d.person_id = ? AND d.purpose_key = ? AND d.ground = 'consent' ORDER BY 1`,
    )
    .all([personId, purpose.purposeKey])
    .map(({ name }) => String(name));
}

type Kind = 'eraseConsentData' | 'consentNotice';

/** One open task for one thing, however often somebody changes their mind. */
function taskOnce(
  tx: Transaction,
  asker: Asker,
  { personId, purpose }: Turned,
  kind: Kind,
  recipient: string | null,
): string {
  const note = noteOf(purpose, recipient);
  const open = tx.store.connection
    .prepare('SELECT id FROM task WHERE person_id = ? AND kind = ? AND note = ? AND done_at IS NULL')
    .get([personId, kind, note]);
  if (open) return String(open.id);
  const title = TASK_TITLES[kind]?.nb ?? kind;
  const dueOn = addDays(dayInNorway(tx.store.now()), DAYS_TO_ACT);
  return insertTask(tx, asker, { kind, title, note, dueOn, role: 'office', personId, employerId: null });
}

function noteOf({ title }: Purpose, recipient: string | null): string {
  return recipient === null ? `Formål: ${title.nb}` : `Formål: ${title.nb}\nMottaker: ${recipient}`;
}

/** A yes holds again: what was to be done because it had ended falls away. */
function settled(tx: Transaction, asker: Asker, personId: string, purpose: Purpose): Follow[] {
  const note = noteOf(purpose, null);
  const open = tx.store.connection
    .prepare(
      `SELECT id FROM task WHERE person_id = @personId AND kind IN ('eraseConsentData', 'consentNotice') AND done_at IS NULL
         AND (note = @note OR substr(note, 1, length(@note) + 1) = @note || char(10))`,
    )
    .all({ personId, note });
  const doneBy = asker.kind === 'staff' ? asker.staffId : null;
  for (const { id } of open)
    tx.change(task, String(id), {
      doneAt: tx.store.now().toISOString(),
      doneBy,
      outcome: 'Samtykket gjelder igjen.',
    });
  return open.map(({ id }) => ({ kind: 'tasksSettled', taskId: String(id), recipient: null }));
}
