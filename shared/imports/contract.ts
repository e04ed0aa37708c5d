/**
 * Bringing files in. The fixed names of the office's scripts, `members.importPreview`, `importCommit` and `importUndo`, are joined to the
 * members in the contract.
 */
import { z } from 'zod';
import { cursorSchema, idSchema } from '../fields.ts';
import { command, query } from '../procedure.ts';
import {
  importBatchSchema,
  importColumnSchema,
  importCountsSchema,
  importFieldSchema,
  importRowSchema,
  verdictSchema,
} from './model.ts';

const batch = { entity: 'importBatch' } as const;

/** The largest file that is read, in bytes. */
export const LARGEST_IMPORT = 250 * 1024 * 1024;
/** The most columns a file may have. A table of more is no list of members. */
export const MOST_COLUMNS = 500;
/** The size of one part of an upload, in bytes before base64. */
export const UPLOAD_PART = 1024 * 1024;

const previewOutput = z.object({
  batchId: idSchema,
  format: z.object({
    kind: z.enum(['csv', 'xlsx']),
    encoding: z.string(),
    delimiter: z.string(),
    headerLine: z.number().int(),
  }),
  columns: z.array(importColumnSchema),
  counts: importCountsSchema,
  /** The first rows of every verdict, to look at; `imports.rows` has the rest. */
  rows: z.array(importRowSchema),
});

export const importsContract = {
  /** Takes one part of a file on its way in. The parts are kept encrypted and go when the preview has read them. */
  upload: command({ ...batch, action: 'create' })
    .input(
      z.strictObject({
        uploadId: idSchema,
        part: z.number().int().min(0).max(10_000),
        contentBase64: z.string().max(2_000_000, 'tooLong'),
      }),
    )
    .output(z.object({})),
  list: query({ ...batch, action: 'list' })
    .input(z.strictObject({ limit: z.number().int().min(1).max(100).default(20) }))
    .output(z.object({ items: z.array(importBatchSchema) })),
  rows: query({ ...batch, action: 'read' })
    .input(
      z.strictObject({
        batchId: idSchema,
        verdict: verdictSchema.optional(),
        cursor: cursorSchema.optional(),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ items: z.array(importRowSchema), nextCursor: z.string().nullable() })),
  /** The rows that were not taken, with the reason in a column of its own, in the same columns as they came. */
  badRows: query({ ...batch, action: 'read' })
    .input(z.strictObject({ batchId: idSchema, language: z.enum(['nb', 'en']).default('nb') }))
    .output(
      z.object({ fileName: z.string(), mimeType: z.string(), contentBase64: z.string(), count: z.number().int() }),
    ),
  discard: command({ ...batch, action: 'remove' })
    .input(z.strictObject({ batchId: idSchema }))
    .output(z.object({})),
};

export const memberImportContract = {
  importPreview: command({ ...batch, action: 'create' })
    .input(
      z.strictObject({
        /** The file as text, an upload that has arrived, or an earlier batch to be read again with another mapping. */
        text: z.string().max(20_000_000, 'tooLong').optional(),
        uploadId: idSchema.optional(),
        batchId: idSchema.optional(),
        /** Field of each column, by its position; null leaves the column out. Without it the columns are guessed. */
        mapping: z.array(importFieldSchema.nullable()).max(MOST_COLUMNS, 'tooLong').optional(),
        /** Id under which progress is told by `session.changes`. */
        job: idSchema.optional(),
      }),
    )
    .output(previewOutput),
  importCommit: command({ ...batch, action: 'change' }, { entity: 'person', action: 'create' })
    .input(
      z.strictObject({
        batchId: idSchema,
        /** What to do with rows that are somebody we have: write what differs (`update`), or leave them (`skip`). */
        existing: z.enum(['update', 'skip'], { error: 'invalid' }).default('update'),
        /** Decisions on single rows, by line: leave out, take as new, or take as a change of this person. */
        decisions: z
          .array(
            z.strictObject({
              line: z.number().int(),
              take: z.enum(['skip', 'new', 'change']),
              personId: idSchema.optional(),
            }),
          )
          .max(10_000, 'tooLong')
          .default([]),
        job: idSchema.optional(),
      }),
    )
    .output(
      z.object({
        batchId: idSchema,
        changeId: idSchema,
        created: z.number().int(),
        changed: z.number().int(),
        skipped: z.number().int(),
        /** Rows whose verdict no longer held, because the register had changed since the dry run. They stay among the bad rows. */
        heldBack: z.number().int(),
      }),
    ),
  importUndo: command({ ...batch, action: 'change' })
    .input(z.strictObject({ batchId: idSchema, job: idSchema.optional() }))
    .output(z.object({ undone: z.number().int(), kept: z.number().int() })),
};
