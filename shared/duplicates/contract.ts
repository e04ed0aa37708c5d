/** Going through likely duplicates, and making one record of two. All of it stands under `members`. */
import { z } from 'zod';
import { cursorSchema, idSchema, reasonSchema, totalSchema } from '../fields.ts';
import { command, query } from '../procedure.ts';
import { duplicatePairSchema, mergePreviewSchema, sideNameSchema } from './model.ts';

const changed = z.object({ changeId: idSchema });
const pairInput = z
  .strictObject({ oneId: idSchema, otherId: idSchema })
  .refine(({ oneId, otherId }) => oneId !== otherId, { error: 'merge.same', path: ['otherId'] });

const choices = {
  /** Which record a value is taken from, by the keys of the preview. What is absent is taken as the preview says. */
  choices: z.record(z.string().max(100), sideNameSchema).default({}),
  /** Periods that do not come along. */
  leaveOut: z.array(idSchema).max(200, 'tooLong').default([]),
};
const isOfTwo = ({ keepId, dropId }: { keepId: string; dropId: string }) => keepId !== dropId;
const ofTwo = { error: 'merge.same', path: ['dropId'] };

/** What could not be taken back: a whole row where `field` is null. */
const keptSchema = z.object({ entity: z.string(), rowId: z.string(), field: z.string().nullable() });

export const memberDuplicateContract = {
  /**
   * The likely pairs nobody has settled yet, the surest first. What has changed in the register since the last time is gone through before
   * the answer; the first time that is the whole register.
   */
  duplicates: query({ entity: 'duplicatePair', action: 'list' })
    .input(
      z.strictObject({
        cursor: cursorSchema.optional(),
        limit: z.number().int().min(1).max(200).default(50),
        /** Only pairs of this person. */
        personId: idSchema.optional(),
        /** Goes through the whole register again. */
        afresh: z.boolean().default(false),
        /** Names the work, to follow its progress and to cancel it. */
        job: idSchema.optional(),
      }),
    )
    .output(z.object({ items: z.array(duplicatePairSchema), nextCursor: z.string().nullable(), total: totalSchema })),
  /** Says of two records that they are two people. It is asked once. */
  dismissDuplicate: command({ entity: 'duplicateDismissal', action: 'create' }).input(pairInput).output(changed),
  /** What merging would do, field by field. Nothing is written. */
  mergePreview: query({ entity: 'personMerge', action: 'create' })
    .input(z.strictObject({ keepId: idSchema, dropId: idSchema, ...choices }).refine(isOfTwo, ofTwo))
    .output(mergePreviewSchema),
  /** Makes one record of two. The id and the member number of the other lead to it from then on. */
  merge: command({ entity: 'personMerge', action: 'create' })
    .input(
      z
        .strictObject({
          keepId: idSchema,
          dropId: idSchema,
          ...choices,
          reason: reasonSchema.optional(),
          /** As the preview gave them. Without them the present ones count. */
          revisions: z.strictObject({ keep: z.number().int(), drop: z.number().int() }).optional(),
        })
        .refine(isOfTwo, ofTwo),
    )
    .output(changed.extend({ id: idSchema })),
  /** Makes two records of one again, whole or not at all; what stands in the way is listed. */
  unmerge: command({ entity: 'personMerge', action: 'create' })
    .input(
      z
        .strictObject({ changeId: idSchema.optional(), keepId: idSchema.optional(), dropId: idSchema.optional() })
        .refine(({ changeId, dropId }) => changeId !== undefined || dropId !== undefined, {
          error: 'required',
          path: ['changeId'],
        }),
    )
    .output(z.object({ changeId: idSchema.nullable(), undone: z.number().int(), kept: z.array(keptSchema) })),
};
