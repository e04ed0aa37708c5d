/** Retention rules: what can be asked, and what the privacy officer decides. Rules are neither made nor removed: columns name them. */
import { z } from 'zod';
import { idSchema } from '../fields.ts';
import { command, query } from '../procedure.ts';
import { retentionPatchSchema, retentionRuleSchema } from './model.ts';

const rule = { entity: 'retentionRule' } as const;

export const retentionContract = {
  rules: query({ ...rule, action: 'list' })
    .input(z.strictObject({}))
    .output(z.object({ items: z.array(retentionRuleSchema) })),
  /** Decides about one rule; `history.undo` takes it back. */
  update: command({ ...rule, action: 'change' })
    .input(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]{1,60}$/u, 'invalid'),
        patch: retentionPatchSchema,
        revision: z.number().int().optional(),
      }),
    )
    .output(z.object({ changeId: idSchema })),
};
