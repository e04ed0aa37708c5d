/** What can be asked about suppliers, partners and authorities. They are archived, never removed: disclosures name them. */
import { z } from 'zod';
import { attachmentFileSchema } from '../attachments/model.ts';
import { dateSchema, idSchema } from '../fields.ts';
import { command, query } from '../procedure.ts';
import {
  agreementSchema,
  auditSchema,
  deadlineSchema,
  newPartnerSchema,
  partnerPatchSchema,
  partnerRecordSchema,
  partnerRowSchema,
  subProcessorSchema,
} from './model.ts';
import { PARTNER_KINDS } from './terms.ts';

const partner = { entity: 'partner' } as const;
const changed = z.object({ changeId: idSchema });
const made = changed.extend({ id: idSchema });
const revision = z.number().int().optional();
/** What hangs on a recipient: new, or one that is there as it was when editing began. */
const partOf = { partnerId: idSchema, id: idSchema.optional(), revision };
const one = z.strictObject({ id: idSchema });

export const partnersContract = {
  /** By name; archived ones only where they are asked for. */
  list: query({ ...partner, action: 'list' })
    .input(
      z.strictObject({
        query: z.string().max(200, 'tooLong').default(''),
        kind: z.enum(PARTNER_KINDS, { error: 'invalid' }).optional(),
        archived: z.boolean().default(false),
      }),
    )
    .output(z.object({ items: z.array(partnerRowSchema) })),
  get: query({ ...partner, action: 'read' })
    .input(one)
    .output(partnerRecordSchema),
  create: command({ ...partner, action: 'create' })
    .input(newPartnerSchema)
    .output(made),
  update: command({ ...partner, action: 'change' })
    .input(z.strictObject({ id: idSchema, patch: partnerPatchSchema, revision }))
    .output(changed),
  /** Nothing is sent to an archived one any more; `false` takes it in again. */
  archive: command({ ...partner, action: 'change' })
    .input(z.strictObject({ id: idSchema, archived: z.boolean().default(true) }))
    .output(changed),
  saveAgreement: command({ entity: 'processorAgreement', action: 'change' })
    .input(
      z.strictObject({
        ...partOf,
        agreement: agreementSchema,
        /** The signed paper; absent: what is there stays. */
        file: attachmentFileSchema.optional(),
      }),
    )
    .output(made),
  /** Ends an agreement from a day on, with the day deletion or return was confirmed (Art. 28(3)(g)). */
  endAgreement: command({ entity: 'processorAgreement', action: 'change' })
    .input(
      z.strictObject({
        id: idSchema,
        endedOn: dateSchema.nullable(),
        deletionConfirmedOn: dateSchema.nullable().default(null),
        revision,
      }),
    )
    .output(changed),
  removeAgreement: command({ entity: 'processorAgreement', action: 'remove' }).input(one).output(changed),
  saveSubProcessor: command({ entity: 'subProcessor', action: 'change' })
    .input(z.strictObject({ ...partOf, subProcessor: subProcessorSchema }))
    .output(made),
  removeSubProcessor: command({ entity: 'subProcessor', action: 'remove' }).input(one).output(changed),
  saveAudit: command({ entity: 'partnerAudit', action: 'change' })
    .input(z.strictObject({ ...partOf, audit: auditSchema }))
    .output(made),
  removeAudit: command({ entity: 'partnerAudit', action: 'remove' }).input(one).output(changed),
  /** What is due: agreements that are missing, run out or are to be looked at again, follow-ups of audits, deletions not confirmed. */
  deadlines: query({ entity: 'processorAgreement', action: 'list' })
    .input(z.strictObject({}))
    .output(z.object({ items: z.array(deadlineSchema) })),
};
