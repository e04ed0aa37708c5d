/** The words of the register of disclosures in both languages: they stand on screens and in files alike. */
import type { Text } from '../errors.ts';
import type { DisclosureGround } from './terms.ts';

export const GROUND_WORDS: Record<DisclosureGround, Text> = {
  within: { nb: 'Innenfor foreningen', en: 'Within the union' },
  processor: { nb: 'Databehandleravtale', en: 'Processor agreement' },
  consent: { nb: 'Samtykke', en: 'Consent' },
  law: { nb: 'Lov', en: 'Law' },
};

/** The columns of the file, in their order. */
export const REGISTER_COLUMNS: readonly Text[] = [
  { nb: 'Dato', en: 'Date' },
  { nb: 'Mottaker', en: 'Recipient' },
  { nb: 'Formål', en: 'Purpose' },
  { nb: 'Hva det skulle brukes til', en: 'What it was for' },
  { nb: 'Grunnlag', en: 'Ground' },
  { nb: 'Artikkel 9 nr. 2', en: 'Article 9(2)' },
  { nb: 'Henvisning', en: 'Reference' },
  { nb: 'Opplysninger', en: 'Data' },
  { nb: 'Antall personer', en: 'Number of people' },
  { nb: 'Utelatt', en: 'Left out' },
  { nb: 'Tatt ut av', en: 'Taken out by' },
];
