/** Breaches of personal data security: everybody reports, the privacy officer handles. Nothing here removes a breach or a step. */
import { z } from 'zod';
import { cursorSchema, dateSchema, idSchema, lineSchema, momentSchema, textSchema } from '../fields.ts';
import { memberSelectionShape, saysWhom, WHOM_MISSING } from '../members/selection.ts';
import { command, query } from '../procedure.ts';
import {
  affectedSchema,
  incidentPatchSchema,
  incidentRowSchema,
  incidentSchema,
  ownReportSchema,
  reportInput,
} from './model.ts';
import { NOTICE_DECISIONS, NOTICE_EXCEPTIONS, NOTICE_TO, WRITTEN_STEPS } from './terms.ts';

const incident = { entity: 'incident' } as const;
/** Whoever reads the steps handles breaches; who reported one sees it by `mine`. */
const handling = { entity: 'incidentStep' } as const;
const person = { entity: 'incidentPerson' } as const;
const changed = z.object({ changeId: idSchema });
const one = z.strictObject({ id: idSchema });
const language = z.enum(['nb', 'en'], { error: 'invalid' }).default('nb');

export const incidentsContract = {
  report: command({ ...incident, action: 'create' })
    .input(reportInput)
    .output(changed.extend({ id: idSchema, number: z.number().int() })),
  /** What the asker has reported, and what became of it. */
  mine: query({ ...incident, action: 'list' })
    .input(z.strictObject({}))
    .output(z.object({ items: z.array(ownReportSchema) })),
  list: query({ ...handling, action: 'list' })
    .input(z.strictObject({ state: z.enum(['open', 'closed', 'all'], { error: 'invalid' }).default('all') }))
    .output(z.object({ items: z.array(incidentRowSchema) })),
  get: query({ ...handling, action: 'read' })
    .input(one)
    .output(incidentSchema),
  update: command({ ...incident, action: 'change' })
    .input(z.strictObject({ id: idSchema, patch: incidentPatchSchema, revision: z.number().int().optional() }))
    .output(changed),
  addStep: command({ ...handling, action: 'create' })
    .input(z.strictObject({ id: idSchema, kind: z.enum(WRITTEN_STEPS, { error: 'invalid' }), text: textSchema(4_000) }))
    .output(changed),
  people: query({ ...person, action: 'list' })
    .input(
      z.strictObject({
        id: idSchema,
        cursor: cursorSchema.optional(),
        limit: z.number().int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ items: z.array(affectedSchema), nextCursor: z.string().nullable() })),
  /** Adds the members of a selection. `closed`: marked people whom others have to add. */
  addPeople: command({ ...person, action: 'create' })
    .input(z.strictObject({ id: idSchema, ...memberSelectionShape }).refine(saysWhom, WHOM_MISSING))
    .output(changed.extend({ added: z.number().int(), already: z.number().int(), closed: z.number().int() })),
  /** Takes somebody off who was not touched by it after all. */
  removePerson: command({ ...person, action: 'remove' })
    .input(one)
    .output(changed),
  /** Notes that people were told: those named, or all who have not been. */
  markTold: command({ ...person, action: 'change' })
    .input(
      z.strictObject({
        id: idSchema,
        personIds: z.array(idSchema).max(5_000, 'tooLong').optional(),
        toldOn: dateSchema,
        toldHow: lineSchema(200),
      }),
    )
    .output(changed.extend({ told: z.number().int() })),
  decide: command({ ...incident, action: 'change' })
    .input(
      z.strictObject({
        id: idSchema,
        about: z.enum(NOTICE_TO, { error: 'invalid' }),
        decision: z.enum(NOTICE_DECISIONS, { error: 'invalid' }),
        /** Ground of Art. 34(3) for not telling the people in spite of high risk. */
        exception: z.enum(NOTICE_EXCEPTIONS, { error: 'invalid' }).optional(),
        reason: textSchema(4_000).min(3, 'required'),
      }),
    )
    .output(changed),
  /** A draft of a notice: as text to paste into the form of the authority, or as a PDF. */
  notices: query({ ...handling, action: 'read' })
    .input(z.strictObject({ id: idSchema, to: z.enum(NOTICE_TO, { error: 'invalid' }), language }))
    .output(
      z.object({
        text: z.string(),
        /** What has to be in it and is not known. */
        missing: z.array(z.string()),
        fileName: z.string(),
        mimeType: z.string(),
        contentBase64: z.string(),
      }),
    ),
  /** Notes that a notice was sent. */
  notified: command({ ...incident, action: 'change' })
    .input(
      z.strictObject({
        id: idSchema,
        to: z.enum(NOTICE_TO, { error: 'invalid' }),
        at: momentSchema,
        /** Reference of the authority. */
        reference: lineSchema(120).optional(),
        /** How the people were told. */
        how: lineSchema(300).optional(),
        /** Why the authority is told after the 72 hours. */
        delayReason: textSchema(2_000).optional(),
      }),
    )
    .output(changed),
  lessons: command({ ...incident, action: 'change' })
    .input(z.strictObject({ id: idSchema, text: textSchema(4_000) }))
    .output(changed),
  /** Ends the handling. Refused while something that has to be there is missing; afterwards only steps are added. */
  close: command({ ...incident, action: 'change' })
    .input(one)
    .output(changed),
  /** The register of breaches, as the authority may ask for it (Art. 33(5)). */
  export: command({ ...incident, action: 'export' })
    .input(z.strictObject({ format: z.enum(['xlsx', 'pdf'], { error: 'invalid' }), language }))
    .output(
      z.object({
        changeId: idSchema,
        fileName: z.string(),
        mimeType: z.string(),
        contentBase64: z.string(),
        count: z.number().int(),
      }),
    ),
};
