/** The table of tasks, joined to its facts. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { taskFacts } from '../../shared/tasks/policy.ts';
import { TASK_KINDS } from '../../shared/tasks/terms.ts';
import { employerTable } from '../employers/table.ts';
import { defineEntity } from '../entity.ts';
import { personTable } from '../members/table.ts';

export const taskTable = sqliteTable(
  'task',
  {
    id: text('id').primaryKey(),
    revision: integer('revision').notNull().default(1),
    kind: text('kind', { enum: TASK_KINDS }).notNull(),
    title: text('title').notNull(),
    note: text('note'),
    dueOn: text('due_on'),
    assigneeId: text('assignee_id'),
    role: text('role'),
    personId: text('person_id').references(() => personTable.id),
    employerId: text('employer_id').references(() => employerTable.id),
    createdBy: text('created_by'),
    createdAt: text('created_at').notNull(),
    doneAt: text('done_at'),
    doneBy: text('done_by'),
    outcome: text('outcome'),
  },
  (table) => [
    index('task_due').on(table.doneAt, table.dueOn, table.id),
    index('task_person').on(table.personId),
    index('task_employer').on(table.employerId),
  ],
);

export const task = defineEntity(taskTable, taskFacts);
