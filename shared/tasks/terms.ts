/** The closed list of what a task is about, and the titles of those that the program makes. */
import type { Text } from '../errors.ts';

/**
 * `manual`: written by hand. `followUp`: from an entry of the contact log. The rest follows from the end of a membership: the employer is
 * told to stop deducting, the newsletter is asked about, the clock of retention runs, survivors are to be written to; or from the end of a
 * consent: what rested on it alone is erased, and who got data on that ground is told.
 */
export const TASK_KINDS = [
  'manual',
  'followUp',
  'stopDeduction',
  'newsletterChoice',
  'retentionClock',
  'survivorContact',
  'openCases',
  'eraseConsentData',
  'consentNotice',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** The kinds that follow from the end of a membership: withdrawn with it, and when the person comes back. */
export const ENDING_TASKS = ['stopDeduction', 'newsletterChoice', 'retentionClock', 'survivorContact'] as const;

/** What a task that the program makes is called. It is stored in bokmål; the screen says it in its own language. */
export const TASK_TITLES: Partial<Record<TaskKind, Text>> = {
  stopDeduction: { nb: 'Stans trekk i lønn hos arbeidsgiver', en: 'Stop the payroll deduction at the employer' },
  newsletterChoice: {
    nb: 'Avklar om nyhetsbrevet fortsatt ønskes',
    en: 'Ask whether the newsletter is still wanted',
  },
  retentionClock: {
    nb: 'Slett medlemsopplysningene når oppgjøret er gjort',
    en: 'Erase the member record when the settlement is done',
  },
  survivorContact: { nb: 'Skriv til etterlatte eller boet', en: 'Write to the next of kin or the estate' },
  eraseConsentData: {
    nb: 'Slett det som bare hvilte på samtykket',
    en: 'Erase what rested on the consent alone',
  },
  consentNotice: {
    nb: 'Gi mottakeren beskjed om at samtykket er trukket',
    en: 'Tell the recipient that the consent is withdrawn',
  },
};
