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
  'member-record': { title: { nb: 'Medlemsopplysninger', en: 'Member record' }, trigger: 'resignation', period: 90, unit: 'days', action: 'delete', owner: 'office', ground: 'Datatilsynet om medlemskap i foreninger: slettes ved utmelding' },
  'unpaid-dues': { title: { nb: 'Medlemmer som ikke betaler', en: 'Members who do not pay' }, trigger: 'dueDate', period: 6, unit: 'months', action: 'delete', owner: 'office', ground: 'Datatilsynet om medlemskap i foreninger: senest seks måneder etter forfall' },
  accounting: { title: { nb: 'Fakturaer og betalinger', en: 'Invoices and payments' }, trigger: 'yearEnd', period: 5, unit: 'years', action: 'delete', owner: 'office', ground: 'Bokføringsloven § 13' },
  'deduction-messages': { title: { nb: 'Meldinger og avtaler om lønnstrekk', en: 'Messages and agreements on payroll deduction' }, trigger: 'yearEnd', period: 5, unit: 'years', action: 'delete', owner: 'office', ground: 'Bokføringsloven § 13' },
  'tax-delivery': { title: { nb: 'Leveranser til skattemyndighetene', en: 'Deliveries to the tax authority' }, trigger: 'yearEnd', period: 5, unit: 'years', action: 'delete', owner: 'office', ground: 'Bokføringsloven § 13' },
  advice: { title: { nb: 'Rådgivning', en: 'Advice' }, trigger: 'closed', period: 3, unit: 'years', action: 'delete', owner: 'head-of-legal', ground: 'Foreldelsesloven § 2; GDPR art. 17 nr. 3 bokstav e' },
  'legal-aid': { title: { nb: 'Rettshjelp', en: 'Legal aid' }, trigger: 'closed', period: 3, unit: 'years', action: 'delete', owner: 'head-of-legal', ground: 'Foreldelsesloven § 2; GDPR art. 17 nr. 3 bokstav e' },
  'course-roster': { title: { nb: 'Deltakerlister', en: 'Course rosters' }, trigger: 'eventEnd', period: 6, unit: 'months', action: 'delete', owner: 'courses', ground: null },
  'course-certificate': { title: { nb: 'Kursbevis', en: 'Course certificates' }, trigger: 'eventEnd', period: 5, unit: 'years', action: 'delete', owner: 'courses', ground: 'Medlemmets behov for å dokumentere kurset; lengre enn deltakerlisten' },
  diet: { title: { nb: 'Mathensyn og allergier', en: 'Diet and allergies' }, trigger: 'eventEnd', period: 7, unit: 'days', action: 'delete', owner: 'courses', ground: 'GDPR art. 5 nr. 1 bokstav e' },
  'event-guest': { title: { nb: 'Deltakere som ikke er medlemmer', en: 'Participants who are no members' }, trigger: 'eventEnd', period: 30, unit: 'days', action: 'delete', owner: 'courses', ground: 'Personvernerklæringen punkt 5.2.2' },
  'newsletter-subscriber': { title: { nb: 'Abonnenter som ikke er medlemmer', en: 'Subscribers who are no members' }, trigger: 'unsubscribed', period: 0, unit: 'days', action: 'delete', owner: 'office', ground: 'Personvernerklæringen punkt 5.2.1' },
  'unsubscription-proof': { title: { nb: 'Bevis for avmelding', en: 'Proof of an unsubscription' }, trigger: 'unsubscribed', period: 12, unit: 'months', action: 'delete', owner: 'office', ground: 'GDPR art. 5 nr. 2' },
  'consent-proof': { title: { nb: 'Bevis for samtykke', en: 'Proof of consent' }, trigger: 'withdrawn', period: 3, unit: 'years', action: 'delete', owner: 'privacy', ground: 'GDPR art. 7 nr. 1; foreldelsesloven § 2' },
  survey: { title: { nb: 'Spørreundersøkelser', en: 'Surveys' }, trigger: 'closed', period: 5, unit: 'years', action: 'delete', owner: 'office', ground: null },
  'survey-answer': { title: { nb: 'Svar under navn', en: 'Answers under a name' }, trigger: 'closed', period: 0, unit: 'days', action: 'anonymise', owner: 'office', ground: 'Personvernerklæringen punkt 5.2.3' },
  'disclosure-log': { title: { nb: 'Utleveringslogg', en: 'Disclosure log' }, trigger: 'written', period: 5, unit: 'years', action: 'delete', owner: 'privacy', ground: 'GDPR art. 5 nr. 2 og art. 19' },
  incident: { title: { nb: 'Avvik', en: 'Breaches' }, trigger: 'closed', period: 5, unit: 'years', action: 'delete', owner: 'privacy', ground: 'GDPR art. 33 nr. 5' },
  'minside-event': { title: { nb: 'Hendelser fra Min side', en: 'Events from Min side' }, trigger: 'written', period: 1, unit: 'years', action: 'delete', owner: 'office', ground: null },
  'processing-register': { title: { nb: 'Behandlingsprotokoll, samtykketekster og regler', en: 'Processing register, consent texts and rules' }, trigger: 'owner', period: null, unit: null, action: 'delete', owner: 'privacy', ground: 'GDPR art. 5 nr. 2 og art. 30' },
  supplier: { title: { nb: 'Leverandører og avtaler', en: 'Suppliers and agreements' }, trigger: 'closed', period: 5, unit: 'years', action: 'delete', owner: 'privacy', ground: 'Bokføringsloven § 13' },
  'with-owner': { title: { nb: 'Det som hører til en annen opplysning', en: 'What belongs to other data' }, trigger: 'owner', period: null, unit: null, action: 'delete', owner: 'privacy', ground: null },
  'audit-log': { title: { nb: 'Revisjonslogg', en: 'Audit log' }, trigger: 'written', period: 5, unit: 'years', action: 'delete', owner: 'privacy', ground: 'GDPR art. 5 nr. 2 og art. 32' },
  'contact-log': { title: { nb: 'Kontaktlogg', en: 'Contact log' }, trigger: 'written', period: 3, unit: 'years', action: 'delete', owner: 'office', ground: 'Foreldelsesloven § 2' },
  task: { title: { nb: 'Oppgaver', en: 'Tasks' }, trigger: 'closed', period: 1, unit: 'years', action: 'delete', owner: 'office', ground: null },
  'request-file': { title: { nb: 'Krav fra registrerte', en: 'Data-subject requests' }, trigger: 'closed', period: 3, unit: 'years', action: 'delete', owner: 'privacy', ground: 'GDPR art. 5 nr. 2; foreldelsesloven § 2' },
  'staff-account': { title: { nb: 'Brukerkontoer', en: 'Accounts' }, trigger: 'closed', period: 5, unit: 'years', action: 'delete', owner: 'admin', ground: 'GDPR art. 5 nr. 2' },
  'import-staging': { title: { nb: 'Innleste filer som venter', en: 'Imported files that wait' }, trigger: 'written', period: 7, unit: 'days', action: 'delete', owner: 'office', ground: null },
  draft: { title: { nb: 'Kladder', en: 'Drafts' }, trigger: 'written', period: 30, unit: 'days', action: 'delete', owner: 'office', ground: null },
  operation: { title: { nb: 'Driftsopplysninger', en: 'Operational data' }, trigger: 'owner', period: null, unit: null, action: 'delete', owner: 'admin', ground: null },
} as const satisfies Record<string, RetentionRule>;

/** The key of a retention rule. */
export type RetentionKey = keyof typeof RETENTION_RULES;
