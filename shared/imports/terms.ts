/** The closed lists of files that come in and go out. */

/** What a file on its way in holds. */
export const IMPORT_KINDS = ['members', 'minside', 'unsubscribes', 'surveyAnswers'] as const;

/** What was taken out of the program. */
export const EXPORT_KINDS = [
  'members',
  'workplace',
  'newsletter',
  'magazine',
  'renewal',
  'invitations',
  'surveyResults',
  'incidents',
  'minside',
] as const;
