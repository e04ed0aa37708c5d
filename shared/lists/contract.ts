/** Tags and lists: what can be asked and done. Many members at once go through `members.bulk`. */
import { z } from 'zod';
import { idSchema } from '../fields.ts';
import { command, query } from '../procedure.ts';
import { listFactsSchema, listKindSchema, memberListSchema } from './model.ts';

const list = { entity: 'memberList' } as const;
const member = { entity: 'listMember' } as const;
const changed = z.object({ changeId: idSchema });
const place = z.strictObject({ listId: idSchema, personId: idSchema });

export const listsContract = {
  list: query({ ...list, action: 'list' })
    .input(z.strictObject({ kind: listKindSchema.optional() }))
    .output(z.object({ items: z.array(memberListSchema) })),
  get: query({ ...list, action: 'read' })
    .input(z.strictObject({ id: idSchema }))
    .output(memberListSchema),
  /** The tags and lists a member stands on. */
  ofPerson: query({ ...member, action: 'read' })
    .input(z.strictObject({ personId: idSchema }))
    .output(z.object({ items: z.array(z.object({ listId: idSchema, kind: listKindSchema, name: z.string() })) })),
  create: command({ ...list, action: 'create' })
    .input(listFactsSchema.extend({ kind: listKindSchema }))
    .output(changed.extend({ id: idSchema })),
  update: command({ ...list, action: 'change' })
    .input(z.strictObject({ id: idSchema, patch: listFactsSchema.partial(), revision: z.number().int().optional() }))
    .output(changed),
  /** Removes it with all that stand on it; one change, which can be taken back. */
  remove: command({ ...list, action: 'remove' })
    .input(z.strictObject({ id: idSchema, job: idSchema.optional() }))
    .output(changed.extend({ members: z.number().int() })),
  addMember: command({ ...member, action: 'create' })
    .input(place)
    .output(changed),
  removeMember: command({ ...member, action: 'remove' })
    .input(place)
    .output(changed),
};
