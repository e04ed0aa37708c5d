/** A task: a new one, or one that is changed, given to somebody else, or done with a word on how it went. */
import { Button, Group, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDueDay } from '../../shared/dates/due-day.ts';
import { type Role, roleFacts } from '../../shared/roles.ts';
import type { Task } from '../../shared/tasks/contract.ts';
import { TASK_TITLES } from '../../shared/tasks/terms.ts';
import { api, apiQuery } from '../api/client.ts';
import { errorOf, useFormErrors, useLanguage } from '../api/errors.ts';
import { useCan, useWhoami } from '../session/use-session.ts';
import { showDate, today } from '../ui/dates.ts';
import { useDraftForm } from '../ui/draft.ts';
import { DraftNote } from '../ui/draft-note.tsx';
import { useDueText } from '../ui/due.ts';
import { useNotice } from '../ui/notice.tsx';
import { FormError } from '../ui/notices.tsx';
import { SensitiveNote, useSensitiveGuard } from '../ui/sensitive-note.tsx';
import classes from './tasks.module.css';
import { useTaskActs } from './use-task-acts.ts';

/** Whom a new task is about; nobody in particular where it is empty. */
export type TaskAbout = { personId?: string; employerId?: string };

type TaskFormProps = {
  about: TaskAbout;
  /** Null: a new one. */
  task: Task | null;
  onDone: () => void;
};

/** Name of the draft of a task. */
export function taskForm({ personId, employerId }: TaskAbout, taskId: string | null): string {
  return `task:${personId ?? employerId ?? 'own'}:${taskId ?? 'new'}`;
}

type Values = { title: string; note: string; dueOn: string; to: string; outcome: string; revision: number | null };

export function TaskForm({ about, task, onDone }: TaskFormProps) {
  const { t } = useTranslation('tasks');
  const ui = useTranslation('ui').t;
  const dueText = useDueText();
  const allowed = useCan();
  const { done } = useNotice();
  const formErrors = useFormErrors();
  const acts = useTaskActs();
  const { staffId } = useWhoami();
  const form = useDraftForm<Values>(
    taskForm(about, task?.id ?? null),
    () => ({
      title: task?.title ?? '',
      note: task?.note ?? '',
      dueOn: task?.dueOn ? showDate(task.dueOn) : '',
      to: task ? (task.assigneeId ?? (task.role ? `role:${task.role}` : staffId)) : staffId,
      outcome: '',
      revision: task?.revision ?? null,
    }),
    about.personId ?? null,
  );
  const { values, set } = form;
  const [errors, setErrors] = useState<Record<string, string>>({});
  const guard = useSensitiveGuard([values.title, values.note, values.outcome].join('\n'));
  const dueOn = values.dueOn.trim() === '' ? null : parseDueDay(values.dueOn, today());
  const leave = () => {
    form.settle();
    onDone();
  };
  const write = async (day: string | null): Promise<string> => {
    const { title, note, to } = values;
    const given = to.startsWith('role:')
      ? { assigneeId: null, role: to.slice('role:'.length) as Role }
      : { assigneeId: to, role: null };
    const facts = { title, note: note.trim() || null, dueOn: day };
    if (!task) return (await api.tasks.create({ ...about, ...facts, ...given })).changeId;
    const { id } = task;
    if (given.assigneeId !== task.assigneeId || given.role !== task.role) {
      const { changeId } = await api.tasks.assign({ id, ...given });
      if (facts.title === task.title && facts.note === task.note && facts.dueOn === task.dueOn) return changeId;
      return (await api.tasks.update({ id, patch: facts })).changeId;
    }
    return (await api.tasks.update({ id, revision: values.revision ?? task.revision, patch: facts })).changeId;
  };
  const send = async () => {
    if (dueOn === undefined) return setErrors({ dueOn: t('notDay') });
    if (values.title.trim() === '') return setErrors({ title: ui('needed') });
    if (!guard.passes()) return;
    try {
      const changeId = await write(dueOn);
      done(task ? t('saved') : t('created'), allowed('history', 'read') ? changeId : null);
      leave();
    } catch (error) {
      const found = formErrors(error);
      setErrors(
        errorOf(error).code === 'CONFLICT'
          ? { form: t('conflict') }
          : Object.fromEntries(Object.entries(found).map(([path, text]) => [path.replace('patch.', ''), text])),
      );
    }
  };
  const finish = async () => {
    if (!task || !guard.passes()) return;
    await acts.done(task, values.outcome.trim() || null);
    leave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void send();
    }
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  };
  const text = (name: 'title' | 'dueOn' | 'outcome', more: { placeholder?: string; autoFocus?: boolean } = {}) => (
    <TextInput
      size="xs"
      autoComplete="off"
      label={t(`field.${name}`)}
      value={values[name]}
      error={errors[name]}
      placeholder={more.placeholder ?? ''}
      autoFocus={more.autoFocus ?? false}
      description={name === 'dueOn' && dueOn ? dueText(dueOn) : undefined}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  // What a task that the program made is called is not for anybody to change.
  const named = task !== null && TASK_TITLES[task.kind] !== undefined;
  return (
    <form
      className={classes.form}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <DraftNote shown={form.fromDraft} onDiscard={form.discard} />
      {!named && text('title', { autoFocus: true })}
      <div className={classes.pair}>
        {text('dueOn', { placeholder: t('dueHint'), autoFocus: named })}
        <Assignee value={values.to} error={errors.assigneeId} onChange={(to) => set({ to })} />
      </div>
      <Textarea
        size="xs"
        autosize
        minRows={2}
        label={t('field.note')}
        value={values.note}
        error={errors.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      {task && text('outcome')}
      <SensitiveNote guard={guard} />
      <FormError>{errors.form}</FormError>
      <Group gap="xs" justify="space-between">
        <Group gap="xs">
          <Button size="xs" type="submit" color={guard.warned ? 'ember' : 'sea'}>
            {guard.warned ? ui('sensitive.saveAnyway') : task ? ui('save') : t('add')}
          </Button>
          {task && (
            <Button size="xs" variant="default" onClick={() => void finish()}>
              {values.outcome.trim() ? t('doneAs') : t('done')}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={leave}>
            {ui('cancel')}
          </Button>
        </Group>
        {task && acts.mayRemove && (
          <Button
            size="xs"
            variant="subtle"
            color="red"
            onClick={() => {
              leave();
              void acts.remove(task);
            }}
          >
            {t('remove')}
          </Button>
        )}
      </Group>
    </form>
  );
}

type AssigneeProps = { value: string; error: string | undefined; onChange: (to: string) => void };

/** One of the colleagues, or whoever holds a role. */
function Assignee({ value, error, onChange }: AssigneeProps) {
  const { t } = useTranslation('tasks');
  const language = useLanguage();
  const { staffId } = useWhoami();
  const assignees = useQuery(apiQuery.tasks.assignees.queryOptions({ input: {} }));
  const { people = [], roles = [] } = assignees.data ?? {};
  return (
    <Select
      size="xs"
      label={t('field.assignee')}
      allowDeselect={false}
      searchable
      maxDropdownHeight={240}
      value={value}
      error={error}
      data={[
        {
          group: t('people'),
          items: people.map(({ id, name }) => ({ value: id, label: id === staffId ? `${t('me')} (${name})` : name })),
        },
        {
          group: t('roles'),
          items: roles.map((role) => ({ value: `role:${role}`, label: roleFacts(role).title[language] })),
        },
      ]}
      onChange={(to) => onChange(to ?? staffId)}
    />
  );
}
