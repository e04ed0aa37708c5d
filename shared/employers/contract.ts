/** What can be asked about employers. */
import { z } from 'zod';
import { cursorSchema, idSchema, totalSchema } from '../fields.ts';
import { historyEntrySchema } from '../history/contract.ts';
import { command, query } from '../procedure.ts';
import { sameEmployerSchema, UNITS_TAKEN, unitImportSchema } from './import-model.ts';
import {
  agreementInputSchema,
  employerContactInputSchema,
  employerPatchSchema,
  employerRecordSchema,
  employerSchema,
  newEmployerSchema,
} from './model.ts';
import { EMPLOYER_KINDS } from './terms.ts';

const employer = { entity: 'employer' } as const;
const changed = z.object({ changeId: idSchema });
/** What hangs on an employer: new, or one that is there as it was when editing began. */
const partOf = { employerId: idSchema, id: idSchema.optional(), revision: z.number().int().optional() };

export const employersContract = {
  /** Words in any order: parts of the name, place, organisation number. Ordered by name. */
  search: query({ ...employer, action: 'list' })
    .input(
      z.strictObject({
        query: z.string().max(200, 'tooLong').default(''),
        kind: z.enum(EMPLOYER_KINDS, { error: 'invalid' }).optional(),
        /** Only the sub-units of this main unit. */
        parentId: idSchema.optional(),
        cursor: cursorSchema.optional(),
        limit: z.number().int().min(1).max(500).default(20),
      }),
    )
    .output(z.object({ items: z.array(employerSchema), nextCursor: z.string().nullable(), total: totalSchema })),
  get: query({ ...employer, action: 'read' })
    .input(z.strictObject({ id: idSchema }))
    .output(employerRecordSchema),
  /** What changed, by whom, the last first; `history.undo` takes one change back. */
  history: query({ entity: 'history', action: 'list' })
    .input(
      z.strictObject({
        id: idSchema,
        cursor: cursorSchema.optional(),
        limit: z.number().int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ items: z.array(historyEntrySchema), nextCursor: z.string().nullable() })),
  /** Answers `DUPLICATE` with the ids where the number is taken, or the name and no number tells the two apart. */
  create: command({ ...employer, action: 'create' })
    .input(newEmployerSchema)
    .output(changed.extend({ id: idSchema })),
  update: command({ ...employer, action: 'change' })
    .input(
      z.strictObject({
        id: idSchema,
        patch: employerPatchSchema,
        /** Revision when editing began, as `employers.get` gave it. Without it the present one counts. */
        revision: z.number().int().optional(),
      }),
    )
    .output(changed),
  saveContact: command({ entity: 'employerContact', action: 'change' })
    .input(z.strictObject({ ...partOf, contact: employerContactInputSchema }))
    .output(changed.extend({ id: idSchema })),
  removeContact: command({ entity: 'employerContact', action: 'remove' })
    .input(z.strictObject({ id: idSchema }))
    .output(changed),
  saveAgreement: command({ entity: 'agreement', action: 'change' })
    .input(z.strictObject({ ...partOf, agreement: agreementInputSchema }))
    .output(changed.extend({ id: idSchema })),
  removeAgreement: command({ entity: 'agreement', action: 'remove' })
    .input(z.strictObject({ id: idSchema }))
    .output(changed),
  /**
   * Takes a file of Enhetsregisteret in: JSON, CSV or XLSX as its downloads give them, packed with gzip or not. All that is written is one
   * change. With `dryRun` nothing is written, and an upload stays for the import itself.
   */
  import: command({ ...employer, action: 'create' })
    .input(
      z.strictObject({
        /** The file as text, or an upload that has arrived. */
        text: z.string().max(20_000_000, 'tooLong').optional(),
        uploadId: idSchema.optional(),
        take: z.enum(UNITS_TAKEN, { error: 'invalid' }).default('known'),
        dryRun: z.boolean().default(false),
        /** Units that are employers registered by name alone, as the office has decided from the dry run's `matches`. */
        same: z.array(sameEmployerSchema).max(200, 'tooLong').default([]),
        /** How many units a dry run has counted, to tell how far the import has come. */
        expected: z.number().int().min(0).optional(),
        /** Id under which progress is told by `session.changes`. */
        job: idSchema.optional(),
      }),
    )
    .output(unitImportSchema),
  /** Throws an upload away that is not imported after all. */
  discardImport: command({ entity: 'uploadPart', action: 'remove' })
    .input(z.strictObject({ uploadId: idSchema }))
    .output(z.object({})),
};
