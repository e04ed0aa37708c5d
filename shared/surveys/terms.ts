/** The closed lists of surveys. */

/** `text` is read by people and may say who wrote it: the form warns, and an anonymous survey shows such answers only when there are enough. */
export const QUESTION_KINDS = ['one', 'several', 'scale', 'text'] as const;

/** The steps of a scale, from the lowest. */
export const SCALE = [1, 2, 3, 4, 5] as const;

/** Where a survey stands. */
export const SURVEY_STATES = ['draft', 'open', 'closed'] as const;
export type SurveyState = (typeof SURVEY_STATES)[number];

/** Why somebody of a selection is not asked. `closed`: a marked person, whom only named people open. */
export const NOT_ASKED = ['saidNo', 'protected', 'deceased', 'askedAlready', 'closed'] as const;
