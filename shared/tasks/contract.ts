/** What can be asked about tasks. */
import { z } from 'zod';
import { cursorSchema, dateSchema, idSchema, lineSchema, momentSchema, textSchema } from '../fields.ts';
import { command, query } from '../procedure.ts';
import { roleSchema } from '../staff/model.ts';
import { TASK_KINDS } from './terms.ts';

const kindSchema = z.enum(TASK_KINDS, { error: 'invalid' });

/** What somebody writes of a task. One account, or whoever holds a role; with neither it is the writer's own. */
const written = {
  title: lineSchema(200),
  note: textSchema(4000).nullable(),
  dueOn: dateSchema.nullable(),
  assigneeId: idSchema.nullable(),
  role: roleSchema.nullable(),
};

export const taskSchema = z.object({
  id: idSchema,
  revision: z.number().int(),
  kind: kindSchema,
  title: z.string(),
  note: z.string().nullable(),
  dueOn: dateSchema.nullable(),
  assigneeId: idSchema.nullable(),
  assigneeName: z.string().nullable(),
  role: roleSchema.nullable(),
  personId: idSchema.nullable(),
  personName: z.string().nullable(),
  employerId: idSchema.nullable(),
  employerName: z.string().nullable(),
  createdByName: z.string().nullable(),
  createdAt: momentSchema,
  doneAt: momentSchema.nullable(),
  doneByName: z.string().nullable(),
  outcome: z.string().nullable(),
});
export type Task = z.infer<typeof taskSchema>;

const task = { entity: 'task' } as const;
const changed = z.object({ changeId: idSchema });
const one = z.strictObject({ id: idSchema });

export const tasksContract = {
  /**
   * Tasks, those due first before the others. `mine`: the asker's own, and those of a role he holds that nobody has taken. About one member
   * or employer where that is given. `done`: those that are done, the latest first.
   */
  list: query({ ...task, action: 'list' })
    .input(
      z.strictObject({
        whose: z.enum(['mine', 'all'], { error: 'invalid' }).default('mine'),
        state: z.enum(['open', 'done'], { error: 'invalid' }).default('open'),
        /** Only what is due on this day or before it. */
        dueTo: dateSchema.optional(),
        personId: idSchema.optional(),
        employerId: idSchema.optional(),
        cursor: cursorSchema.optional(),
        limit: z.number().int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ items: z.array(taskSchema), nextCursor: z.string().nullable() })),
  /** How many of the asker's open tasks are late, due today, due within seven days, and later or at no time. */
  counts: query({ ...task, action: 'list' })
    .input(z.strictObject({}))
    .output(
      z.object({
        overdue: z.number().int(),
        today: z.number().int(),
        week: z.number().int(),
        later: z.number().int(),
      }),
    ),
  /** The accounts and roles a task can be given to. */
  assignees: query({ ...task, action: 'create' })
    .input(z.strictObject({}))
    .output(z.object({ people: z.array(z.object({ id: idSchema, name: z.string() })), roles: z.array(roleSchema) })),
  create: command({ ...task, action: 'create' })
    .input(
      z.strictObject({
        title: written.title,
        note: written.note.default(null),
        dueOn: written.dueOn.default(null),
        assigneeId: written.assigneeId.default(null),
        role: written.role.default(null),
        personId: idSchema.nullable().default(null),
        employerId: idSchema.nullable().default(null),
      }),
    )
    .output(changed.extend({ id: idSchema })),
  update: command({ ...task, action: 'change' })
    .input(
      z.strictObject({
        id: idSchema,
        revision: z.number().int().optional(),
        patch: z.strictObject({ title: written.title, note: written.note, dueOn: written.dueOn }).partial(),
      }),
    )
    .output(changed),
  /** Gives it to an account or to a role; to the asker himself where neither is named. */
  assign: command({ ...task, action: 'change' })
    .input(z.strictObject({ id: idSchema, assigneeId: written.assigneeId, role: written.role }))
    .output(changed),
  done: command({ ...task, action: 'change' })
    .input(z.strictObject({ id: idSchema, outcome: textSchema(1000).nullable().default(null) }))
    .output(changed),
  reopen: command({ ...task, action: 'change' })
    .input(one)
    .output(changed),
  remove: command({ ...task, action: 'remove' })
    .input(one)
    .output(changed),
};
