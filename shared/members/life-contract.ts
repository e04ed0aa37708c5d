/** What can be asked about the life of a membership, about survivors, and about letters that came back. */
import { z } from 'zod';
import { dateSchema, idSchema, lineSchema } from '../fields.ts';
import { command } from '../procedure.ts';
import { membershipCauseSchema, survivorInputSchema } from './model.ts';
import { LIFE_STEPS } from './terms.ts';

const changed = z.object({ changeId: idSchema });
const membership = { entity: 'membership' } as const;
const survivor = { entity: 'survivor' } as const;

export const memberLifeContract = {
  /**
   * Takes a step: from a day on, also one to come. What follows from the end of a membership becomes tasks, and the
   * member's offices end with it, in the same change.
   * `replaces`: a planned period the step stands instead of.
   */
  changeMembership: command({ ...membership, action: 'change' })
    .input(
      z.strictObject({
        personId: idSchema,
        step: z.enum(LIFE_STEPS, { error: 'invalid' }),
        from: dateSchema,
        until: dateSchema.nullable().optional(),
        category: lineSchema(60).nullable().optional(),
        duesClass: lineSchema(60).nullable().optional(),
        cause: membershipCauseSchema.nullable().optional(),
        reason: lineSchema(300).nullable().optional(),
        replaces: idSchema.optional(),
      }),
    )
    /** `offices`: how many the member held that ended with it. */
    .output(changed.extend({ tasks: z.number().int(), offices: z.number().int() })),
  /** Takes back what is planned: what ran before it goes on. */
  withdrawMembership: command({ ...membership, action: 'change' })
    .input(z.strictObject({ personId: idSchema, periodId: idSchema }))
    .output(changed),
  saveSurvivor: command({ ...survivor, action: 'change' })
    .input(
      z.strictObject({
        personId: idSchema,
        id: idSchema.optional(),
        revision: z.number().int().optional(),
        survivor: survivorInputSchema,
      }),
    )
    .output(changed.extend({ id: idSchema })),
  removeSurvivor: command({ ...survivor, action: 'remove' })
    .input(z.strictObject({ id: idSchema }))
    .output(changed),
  /** Notes the day a letter came back from an address, protected or not; null: letters arrive again. */
  setReturned: command({ entity: 'address', action: 'change' }, { entity: 'protectedAddress', action: 'change' })
    .input(
      z.strictObject({
        personId: idSchema,
        use: z.enum(['home', 'postal'], { error: 'invalid' }),
        returnedOn: dateSchema.nullable(),
      }),
    )
    .output(changed),
};
