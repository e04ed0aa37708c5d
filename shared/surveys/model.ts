/** A survey, its questions and its answers, as people see them. */
import { z } from 'zod';
import { dateSchema, idSchema, lineSchema, momentSchema, textSchema } from '../fields.ts';
import { SMALL } from '../reports/small-groups.ts';
import { QUESTION_KINDS, SURVEY_STATES } from './terms.ts';

export const MOST_QUESTIONS = 60;
/** The longest written answer. */
export const LONGEST_ANSWER = 2_000;

const surveyShape = {
  title: lineSchema(120),
  /** What it is for, in the words that those who are asked read. */
  purposeText: textSchema(1_000),
  isAnonymous: z.boolean({ error: 'invalid' }),
  introduction: textSchema(4_000).nullable(),
  /** A survey may hide more than reports do, never less. */
  smallestGroup: z.number({ error: 'invalid' }).int('invalid').min(SMALL, 'invalid').max(50, 'invalid'),
  opensOn: dateSchema.nullable(),
  closesOn: dateSchema.nullable(),
};

/** What a new survey is made of. Whether it is anonymous has to be said: nobody is asked under a promise that came by itself. */
export const surveyInput = z.strictObject({
  ...surveyShape,
  introduction: surveyShape.introduction.default(null),
  smallestGroup: surveyShape.smallestGroup.default(SMALL),
  opensOn: surveyShape.opensOn.default(null),
  closesOn: surveyShape.closesOn.default(null),
});
export const surveyPatchSchema = z.strictObject(surveyShape).partial();

export const questionInput = z
  .strictObject({
    kind: z.enum(QUESTION_KINDS, { error: 'invalid' }),
    wording: lineSchema(300),
    /** What can be chosen; of a scale the words of its two ends. */
    options: z.array(lineSchema(120)).max(20, 'survey.options').default([]),
  })
  .superRefine(({ kind, options }, context) => {
    const code = optionsIssue(kind, options);
    if (code) context.addIssue({ code: 'custom', message: code, path: ['options'] });
  });

function optionsIssue(kind: (typeof QUESTION_KINDS)[number], options: readonly string[]): string | null {
  if (kind === 'text') return options.length === 0 ? null : 'survey.noOptions';
  if (kind === 'scale') return options.length === 0 || options.length === 2 ? null : 'survey.ends';
  const different = new Set(options.map((option) => option.toLocaleLowerCase('nb')));
  return options.length >= 2 && different.size === options.length ? null : 'survey.options';
}

export const questionSchema = z.object({
  id: idSchema,
  revision: z.number().int(),
  /** From 1: by it answers are kept, so that none of them holds the id of anything. */
  position: z.number().int(),
  kind: z.enum(QUESTION_KINDS),
  wording: z.string(),
  options: z.array(z.string()),
});
export type Question = z.infer<typeof questionSchema>;

/** The answer to one question: the place of what was chosen from 0, several of them, a step of the scale, words; null for none. */
export const answerValueSchema = z.union([
  z.number().int(),
  z.array(z.number().int()).max(20, 'tooLong'),
  z.string().max(LONGEST_ANSWER, 'tooLong'),
  z.null(),
]);
export type AnswerValue = z.infer<typeof answerValueSchema>;
/** Answers of one person by the position of the question. */
export const answersSchema = z.record(z.string().regex(/^[1-9]\d?$/u, 'invalid'), answerValueSchema);
export type Answers = Readonly<Record<string, AnswerValue>>;

export const surveyRowSchema = z.object({
  id: idSchema,
  revision: z.number().int(),
  title: z.string(),
  isAnonymous: z.boolean(),
  state: z.enum(SURVEY_STATES),
  opensOn: z.string().nullable(),
  closesOn: z.string().nullable(),
  openedAt: momentSchema.nullable(),
  closedAt: momentSchema.nullable(),
  questions: z.number().int(),
  invited: z.number().int(),
});
export type SurveyRow = z.infer<typeof surveyRowSchema>;

export const surveySchema = surveyRowSchema.extend({
  purposeText: z.string(),
  introduction: z.string().nullable(),
  smallestGroup: z.number().int(),
  anonymisedAt: momentSchema.nullable(),
  questionList: z.array(questionSchema),
});

const shownSchema = z.union([z.number().int(), z.enum(['fewer', 'hidden'])]);
export const questionResultSchema = z.object({
  position: z.number().int(),
  kind: z.enum(QUESTION_KINDS),
  wording: z.string(),
  /** How many answered this question. */
  answered: shownSchema,
  /** `text`: the option, the step, or null for those who left the question out. Empty where nothing can be shown. */
  groups: z.array(z.object({ text: z.string().nullable(), count: shownSchema })),
  /** Written answers in the order of the alphabet, so that those of one person do not stand together; empty while they are too few. */
  texts: z.array(z.string()),
});
export type QuestionResult = z.infer<typeof questionResultSchema>;
