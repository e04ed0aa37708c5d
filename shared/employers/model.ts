/** An employer as the office sees it. */
import { z } from 'zod';
import { idSchema, lineSchema } from '../fields.ts';
import { organisationNumberSchema, postalCodeSchema } from '../numbers/schemas.ts';

/** The facts that are edited one by one. */
const facts = {
  name: lineSchema(200),
  organisationNumber: organisationNumberSchema.nullable(),
  postalCode: postalCodeSchema.nullable(),
  place: lineSchema(100).nullable(),
};

/** What a new employer is made of: a name, and whatever else is known. */
export const newEmployerSchema = z.strictObject({
  name: facts.name,
  organisationNumber: facts.organisationNumber.default(null),
  postalCode: facts.postalCode.default(null),
  place: facts.place.default(null),
  /** True: the caller has seen the employer of the same name and means another one. */
  acceptDuplicates: z.boolean().default(false),
});

/** A change of some facts; what is absent stays, null empties. */
export const employerPatchSchema = z.strictObject(facts).partial();

/** One row of the list. */
export const employerSchema = z.object({
  id: idSchema,
  name: z.string(),
  organisationNumber: z.string().nullable(),
  postalCode: z.string().nullable(),
  place: z.string().nullable(),
});
export type Employer = z.infer<typeof employerSchema>;

/** The whole of it, with the revision that a change sends back, so that nobody overwrites what he has not seen. */
export const employerRecordSchema = employerSchema.extend({ revision: z.number().int() });
