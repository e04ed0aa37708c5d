/** What can be asked about offices at workplaces. */
import { z } from 'zod';
import { idSchema, reasonSchema } from '../fields.ts';
import { command, query } from '../procedure.ts';
import { representativeInputSchema, representativeSchema } from './model.ts';

const representative = { entity: 'representative' } as const;
const changed = z.object({ changeId: idSchema });

export const representativesContract = {
  /** The offices at a workplace or of a member; those that run first, then the last ended. */
  list: query({ ...representative, action: 'list' })
    .input(
      z
        .strictObject({
          employerId: idSchema.optional(),
          /** Those at its sub-units as well. */
          withSubUnits: z.boolean().default(false),
          personId: idSchema.optional(),
        })
        .refine(({ employerId, personId }) => employerId !== undefined || personId !== undefined, {
          error: 'required',
          path: ['employerId'],
        }),
    )
    .output(z.object({ items: z.array(representativeSchema) })),
  save: command({ ...representative, action: 'change' })
    .input(
      z.strictObject({
        id: idSchema.optional(),
        revision: z.number().int().optional(),
        representative: representativeInputSchema,
      }),
    )
    .output(changed.extend({ id: idSchema })),
  remove: command({ ...representative, action: 'remove' })
    .input(z.strictObject({ id: idSchema }))
    .output(changed),
  /**
   * The members at a representative's own workplace, for that representative: name, job title and work e-mail, nothing else. Who has a
   * protected address is not in it, for the list would say where to find them. One line per member in the audit log, and one disclosure: it
   * goes to the representative, as somebody who acts for the union itself.
   */
  exportWorkplace: command({ entity: 'person', action: 'export' })
    .input(
      z.strictObject({
        /** The office, which must run today. */
        id: idSchema,
        withSubUnits: z.boolean().default(false),
        format: z.enum(['xlsx', 'csv'], { error: 'invalid' }),
        purpose: reasonSchema,
      }),
    )
    .output(
      z.object({
        fileName: z.string(),
        mimeType: z.string(),
        contentBase64: z.string(),
        count: z.number().int(),
        /** Members there who were left out because their address is protected. */
        leftOut: z.number().int(),
      }),
    ),
};
