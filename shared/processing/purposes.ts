/**
 * Why the union holds data: the purposes of the privacy statement with their legal bases. Every column names one of these keys; the
 * processing register (Art. 30) is built on them. Bases: GDPR Art. 6(1) and, since union membership is a special category, Art. 9(2);
 * the union's privacy statement sections 2 to 5 names the same.
 */
import type { Text } from '../errors.ts';

type Purpose = { title: Text; article6: 'a' | 'b' | 'c' | 'f'; article9?: 'a' | 'd' | 'f' };

export const PURPOSES = {
  membership: { title: { nb: 'Medlemskap og oppfølging av medlemmet', en: 'Membership and looking after the member' }, article6: 'b', article9: 'd' },
  identification: { title: { nb: 'Sikker identifisering og skattefradrag for kontingent', en: 'Secure identification and tax deduction of dues' }, article6: 'b', article9: 'd' },
  contact: { title: { nb: 'Kontakt med medlemmet', en: 'Contact with the member' }, article6: 'b', article9: 'd' },
  workplace: { title: { nb: 'Arbeidssted, tariff og tillitsvalgte', en: 'Workplace, agreements and representatives' }, article6: 'b', article9: 'd' },
  accountability: { title: { nb: 'Ansvarlighet: hvem gjorde hva, når og hvorfor', en: 'Accountability: who did what, when and why' }, article6: 'c', article9: 'd' },
  staffing: { title: { nb: 'Brukerkontoer for ansatte', en: 'Accounts of the staff' }, article6: 'f' },
  operation: { title: { nb: 'Drift av programmet', en: 'Running the program' }, article6: 'f' },
} as const satisfies Record<string, Purpose>;

/** A key into the processing register. */
export type PurposeKey = keyof typeof PURPOSES;
