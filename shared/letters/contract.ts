/** What can be asked about letters, labels and their templates. */
import { z } from 'zod';
import { cursorSchema, idSchema, reasonSchema } from '../fields.ts';
import { historyEntrySchema } from '../history/contract.ts';
import { memberSelectionShape, saysWhom, WHOM_MISSING } from '../members/selection.ts';
import { command, query } from '../procedure.ts';
import {
  flaggedSchema,
  leftOutSchema,
  letterFileSchema,
  letterLanguageSchema,
  letterLayoutSchema,
  letterTextsSchema,
  newTemplateSchema,
  templateSchema,
} from './model.ts';
import { LABEL_SHEET_NAMES } from './terms.ts';

/** The most letters of one file, and the most files of one person each: what a printer takes in one go. */
export const MOST_LETTERS = 5_000;
export const MOST_SINGLE_LETTERS = 200;
/** So many are named in a preview; the rest is counted. */
export const MOST_NAMED = 200;

const template = { entity: 'letterTemplate' } as const;
const sends = { entity: 'dispatch', action: 'create' } as const;
const changed = z.object({ changeId: idSchema });

/** To whom, and how to deal with those whom a letter does not reach without more ado. */
const reach = {
  ...memberSelectionShape,
  /** Write to the next of kin or the estate of members who have died. */
  survivors: z.boolean().default(false),
  /** Leave out those from whom letters come back. */
  skipReturned: z.boolean().default(false),
};
const whom = {
  ...reach,
  /** Why protected addresses are needed: with it they are used, and each use is logged; without it their holders get nothing. */
  revealReason: reasonSchema.optional(),
};
const job = idSchema.optional();

export const lettersContract = {
  list: query({ ...template, action: 'list' })
    .input(z.strictObject({ archived: z.boolean().default(false) }))
    .output(
      z.object({
        items: z.array(
          z.object({
            id: idSchema,
            name: z.string(),
            layout: letterLayoutSchema,
            languages: z.array(letterLanguageSchema),
            isArchived: z.boolean(),
          }),
        ),
      }),
    ),
  get: query({ ...template, action: 'read' })
    .input(z.strictObject({ id: idSchema }))
    .output(templateSchema),
  /** What changed, by whom, the last first; `history.undo` takes one change back. */
  history: query({ ...template, action: 'change' })
    .input(
      z.strictObject({
        id: idSchema,
        cursor: cursorSchema.optional(),
        limit: z.number().int().min(1).max(200).default(20),
      }),
    )
    .output(z.object({ items: z.array(historyEntrySchema), nextCursor: z.string().nullable() })),
  create: command({ ...template, action: 'create' })
    .input(newTemplateSchema)
    .output(changed.extend({ id: idSchema })),
  update: command({ ...template, action: 'change' })
    .input(
      z.strictObject({
        id: idSchema,
        patch: newTemplateSchema.partial(),
        /** Revision when editing began, as `letters.get` gave it. Without it the present one counts. */
        revision: z.number().int().optional(),
      }),
    )
    .output(changed),
  /** Takes a template out of the lists, or puts it back. Letters that were made of it keep it. */
  archive: command({ ...template, action: 'change' })
    .input(z.strictObject({ id: idSchema, isArchived: z.boolean() }))
    .output(changed),
  /** One letter of a text that need not be saved, to somebody or to a made-up member. Nothing is noted: it is not sent. */
  preview: query({ ...template, action: 'read' })
    .input(
      z.strictObject({
        layout: letterLayoutSchema,
        texts: letterTextsSchema,
        personId: idSchema.optional(),
        /** Shows this language instead of the member's own. */
        language: letterLanguageSchema.optional(),
      }),
    )
    .output(
      z.object({
        contentBase64: z.string(),
        pages: z.number().int(),
        language: letterLanguageSchema,
        empty: z.array(z.string()),
      }),
    ),
  /** Whom a letter reaches, before it is made. Without a template: labels. */
  check: query(sends)
    // With protected addresses, as a reason would have it: none of them is read here.
    .input(
      z
        .strictObject({ ...reach, withProtected: z.boolean().default(false), templateId: idSchema.optional() })
        .refine(saysWhom, WHOM_MISSING),
    )
    .output(
      z.object({
        count: z.number().int(),
        languages: z.partialRecord(letterLanguageSchema, z.number().int()),
        /** How many are left out for each reason, and the first of them by name. */
        leftOut: z.object({
          count: z.number().int(),
          protected: z.number().int(),
          deceased: z.number().int(),
          noAddress: z.number().int(),
          returned: z.number().int(),
          items: z.array(leftOutSchema),
        }),
        /** Members who have died and have somebody to write to. */
        survivors: z.number().int(),
        returned: z.number().int(),
        flagged: z.object({ count: z.number().int(), items: z.array(flaggedSchema) }),
      }),
    ),
  /** Makes letters and notes a dispatch for each, all as one act. */
  render: command(sends)
    .input(
      z
        .strictObject({
          ...whom,
          templateId: idSchema,
          /** One file with everybody's letter, or one file each. */
          output: z.enum(['merged', 'single'], { error: 'invalid' }).default('merged'),
          job,
        })
        .refine(saysWhom, WHOM_MISSING),
    )
    .output(
      z.object({
        files: z.array(letterFileSchema),
        count: z.number().int(),
        leftOut: z.array(leftOutSchema),
        flagged: z.array(flaggedSchema),
        changeId: idSchema.nullable(),
      }),
    ),
  /** Makes labels with the address of each, and notes a dispatch for each. */
  labels: command(sends)
    .input(
      z
        .strictObject({
          ...whom,
          sheet: z.enum(LABEL_SHEET_NAMES, { error: 'invalid' }),
          /** The first free label of the first sheet, counted from 1, row by row. */
          start: z.number().int().min(1, 'invalid').max(24, 'invalid').default(1),
          job,
        })
        .refine(saysWhom, WHOM_MISSING),
    )
    .output(
      z.object({
        files: z.array(letterFileSchema),
        count: z.number().int(),
        leftOut: z.array(leftOutSchema),
        flagged: z.array(flaggedSchema),
        changeId: idSchema.nullable(),
      }),
    ),
};
