/** What is to be done about a member or an employer, and what has been said: on their record, each opened by a key. */
import type { MemberRecord } from '../../shared/members/model.ts';
import { RecordTasks } from '../tasks/record-tasks.tsx';
import { taskForm } from '../tasks/task-form.tsx';
import { keptDraft } from '../ui/draft.ts';
import { type About, contactForm } from './contact-form.tsx';
import { ContactLog } from './contact-log.tsx';

/** What is being written. */
export type Opening = 'call' | 'task' | null;

/** What was being written when the page was left. */
export function openingOf(about: About): Opening {
  if (keptDraft(contactForm(about, null))?.open) return 'call';
  return keptDraft(taskForm(about, null))?.open ? 'task' : null;
}

type FollowUpProps = {
  about: About;
  /** The member it is about: for the check of the caller. */
  caller?: MemberRecord;
  opening: Opening;
  onOpening: (opening: Opening) => void;
};

export function FollowUp({ about, caller, opening, onOpening }: FollowUpProps) {
  const set = (name: 'call' | 'task') => (writing: boolean) => onOpening(writing ? name : null);
  const log = (
    <ContactLog about={about} {...(caller ? { caller } : {})} writing={opening === 'call'} onWriting={set('call')} />
  );
  const tasks = <RecordTasks about={about} writing={opening === 'task'} onWriting={set('task')} />;
  // Who is on the telephone writes at the top, whatever tasks there are.
  return opening === 'call' ? (
    <>
      {log}
      {tasks}
    </>
  ) : (
    <>
      {tasks}
      {log}
    </>
  );
}
