/** A dated office of a member at a workplace. */
import { z } from 'zod';
import { dateSchema, idSchema } from '../fields.ts';
import { REPRESENTATIVE_OFFICES } from './terms.ts';

/** From one day to another, both included; without an end it runs. */
export const representativeInputSchema = z
  .strictObject({
    personId: idSchema,
    employerId: idSchema,
    office: z.enum(REPRESENTATIVE_OFFICES, { error: 'invalid' }),
    startDate: dateSchema,
    endDate: dateSchema.nullable().default(null),
  })
  .refine(({ startDate, endDate }) => endDate === null || startDate <= endDate, {
    error: 'dateOrder',
    path: ['endDate'],
  });
export type RepresentativeInput = z.infer<typeof representativeInputSchema>;

export const representativeSchema = z.object({
  id: idSchema,
  revision: z.number().int(),
  personId: idSchema,
  personName: z.string(),
  memberNumber: z.number().int(),
  employerId: idSchema,
  employerName: z.string(),
  office: z.enum(REPRESENTATIVE_OFFICES),
  startDate: z.string(),
  endDate: z.string().nullable(),
});
export type Representative = z.infer<typeof representativeSchema>;
