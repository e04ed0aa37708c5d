/**
 * The steps in the life of a membership, written: the periods, and the tasks that follow from its end. Both in one change, so that undoing
 * the one undoes the other.
 */
import { addDays, type CalendarDate } from '../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import { employmentOn } from '../../shared/members/employment-on.ts';
import {
  isEnding,
  type LifeChange,
  type LifePeriod,
  type PeriodWrite,
  periodsAfter,
  planStep,
  withdrawPlanned,
} from '../../shared/members/life-steps.ts';
import { ENDING_TASKS, TASK_TITLES, type TaskKind } from '../../shared/tasks/terms.ts';
import type { Asker } from '../asker.ts';
import type { CommandContext, Commands } from '../handlers.ts';
import { endOfPeriod } from '../retention/period.ts';
import { task } from '../tasks/table.ts';
import { insertTask } from '../tasks/write-task.ts';
import { type Transaction, unitOfWork } from '../unit-of-work.ts';
import { endOffices, resumeOffices } from './end-offices.ts';
import { membership, person } from './table.ts';
import { insertMembership } from './write-member.ts';

/** Days until the estate should have heard from us. */
const CONDOLENCE_DAYS = 14;

export const lifeCommands: Commands<'members', 'changeMembership' | 'withdrawMembership'> = {
  changeMembership({ store, asker }: CommandContext, { personId, replaces, ...change }) {
    const { result, changeId } = unitOfWork(store, asker, { command: 'members.changeMembership' }, (tx) =>
      takeStep(tx, asker, personId, change, replaces),
    );
    return { changeId, ...result };
  },
  withdrawMembership({ store, asker }, { personId, periodId }) {
    const { changeId } = unitOfWork(store, asker, { command: 'members.withdrawMembership' }, (tx) => {
      tx.need(person, personId);
      write(tx, personId, withdrawPlanned(periodsOf(tx, personId), periodId, today(tx)));
      resumeOffices(tx, personId, periodId);
      // The record says no more that the membership ends: what was to be done about it falls away.
      if (!endsAnyhow(tx, personId)) removeEndingTasks(tx, personId);
    });
    return { changeId };
  },
};

/**
 * Takes one step.
 * @param replaces a planned period that the step stands instead of
 * @returns how many tasks follow from it, and how many offices ended with it
 */
function takeStep(
  tx: Transaction,
  asker: Asker,
  personId: string,
  change: LifeChange,
  replaces: string | undefined,
): { tasks: number; offices: number } {
  tx.need(person, personId);
  const before = periodsOf(tx, personId);
  const withdrawn = replaces ? withdrawPlanned(before, replaces, today(tx)) : [];
  write(tx, personId, [...withdrawn, ...planStep(periodsAfter(before, withdrawn), change, today(tx))]);
  const wasApplicant = standsAs(before, change.from, 'applicant');
  if (replaces || isEnding(change.step) || change.step === 'rejoin') removeEndingTasks(tx, personId);
  if (replaces) resumeOffices(tx, personId, replaces);
  if (!isEnding(change.step)) return { tasks: 0, offices: 0 };
  const offices = endOffices(tx, personId, change.from);
  return { tasks: followEnd(tx, asker, personId, change, wasApplicant), offices };
}

/** What has to be done about a membership that ends. */
function followEnd(
  tx: Transaction,
  asker: Asker,
  personId: string,
  { step, from }: LifeChange,
  wasApplicant: boolean,
): number {
  const day = today(tx);
  const soon = from > day ? from : day;
  const employerId = wasApplicant ? null : employerOn(tx, personId, from);
  const eraseBy = endOfPeriod(tx.store.connection, 'member-record', from);
  const follows: [TaskKind, CalendarDate, string | null][] = [
    ...(employerId ? [['stopDeduction', soon, employerId] as [TaskKind, CalendarDate, string]] : []),
    ...(step !== 'decease' && !wasApplicant
      ? [['newsletterChoice', soon, null] as [TaskKind, CalendarDate, null]]
      : []),
    ...(step === 'decease'
      ? [['survivorContact', addDays(day, CONDOLENCE_DAYS), null] as [TaskKind, CalendarDate, null]]
      : []),
    ...(eraseBy ? [['retentionClock', eraseBy, null] as [TaskKind, CalendarDate, null]] : []),
  ];
  for (const [kind, dueOn, ofEmployer] of follows) {
    const title = TASK_TITLES[kind]?.nb ?? kind;
    insertTask(tx, asker, { kind, title, dueOn, role: 'office', personId, employerId: ofEmployer });
  }
  return follows.length;
}

/** Open tasks that followed from an end that is no more, or that new ones stand for now. */
function removeEndingTasks(tx: Transaction, personId: string): void {
  const kinds = ENDING_TASKS.map((kind) => `'${kind}'`).join(', ');
  const open = tx.store.connection
    .prepare(`SELECT id FROM task WHERE person_id = ? AND done_at IS NULL AND kind IN (${kinds})`)
    .all(personId);
  for (const { id } of open) tx.remove(task, String(id));
}

function write(tx: Transaction, personId: string, writes: readonly PeriodWrite[]): void {
  for (const one of writes) {
    if (one.kind === 'insert') insertMembership(tx, personId, one.period);
    else if (one.kind === 'change') tx.change(membership, one.id, one.patch);
    else tx.remove(membership, one.id);
  }
}

function periodsOf(tx: Transaction, personId: string): LifePeriod[] {
  return tx.store.connection
    .prepare(
      `SELECT id, status, category, dues_class AS duesClass, start_date AS startDate, end_date AS endDate
       FROM membership WHERE person_id = ? ORDER BY start_date, id`,
    )
    .all(personId) as unknown as LifePeriod[];
}

function endsAnyhow(tx: Transaction, personId: string): boolean {
  return periodsOf(tx, personId).some(
    ({ status, endDate }) =>
      endDate === null && (status === 'resigned' || status === 'excluded' || status === 'deceased'),
  );
}

function standsAs(periods: readonly LifePeriod[], day: CalendarDate, status: LifePeriod['status']): boolean {
  return periods.findLast(({ startDate }) => startDate <= day)?.status === status;
}

function employerOn(tx: Transaction, personId: string, day: CalendarDate): string | null {
  const periods = tx.store.connection
    .prepare('SELECT employer_id, start_date AS startDate, end_date AS endDate FROM employment WHERE person_id = ?')
    .all(personId) as { employer_id: string | null; startDate: string | null; endDate: string | null }[];
  return employmentOn(periods, day)?.employer_id ?? null;
}

function today(tx: Transaction): CalendarDate {
  return dayInNorway(tx.store.now());
}
