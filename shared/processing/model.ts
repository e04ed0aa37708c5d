/** A purpose of the processing register as people see it, and what is said of it in a new version. */
import { z } from 'zod';
import { dateSchema, idSchema, lineSchema, momentSchema, textSchema } from '../fields.ts';
import { RETENTION_RULES, type RetentionKey } from '../retention/rules.ts';
import { ARTICLE_6, ARTICLE_9, CHOICES, PEOPLE_CATEGORIES } from './terms.ts';

/** A key stays for ever: columns, consents and disclosures name it. */
export const purposeKeySchema = z.string({ error: 'invalid' }).regex(/^[a-z][A-Za-z0-9]{1,59}$/u, 'processing.key');

/** A reference to a part of the privacy statement, such as «5.2.1». */
const sectionSchema = z.string().regex(/^\d{1,2}(?:\.\d{1,2}){0,2}$/u, 'processing.section');
const retentionKeySchema = z.enum(Object.keys(RETENTION_RULES) as [RetentionKey, ...RetentionKey[]], {
  error: 'invalid',
});
const several = <Item extends z.ZodType>(item: Item, most: number) => z.array(item).max(most, 'tooLong');

/** What a version says. */
export const purposeFactsSchema = z.strictObject({
  title: z.strictObject({ nb: lineSchema(120), en: lineSchema(120) }),
  description: textSchema(2_000).nullable(),
  article6: z.enum(ARTICLE_6, { error: 'invalid' }).nullable(),
  article6Note: textSchema(1_000).nullable(),
  article9: z.enum(ARTICLE_9, { error: 'invalid' }).nullable(),
  article9Note: textSchema(1_000).nullable(),
  choice: z.enum(CHOICES, { error: 'invalid' }),
  needsExplicit: z.boolean({ error: 'invalid' }),
  peopleCategories: several(z.enum(PEOPLE_CATEGORIES, { error: 'invalid' }), PEOPLE_CATEGORIES.length),
  /** Categories of data that no column of the catalogue holds. */
  dataCategories: several(lineSchema(200), 40),
  sources: textSchema(1_000).nullable(),
  /** Partners of the register of recipients, by id. */
  partnerIds: several(idSchema, 200),
  recipients: textSchema(2_000).nullable(),
  transfers: textSchema(1_000).nullable(),
  retentionKeys: several(retentionKeySchema, 40),
  retentionNote: textSchema(1_000).nullable(),
  security: textSchema(2_000).nullable(),
  isOutside: z.boolean({ error: 'invalid' }),
  statementSections: several(sectionSchema, 20),
});
/** The same as it is stored: a rule of a later version of the program is kept as it is. */
export type PurposeFacts = Omit<z.infer<typeof purposeFactsSchema>, 'retentionKeys'> & { retentionKeys: string[] };
/** The name of something a version says. */
export type PurposeField = keyof PurposeFacts;
export const PURPOSE_FIELDS = Object.keys(purposeFactsSchema.shape) as PurposeField[];

/** What is wanting in an entry: a list for the privacy officer, worked out, never stored. */
export const PURPOSE_REMARKS = ['noArticle6', 'noArticle9', 'noRetention', 'noSecurity', 'noPeople'] as const;

/** One version, and who wrote it. */
const versionShape = {
  id: idSchema,
  number: z.number().int(),
  inForceFrom: dateSchema,
  isEnded: z.boolean(),
  ...z
    .object(purposeFactsSchema.shape)
    .extend({ retentionKeys: z.array(z.string()), statementSections: z.array(z.string()) }).shape,
  /** Why it was changed. */
  changeNote: z.string().nullable(),
  createdAt: momentSchema,
  /** Null for what a register begins with. */
  createdBy: z.string().nullable(),
};

/** What the catalogue says lies in this program for a purpose: one entity, and its fields. Names are those of the catalogue. */
const categorySchema = z.object({
  entity: z.string(),
  title: z.object({ nb: z.string(), en: z.string() }),
  fields: z.array(z.object({ field: z.string(), kind: z.string(), source: z.string(), retention: z.string() })),
});
export type DataCategory = z.infer<typeof categorySchema>;

export const purposeSchema = z.object({
  key: z.string(),
  ...versionShape,
  /** Categories of data, from the catalogue. */
  categories: z.array(categorySchema),
  /** Where the data come from, from the catalogue. */
  catalogueSources: z.array(z.string()),
  /** Retention rules, from the catalogue and from the entry, in words of the rules as they stood that day. */
  rules: z.array(
    z.object({
      key: z.string(),
      title: z.object({ nb: z.string(), en: z.string() }),
      period: z.number().nullable(),
      unit: z.string().nullable(),
      trigger: z.string(),
      action: z.string(),
      ground: z.string().nullable(),
      isOn: z.boolean(),
    }),
  ),
  /** Recipients of the register, by name. */
  partners: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      kind: z.string(),
      country: z.string(),
      transferGround: z.string(),
      transferNote: z.string().nullable(),
    }),
  ),
  remarks: z.array(z.enum(PURPOSE_REMARKS)),
  /** The day from which another version holds, where one waits. */
  changesOn: dateSchema.nullable(),
});
export type Purpose = z.infer<typeof purposeSchema>;

/** A version among the others of its purpose, with what is different from the one before. */
export const purposeVersionSchema = z.object({
  ...versionShape,
  changed: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
});

/** Who answers for it all (Art. 30(1)(a)), as it stood on a day. */
export const controllerSchema = z.object({
  organisationName: z.string(),
  organisationNumber: z.string().nullable(),
  street: z.string().nullable(),
  postalCode: z.string().nullable(),
  place: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  dpoName: z.string().nullable(),
  dpoEmail: z.string().nullable(),
  dpoPhone: z.string().nullable(),
  privacyStatementUrl: z.string().nullable(),
});
export type Controller = z.infer<typeof controllerSchema>;

export const registerSchema = z.object({
  /** The day it shows. */
  day: dateSchema,
  madeAt: momentSchema,
  madeBy: z.string(),
  controller: controllerSchema,
  purposes: z.array(purposeSchema),
});
export type Register = z.infer<typeof registerSchema>;

export const REGISTER_FORMATS = ['pdf', 'xlsx', 'json', 'csv'] as const;
