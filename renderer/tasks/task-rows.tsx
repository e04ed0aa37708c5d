/** Tasks in rows. The arrows walk them, `d` does, `e` changes where it stands, Enter opens the member or employer. */
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roleFacts } from '../../shared/roles.ts';
import type { Task } from '../../shared/tasks/contract.ts';
import { useLanguage } from '../api/errors.ts';
import { useWhoami } from '../session/use-session.ts';
import { showMoment } from '../ui/dates.ts';
import { urgencyOf, useDueText } from '../ui/due.ts';
import { RowAction } from '../ui/row-action.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { TaskForm } from './task-form.tsx';
import { useTaskTitle } from './task-title.ts';
import classes from './tasks.module.css';
import { useTaskActs } from './use-task-acts.ts';
import { besideRow, focusTask, stepRow } from './walk-tasks.ts';

type TaskRowsProps = {
  tasks: readonly Task[];
  /** There is less room. */
  narrow?: boolean;
  /** On a record: whom they are about goes without saying. */
  anonymous?: boolean;
};

export function TaskRows({ tasks, narrow = false, anonymous = false }: TaskRowsProps) {
  const [edited, setEdited] = useState<string | null>(null);
  return (
    <ul className={classes.rows} data-narrow={narrow}>
      {tasks.map((task) =>
        task.id === edited ? (
          <li key={task.id}>
            <TaskForm
              about={aboutOf(task)}
              task={task}
              onDone={() => {
                setEdited(null);
                requestAnimationFrame(() => focusTask(task.id));
              }}
            />
          </li>
        ) : (
          <Row key={task.id} task={task} narrow={narrow} anonymous={anonymous} onEdit={() => setEdited(task.id)} />
        ),
      )}
    </ul>
  );
}

function aboutOf({ personId, employerId }: Task) {
  return { ...(personId ? { personId } : {}), ...(employerId ? { employerId } : {}) };
}

type RowProps = { task: Task; narrow: boolean; anonymous: boolean; onEdit: () => void };

function Row({ task, narrow, anonymous, onEdit }: RowProps) {
  const { t } = useTranslation('tasks');
  const ui = useTranslation('ui').t;
  const navigate = useNavigate();
  const language = useLanguage();
  const dueText = useDueText();
  const titleOf = useTaskTitle();
  const acts = useTaskActs();
  const { staffId } = useWhoami();
  const { dueOn, doneAt, doneByName, outcome, note, role, assigneeId, assigneeName } = task;
  const whose = role ? t('sharedBy', { role: roleFacts(role).title[language].toLowerCase() }) : assigneeName;
  const open = () => {
    if (task.personId) void navigate({ to: '/members/$id', params: { id: task.personId } });
    else if (task.employerId) void navigate({ to: '/employers/$id', params: { id: task.employerId } });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keyAct(event.key);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const row = useRef<HTMLLIElement>(null);
  // The row goes away: the focus is on the next one before it does.
  const finish = async () => {
    const next = besideRow(row.current);
    await acts.done(task);
    if (row.current?.contains(document.activeElement)) next?.focus();
  };
  const keyAct = (key: string): (() => void) | null => {
    if (key === 'ArrowDown') return () => stepRow(1);
    if (key === 'ArrowUp') return () => stepRow(-1);
    if (key === 'Enter') return open;
    if (!acts.mayChange) return null;
    if (key === 'e' && !doneAt) return onEdit;
    return key === 'd' && !doneAt ? () => void finish() : null;
  };
  const due = dueOn && (
    <span className={classes.due} data-urgency={doneAt ? 'later' : urgencyOf(dueOn)}>
      {dueText(dueOn)}
    </span>
  );
  return (
    <li
      ref={row}
      className={classes.row}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a row is walked to like the rows of every list
      tabIndex={0}
      data-task={task.id}
      aria-label={titleOf(task)}
      onKeyDown={onKeyDown}
    >
      <div className={classes.what}>
        <strong>{titleOf(task)}</strong>
        <div className={classes.more}>
          {!anonymous && task.personId && task.personName && (
            <TextLink size="xs" underline="always" to="/members/$id" params={{ id: task.personId }}>
              {task.personName}
            </TextLink>
          )}
          {task.employerId && task.employerName && (
            <TextLink size="xs" underline="always" to="/employers/$id" params={{ id: task.employerId }}>
              {task.employerName}
            </TextLink>
          )}
          {narrow && due}
          {narrow && whose && <span>{whose}</span>}
          {note && <span>{note}</span>}
          {doneAt && <span>{t('doneBy', { who: doneByName ?? '–', at: showMoment(doneAt) })}</span>}
          {outcome && <span>{outcome}</span>}
        </div>
      </div>
      {!narrow && <span>{due}</span>}
      {!narrow && <span className={classes.more}>{assigneeId === staffId ? t('me') : whose}</span>}
      <div className={classes.tools}>
        {acts.mayChange && !doneAt && role && <RowAction onClick={() => void acts.take(task)}>{t('take')}</RowAction>}
        {acts.mayChange && !doneAt && <RowAction onClick={onEdit}>{ui('edit')}</RowAction>}
        {acts.mayChange && !doneAt && <RowAction onClick={() => void finish()}>{t('done')}</RowAction>}
        {acts.mayChange && doneAt && <RowAction onClick={() => void acts.reopen(task)}>{t('reopen')}</RowAction>}
      </div>
    </li>
  );
}
