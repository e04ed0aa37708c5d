/** An employer as the office sees it. */
import { z } from 'zod';
import { idSchema, lineSchema } from '../fields.ts';
import { organisationNumberSchema } from '../numbers/schemas.ts';

export const employerInputSchema = z.strictObject({
  name: lineSchema(200),
  organisationNumber: organisationNumberSchema.nullable().default(null),
  postalCode: lineSchema(20).nullable().default(null),
  place: lineSchema(100).nullable().default(null),
});

export const employerSchema = z.object({
  id: idSchema,
  name: z.string(),
  organisationNumber: z.string().nullable(),
  postalCode: z.string().nullable(),
  place: z.string().nullable(),
});
export type Employer = z.infer<typeof employerSchema>;
