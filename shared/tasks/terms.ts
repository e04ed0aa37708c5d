/** The closed list of what a task is about. Its texts stand with the screens. */

/**
 * `manual`: written by hand. `followUp`: from an entry of the contact log. The rest follows from the end of a membership: the employer is
 * told to stop deducting, the newsletter is asked about, the clock of retention runs, survivors are to be written to.
 */
export const TASK_KINDS = [
  'manual',
  'followUp',
  'stopDeduction',
  'newsletterChoice',
  'retentionClock',
  'survivorContact',
  'openCases',
] as const;
