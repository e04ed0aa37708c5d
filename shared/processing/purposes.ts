/**
 * Why the union holds what lies in this program: the purposes that columns name, with the legal bases a new register begins with. The office
 * keeps them, in versions, in the processing register (Art. 30). Bases: GDPR Art. 6(1) and, since union membership is a special category,
 * Art. 9(2); the union's privacy statement sections 2 to 5 names the same.
 */
import type { Text } from '../errors.ts';
import type { Article6, Article9 } from './terms.ts';

type Purpose = { title: Text; article6: Article6; article9?: Article9 };

export const PURPOSES = {
  membership: {
    title: { nb: 'Medlemskap og oppfølging av medlemmet', en: 'Membership and looking after the member' },
    article6: 'b',
    article9: 'd',
  },
  identification: {
    title: {
      nb: 'Sikker identifisering og skattefradrag for kontingent',
      en: 'Secure identification and tax deduction of dues',
    },
    article6: 'b',
    article9: 'd',
  },
  contact: {
    title: { nb: 'Kontakt med medlemmet', en: 'Contact with the member' },
    article6: 'b',
    article9: 'd',
  },
  workplace: {
    title: { nb: 'Arbeidssted, tariff og tillitsvalgte', en: 'Workplace, agreements and representatives' },
    article6: 'b',
    article9: 'd',
  },
  newsletterMembers: {
    title: { nb: 'Nyhetsbrev til medlemmer', en: 'Newsletter to members' },
    article6: 'b',
    article9: 'd',
  },
  newsletterSubscribers: {
    title: { nb: 'Nyhetsbrev til andre enn medlemmer', en: 'Newsletter to people who are not members' },
    article6: 'a',
  },
  survey: {
    title: { nb: 'Spørreundersøkelser', en: 'Surveys' },
    article6: 'a',
    article9: 'a',
  },
  consentRecords: {
    title: { nb: 'Dokumentasjon av samtykker og valg', en: 'Proof of consents and choices' },
    article6: 'c',
    article9: 'd',
  },
  suppliers: {
    title: { nb: 'Leverandører og samarbeidspartnere', en: 'Suppliers and partners' },
    article6: 'f',
  },
  incidents: {
    title: { nb: 'Brudd på personopplysningssikkerheten', en: 'Breaches of personal data security' },
    article6: 'c',
    article9: 'd',
  },
  accountability: {
    title: { nb: 'Ansvarlighet: hvem gjorde hva, når og hvorfor', en: 'Accountability: who did what, when and why' },
    article6: 'c',
    article9: 'd',
  },
  staffing: { title: { nb: 'Brukerkontoer for ansatte', en: 'Accounts of the staff' }, article6: 'f' },
  operation: { title: { nb: 'Drift av programmet', en: 'Running the program' }, article6: 'f' },
} as const satisfies Record<string, Purpose>;

/** A purpose that columns name. The register may hold others, for what lies outside this program. */
export type PurposeKey = keyof typeof PURPOSES;
