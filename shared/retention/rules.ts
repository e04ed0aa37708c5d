/**
 * How long data is kept: the rule keys that columns name, with the defaults the office starts from. The privacy officer sets the periods;
 * a key is a promise that a rule exists. Sources of the defaults: Datatilsynet on unions (deletion at once on resignation), bokføringsloven
 * § 13 (five years), domain judgement for the rest.
 */
import type { Text } from '../errors.ts';

type RetentionRule = { title: Text; trigger: 'resignation' | 'written' | 'owner' | 'closed'; days: number | null };

export const RETENTION_RULES = {
  'member-record': { title: { nb: 'Medlemsopplysninger: slettes når oppgjøret etter utmelding er gjort', en: 'Member record: erased when the settlement after resignation is done' }, trigger: 'resignation', days: 90 },
  'with-owner': { title: { nb: 'Følger raden den hører til', en: 'Follows the row it belongs to' }, trigger: 'owner', days: null },
  'audit-log': { title: { nb: 'Revisjonslogg: fem år', en: 'Audit log: five years' }, trigger: 'written', days: 5 * 365 },
  'contact-log': { title: { nb: 'Kontaktlogg: tre år etter at den ble skrevet', en: 'Contact log: three years after it was written' }, trigger: 'written', days: 3 * 365 },
  task: { title: { nb: 'Oppgaver: ett år etter at de er gjort', en: 'Tasks: one year after they are done' }, trigger: 'closed', days: 365 },
  'staff-account': { title: { nb: 'Brukerkonto: så lenge loggen viser til den', en: 'Account: as long as the log refers to it' }, trigger: 'closed', days: 5 * 365 },
  'import-staging': { title: { nb: 'Innlest fil: sju dager', en: 'Imported file: seven days' }, trigger: 'written', days: 7 },
  draft: { title: { nb: 'Utkast: tretti dager', en: 'Drafts: thirty days' }, trigger: 'written', days: 30 },
  operation: { title: { nb: 'Driftsopplysninger: så lenge databasen er i bruk', en: 'Operational data: as long as the database is in use' }, trigger: 'owner', days: null },
} as const satisfies Record<string, RetentionRule>;

/** The key of a retention rule. */
export type RetentionKey = keyof typeof RETENTION_RULES;
