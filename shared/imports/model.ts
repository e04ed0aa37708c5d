/** An import as the office sees it: columns found, verdict per row, counts, state of the batch. */
import { z } from 'zod';
import { idSchema, momentSchema } from '../fields.ts';

/** Fields a column of a file can be taken as. */
export const IMPORT_FIELDS = [
  'memberNumber',
  'givenName',
  'middleName',
  'familyName',
  'fullName',
  'birthDate',
  'nationalId',
  'email',
  'workEmail',
  'mobile',
  'phone',
  'street',
  'postalCode',
  'place',
  'country',
  'addressProtected',
  'language',
  'status',
  'category',
  'duesClass',
  'cause',
  'joinDate',
  'leaveDate',
  'employerName',
  'employerOrganisationNumber',
  'jobTitle',
] as const;
export const importFieldSchema = z.enum(IMPORT_FIELDS, { error: 'invalid' });
export type ImportField = z.infer<typeof importFieldSchema>;

/** What the dry run thinks of a row. `ambiguous` and `error` rows are left out of a commit unless somebody decides. */
export const VERDICTS = ['new', 'change', 'unchanged', 'duplicate', 'ambiguous', 'error'] as const;
export const verdictSchema = z.enum(VERDICTS, { error: 'invalid' });
export type Verdict = z.infer<typeof verdictSchema>;

/** A column of the file: its header, some sample cells, the field it is taken as (null: left out). */
export const importColumnSchema = z.object({
  header: z.string(),
  samples: z.array(z.string()),
  field: importFieldSchema.nullable(),
  confidence: z.number(),
});

/** What was odd about a row as it was read, whatever its columns are taken as. */
export const ROW_NOTES = ['ragged', 'nulBytes'] as const;
export type RowNote = (typeof ROW_NOTES)[number];

export const rowIssueSchema = z.object({
  field: z.string().nullable(),
  code: z.string(),
  level: z.enum(['error', 'warning']),
});
export type RowIssue = z.infer<typeof rowIssueSchema>;

export const importCountsSchema = z.object({
  rows: z.number().int(),
  new: z.number().int(),
  change: z.number().int(),
  unchanged: z.number().int(),
  duplicate: z.number().int(),
  ambiguous: z.number().int(),
  error: z.number().int(),
  warnings: z.number().int(),
});
export type ImportCounts = z.infer<typeof importCountsSchema>;

export const BATCH_STATES = ['staged', 'committed', 'undone', 'cancelled'] as const;
export const importBatchSchema = z.object({
  id: idSchema,
  createdAt: momentSchema,
  staffName: z.string(),
  state: z.enum(BATCH_STATES),
  counts: importCountsSchema,
  changeId: idSchema.nullable(),
});

export const importRowSchema = z.object({
  line: z.number().int(),
  verdict: verdictSchema,
  cells: z.array(z.string()),
  issues: z.array(rowIssueSchema),
  personId: idSchema.nullable(),
});
