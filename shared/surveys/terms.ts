/** The closed lists of surveys. */

/** `text` is read by people and may say who wrote it: the form warns, and an anonymous survey shows such answers only when there are enough. */
export const QUESTION_KINDS = ['one', 'several', 'scale', 'text'] as const;
