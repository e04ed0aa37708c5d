/** What can be asked about employers. */
import { z } from 'zod';
import { idSchema } from '../fields.ts';
import { command, query } from '../procedure.ts';
import { employerInputSchema, employerSchema } from './model.ts';

const employer = { entity: 'employer' } as const;

export const employersContract = {
  search: query({ ...employer, action: 'list' })
    .input(
      z.strictObject({
        query: z.string().max(200, 'tooLong').default(''),
        limit: z.number().int().min(1).max(100).default(20),
      }),
    )
    .output(z.object({ items: z.array(employerSchema) })),
  get: query({ ...employer, action: 'read' })
    .input(z.strictObject({ id: idSchema }))
    .output(employerSchema),
  create: command({ ...employer, action: 'create' })
    .input(employerInputSchema)
    .output(z.object({ id: idSchema, changeId: idSchema })),
};
