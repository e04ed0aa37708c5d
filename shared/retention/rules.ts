/**
 * How long data is kept: the rule keys that columns name, with what the office starts from. The privacy officer sets the periods in the
 * retention rules of the register; a key is a promise that a rule exists. Sources: Datatilsynet on unions (deletion at once on resignation,
 * six months for unpaid dues), bokføringsloven § 13 (five years), the privacy statement 5.2; where no ground stands, it is a judgement.
 */
import type { Text } from '../errors.ts';
import type { Role } from '../roles.ts';
import type { RetentionAction, RetentionTrigger, RetentionUnit } from './terms.ts';

type RetentionRule = { title: Text; trigger: RetentionTrigger; period: number | null; unit: RetentionUnit | null; action: RetentionAction; owner: Role; ground: string | null };

export const RETENTION_RULES = {
  'member-record': { title: { nb: 'Medlemsopplysninger: slettes når oppgjøret etter utmelding er gjort', en: 'Member record: erased when the settlement after resignation is done' }, trigger: 'resignation', period: 90, unit: 'days', action: 'delete', owner: 'office', ground: 'Datatilsynet om medlemskap i foreninger: slettes ved utmelding' },
  'unpaid-dues': { title: { nb: 'Medlem som ikke betaler: seks måneder etter forfall', en: 'Member who does not pay: six months after the due date' }, trigger: 'dueDate', period: 6, unit: 'months', action: 'delete', owner: 'office', ground: 'Datatilsynet om medlemskap i foreninger: senest seks måneder etter forfall' },
  accounting: { title: { nb: 'Fakturaer og betalinger: fem år etter regnskapsåret', en: 'Invoices and payments: five years after the accounting year' }, trigger: 'yearEnd', period: 5, unit: 'years', action: 'delete', owner: 'office', ground: 'Bokføringsloven § 13' },
  'deduction-messages': { title: { nb: 'Meldinger og avtaler om lønnstrekk: fem år etter årets slutt', en: 'Messages and agreements on payroll deduction: five years after the end of the year' }, trigger: 'yearEnd', period: 5, unit: 'years', action: 'delete', owner: 'office', ground: 'Bokføringsloven § 13' },
  'tax-delivery': { title: { nb: 'Leveranser til skattemyndighetene: fem år etter årets slutt', en: 'Deliveries to the tax authority: five years after the end of the year' }, trigger: 'yearEnd', period: 5, unit: 'years', action: 'delete', owner: 'office', ground: 'Bokføringsloven § 13' },
  advice: { title: { nb: 'Rådgivning: tre år etter at saken ble lukket', en: 'Advice: three years after it was closed' }, trigger: 'closed', period: 3, unit: 'years', action: 'delete', owner: 'head-of-legal', ground: 'Foreldelsesloven § 2; GDPR art. 17 nr. 3 bokstav e' },
  'legal-aid': { title: { nb: 'Rettshjelp: tre år etter at saken ble lukket', en: 'Legal aid: three years after the case was closed' }, trigger: 'closed', period: 3, unit: 'years', action: 'delete', owner: 'head-of-legal', ground: 'Foreldelsesloven § 2; GDPR art. 17 nr. 3 bokstav e' },
  'course-roster': { title: { nb: 'Deltakerlister: seks måneder etter kurset', en: 'Course rosters: six months after the course' }, trigger: 'eventEnd', period: 6, unit: 'months', action: 'delete', owner: 'courses', ground: null },
  diet: { title: { nb: 'Mathensyn og allergier: sju dager etter arrangementet', en: 'Diet and allergies: seven days after the event' }, trigger: 'eventEnd', period: 7, unit: 'days', action: 'delete', owner: 'courses', ground: 'GDPR art. 5 nr. 1 bokstav e' },
  'event-guest': { title: { nb: 'Deltakere som ikke er medlemmer: tretti dager etter arrangementet', en: 'Participants who are no members: thirty days after the event' }, trigger: 'eventEnd', period: 30, unit: 'days', action: 'delete', owner: 'courses', ground: 'Personvernerklæringen punkt 5.2.2' },
  'newsletter-subscriber': { title: { nb: 'Abonnenter som ikke er medlemmer: slettes når abonnementet avsluttes', en: 'Subscribers who are no members: erased when the subscription ends' }, trigger: 'unsubscribed', period: 0, unit: 'days', action: 'delete', owner: 'office', ground: 'Personvernerklæringen punkt 5.2.1' },
  'unsubscription-proof': { title: { nb: 'Bevis for avmelding: tolv måneder', en: 'Proof of an unsubscription: twelve months' }, trigger: 'unsubscribed', period: 12, unit: 'months', action: 'delete', owner: 'office', ground: 'GDPR art. 5 nr. 2' },
  'consent-proof': { title: { nb: 'Samtykker: tre år etter at de er trukket tilbake', en: 'Consents: three years after they were withdrawn' }, trigger: 'withdrawn', period: 3, unit: 'years', action: 'delete', owner: 'privacy', ground: 'GDPR art. 7 nr. 1; foreldelsesloven § 2' },
  survey: { title: { nb: 'Spørreundersøkelser: fem år etter at de er lukket', en: 'Surveys: five years after they were closed' }, trigger: 'closed', period: 5, unit: 'years', action: 'delete', owner: 'office', ground: null },
  'survey-answer': { title: { nb: 'Svar under navn: anonymiseres når undersøkelsen lukkes', en: 'Answers under a name: anonymised when the survey is closed' }, trigger: 'closed', period: 0, unit: 'days', action: 'anonymise', owner: 'office', ground: 'Personvernerklæringen punkt 5.2.3' },
  'disclosure-log': { title: { nb: 'Utleveringslogg: fem år', en: 'Disclosure log: five years' }, trigger: 'written', period: 5, unit: 'years', action: 'delete', owner: 'privacy', ground: 'GDPR art. 5 nr. 2 og art. 19' },
  incident: { title: { nb: 'Avvik: fem år etter at de er lukket', en: 'Breaches: five years after they were closed' }, trigger: 'closed', period: 5, unit: 'years', action: 'delete', owner: 'privacy', ground: 'GDPR art. 33 nr. 5' },
  'minside-event': { title: { nb: 'Hendelser fra Min side: ett år', en: 'Events from Min side: one year' }, trigger: 'written', period: 1, unit: 'years', action: 'delete', owner: 'office', ground: null },
  'processing-register': { title: { nb: 'Behandlingsprotokoll, samtykketekster og regler: så lenge de kan bli etterspurt', en: 'Processing register, consent texts and rules: as long as they can be asked for' }, trigger: 'owner', period: null, unit: null, action: 'delete', owner: 'privacy', ground: 'GDPR art. 5 nr. 2 og art. 30' },
  supplier: { title: { nb: 'Leverandører og avtaler: fem år etter at de er avsluttet', en: 'Suppliers and agreements: five years after they ended' }, trigger: 'closed', period: 5, unit: 'years', action: 'delete', owner: 'privacy', ground: 'Bokføringsloven § 13' },
  'with-owner': { title: { nb: 'Følger raden den hører til', en: 'Follows the row it belongs to' }, trigger: 'owner', period: null, unit: null, action: 'delete', owner: 'privacy', ground: null },
  'audit-log': { title: { nb: 'Revisjonslogg: fem år', en: 'Audit log: five years' }, trigger: 'written', period: 5, unit: 'years', action: 'delete', owner: 'privacy', ground: 'GDPR art. 5 nr. 2 og art. 32' },
  'contact-log': { title: { nb: 'Kontaktlogg: tre år etter at den ble skrevet', en: 'Contact log: three years after it was written' }, trigger: 'written', period: 3, unit: 'years', action: 'delete', owner: 'office', ground: 'Foreldelsesloven § 2' },
  task: { title: { nb: 'Oppgaver: ett år etter at de er gjort', en: 'Tasks: one year after they are done' }, trigger: 'closed', period: 1, unit: 'years', action: 'delete', owner: 'office', ground: null },
  'request-file': { title: { nb: 'Krav fra registrerte: tre år etter at de er besvart', en: 'Data-subject requests: three years after they were answered' }, trigger: 'closed', period: 3, unit: 'years', action: 'delete', owner: 'privacy', ground: 'GDPR art. 5 nr. 2; foreldelsesloven § 2' },
  'staff-account': { title: { nb: 'Brukerkonto: så lenge loggen viser til den', en: 'Account: as long as the log refers to it' }, trigger: 'closed', period: 5, unit: 'years', action: 'delete', owner: 'admin', ground: 'GDPR art. 5 nr. 2' },
  'import-staging': { title: { nb: 'Innlest fil: sju dager', en: 'Imported file: seven days' }, trigger: 'written', period: 7, unit: 'days', action: 'delete', owner: 'office', ground: null },
  draft: { title: { nb: 'Utkast: tretti dager', en: 'Drafts: thirty days' }, trigger: 'written', period: 30, unit: 'days', action: 'delete', owner: 'office', ground: null },
  operation: { title: { nb: 'Driftsopplysninger: så lenge databasen er i bruk', en: 'Operational data: as long as the database is in use' }, trigger: 'owner', period: null, unit: null, action: 'delete', owner: 'admin', ground: null },
} as const satisfies Record<string, RetentionRule>;

/** The key of a retention rule. */
export type RetentionKey = keyof typeof RETENTION_RULES;
