/**
 * Surveys. What can be asked and done. Purpose, questions and whether it is anonymous are decided before it opens; results are there when it
 * is closed, so that nobody sees what one answer changed.
 */
import { z } from 'zod';
import { leftOutSchema, releaseInputSchema } from '../disclosures/model.ts';
import { cursorSchema, idSchema, lineSchema } from '../fields.ts';
import { memberSelectionShape, saysWhom, WHOM_MISSING } from '../members/selection.ts';
import { command, query } from '../procedure.ts';
import {
  answersSchema,
  questionInput,
  questionResultSchema,
  surveyInput,
  surveyPatchSchema,
  surveyRowSchema,
  surveySchema,
} from './model.ts';
import { NOT_ASKED } from './terms.ts';

const survey = { entity: 'survey' } as const;
const question = { entity: 'surveyQuestion' } as const;
const invitation = { entity: 'surveyInvitation' } as const;
const named = { entity: 'surveyAnswer' } as const;
const nameless = { entity: 'anonymousAnswer' } as const;
const changed = z.object({ changeId: idSchema });
const one = z.strictObject({ id: idSchema });
const languageSchema = z.enum(['nb', 'en'], { error: 'invalid' }).default('nb');
const revision = z.number().int().optional();
const file = z.object({ fileName: z.string(), mimeType: z.string(), contentBase64: z.string() });

export const surveysContract = {
  list: query({ ...survey, action: 'list' })
    .input(z.strictObject({}))
    .output(z.object({ items: z.array(surveyRowSchema) })),
  get: query({ ...survey, action: 'read' })
    .input(one)
    .output(surveySchema),
  create: command({ ...survey, action: 'create' })
    .input(surveyInput)
    .output(changed.extend({ id: idSchema })),
  /** Before it opens. */
  update: command({ ...survey, action: 'change' })
    .input(z.strictObject({ id: idSchema, patch: surveyPatchSchema, revision }))
    .output(changed),
  /** Takes away one that was never opened. */
  remove: command({ ...survey, action: 'remove' })
    .input(one)
    .output(changed),
  addQuestion: command({ ...question, action: 'create' })
    .input(z.strictObject({ surveyId: idSchema, question: questionInput }))
    .output(changed.extend({ id: idSchema })),
  changeQuestion: command({ ...question, action: 'change' })
    .input(z.strictObject({ id: idSchema, question: questionInput, revision }))
    .output(changed),
  removeQuestion: command({ ...question, action: 'remove' })
    .input(one)
    .output(changed),
  /** The questions in the order of their ids. */
  order: command({ ...question, action: 'change' })
    .input(z.strictObject({ surveyId: idSchema, ids: z.array(idSchema).max(60, 'survey.manyQuestions') }))
    .output(changed),
  /** Who was asked: never who answered. */
  invitations: query({ ...invitation, action: 'list' })
    .input(
      z.strictObject({
        id: idSchema,
        cursor: cursorSchema.optional(),
        limit: z.number().int().min(1).max(200).default(50),
      }),
    )
    .output(
      z.object({
        items: z.array(
          z.object({
            personId: idSchema,
            memberNumber: z.number().int(),
            name: z.string(),
            invitedOn: z.string(),
          }),
        ),
        nextCursor: z.string().nullable(),
      }),
    ),
  /** Asks the members of a selection, without those who have said no to surveys, have died or live at a protected address. */
  invite: command({ ...invitation, action: 'create' })
    .input(z.strictObject({ id: idSchema, ...memberSelectionShape }).refine(saysWhom, WHOM_MISSING))
    .output(
      changed.extend({
        invited: z.number().int(),
        leftOut: z.array(z.object({ reason: z.enum(NOT_ASKED), count: z.number().int() })),
      }),
    ),
  /** Fixes what it says, for good, and keeps the text that those who are asked read. */
  open: command({ ...survey, action: 'change' })
    .input(z.strictObject({ id: idSchema, language: languageSchema, revision }))
    .output(changed),
  /** Reads answers out of a table whose headings are the questions. A dry run says what would be read. */
  importAnswers: command({ ...nameless, action: 'create' })
    .input(
      z.strictObject({
        id: idSchema,
        text: z.string().max(5_000_000, 'tooLong').optional(),
        uploadId: idSchema.optional(),
        dryRun: z.boolean({ error: 'invalid' }).default(false),
      }),
    )
    .output(
      z.object({
        changeId: idSchema.nullable(),
        read: z.number().int(),
        refused: z.number().int(),
        /** The first rows that were not read, and why. `line` as a spreadsheet counts. */
        issues: z.array(z.object({ line: z.number().int(), column: z.string(), code: z.string() })),
        /** Headings of columns that are no question: nothing of them is kept. */
        ignored: z.array(z.string()),
      }),
    ),
  recordAnswer: command({ ...nameless, action: 'create' })
    .input(z.strictObject({ id: idSchema, personId: idSchema.optional(), answers: answersSchema }))
    .output(changed),
  /** Named answers, for the purpose of the survey, until it is closed. */
  answers: query({ ...named, action: 'read' })
    .input(one)
    .output(
      z.object({
        items: z.array(
          z.object({ personId: idSchema, memberNumber: z.number().int(), name: z.string(), answers: answersSchema }),
        ),
      }),
    ),
  results: query({ ...nameless, action: 'read' })
    .input(one)
    .output(
      z.object({
        /** How many have answered. */
        answers: z.union([z.number().int(), z.enum(['fewer', 'hidden'])]),
        smallestGroup: z.number().int(),
        /** Null until the survey is closed. */
        questions: z.array(questionResultSchema).nullable(),
      }),
    ),
  /** Ends it. Named answers lose their names for good. */
  close: command({ ...survey, action: 'change' })
    .input(one)
    .output(changed.extend({ anonymised: z.number().int() })),
  exportInvitations: command({ ...invitation, action: 'export' })
    .input(
      z.strictObject({
        id: idSchema,
        format: z.enum(['xlsx', 'csv'], { error: 'invalid' }),
        purpose: lineSchema(300).min(3, 'purposeRequired'),
        recipient: lineSchema(200).min(2, 'recipientRequired'),
        disclosure: releaseInputSchema,
      }),
    )
    .output(file.extend({ count: z.number().int(), leftOut: leftOutSchema })),
  exportResults: command({ ...nameless, action: 'export' })
    .input(
      z.strictObject({
        id: idSchema,
        format: z.enum(['xlsx', 'csv'], { error: 'invalid' }),
        language: languageSchema,
      }),
    )
    .output(file.extend({ changeId: idSchema })),
};
