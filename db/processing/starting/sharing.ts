/** What leaves the house: sections 5.1 and 6 of the privacy statement. 9(2)(d) does not reach that far, so each has a ground of its own. */
import { EXPLICIT_CONSENT, FROM_MEMBER, type StartingPurpose } from './starting-purpose.ts';

export const SHARING_PURPOSES = {
  payrollDeduction: {
    title: { nb: 'Trekk av kontingent i lønn', en: 'Deduction of dues in pay' },
    article6: 'b',
    article9: 'a',
    description:
      'Gi arbeidsgiver beskjed om at kontingenten skal trekkes i lønn, der medlemmet selv har bedt om det, og stanse trekket straks medlemmet ber om det eller medlemskapet opphører.',
    article6Note: 'Nødvendig for å oppfylle det medlemmet har bedt om. Arbeidsmiljøloven § 14-15 annet ledd bokstav d.',
    article9Note: `${EXPLICIT_CONSENT} Medlemmets egen bestilling er samtykket.`,
    choice: 'consent',
    needsExplicit: true,
    people: ['member'],
    data: ['Navn, ansattnummer eller fødselsdato', 'Fra og til hvilken måned, og beløp eller sats'],
    sources: FROM_MEMBER,
    recipients: 'Medlemmets arbeidsgiver.',
    retention: ['deduction-messages', 'consent-proof'],
    sections: ['5.1', '6'],
  },
  taxReport: {
    title: {
      nb: 'Opplysninger til skattemyndighetene om betalt kontingent',
      en: 'Reporting paid dues to the tax authority',
    },
    article6: 'b',
    description:
      'Melde kontingent som medlemmet har betalt direkte, så medlemmet får skattefradraget forhåndsutfylt. Kontingent trukket i lønn meldes av arbeidsgiver.',
    article6Note:
      'Nødvendig for å oppfylle avtalen om medlemskap: personvernerklæringen punkt 3 og 5.1. Innsendingen er frivillig for organisasjonen.',
    article9Note:
      'Ikke fastsatt. Bokstav d rekker ikke ut av organisasjonen, og innsendingen er ikke lovpålagt. Personvernombudet tar stilling til grunnlaget.',
    people: ['member', 'formerMember'],
    data: ['Navn og fødselsnummer', 'Betalt kontingent i inntektsåret'],
    sources: 'Det som oppstår i medlemskapet.',
    recipients: 'Skatteetaten.',
    retention: ['tax-delivery', 'accounting'],
    sections: ['3', '5.1', '6'],
  },
  insuranceDisclosure: {
    title: { nb: 'Utlevering til forsikring', en: 'Disclosure to the insurer' },
    article6: 'a',
    article9: 'a',
    description: 'Melde til forsikringsselskapet hvem som er omfattet av en ordning, når medlemmet har samtykket.',
    article6Note: 'Samtykke, som kan trekkes når som helst.',
    article9Note: EXPLICIT_CONSENT,
    choice: 'consent',
    needsExplicit: true,
    people: ['member'],
    data: ['Navn, fødselsdato og kontaktinformasjon', 'Ordning, startdato og sluttdato'],
    sources: 'Medlemmet, og det som oppstår i medlemskapet.',
    recipients: 'Forsikringsselskapet, som selv er behandlingsansvarlig for det de mottar.',
    retention: ['disclosure-log', 'consent-proof'],
    sections: ['2', '6'],
  },
  partnerSharing: {
    title: { nb: 'Deling med samarbeidspartner', en: 'Sharing with a partner' },
    article6: 'a',
    article9: 'a',
    description:
      'Gi en samarbeidspartner de opplysningene medlemmet har samtykket til, for eksempel for en medlemsfordel.',
    article6Note: 'Samtykke, som kan trekkes når som helst.',
    article9Note: EXPLICIT_CONSENT,
    choice: 'consent',
    needsExplicit: true,
    people: ['member'],
    data: ['Navn og kontaktinformasjon'],
    sources: FROM_MEMBER,
    recipients: 'Samarbeidspartneren samtykket nevner.',
    retention: ['disclosure-log', 'consent-proof'],
    sections: ['2', '6'],
  },
  historicalArchive: {
    title: { nb: 'Historisk arkiv over tidligere medlemmer', en: 'Historical archive of former members' },
    article6: 'a',
    article9: 'a',
    description:
      'Ta vare på navn og medlemstid etter utmelding, når det tidligere medlemmet har samtykket. Uten samtykke slettes det.',
    article6Note:
      'Samtykke. Datatilsynet: et tidligere medlem flyttes ikke til et historisk arkiv uten aktivt samtykke.',
    article9Note: 'Uttrykkelig samtykke.',
    choice: 'consent',
    needsExplicit: true,
    people: ['formerMember'],
    data: ['Navn, medlemsnummer, medlemstid og verv'],
    sources: 'Det som oppsto i medlemskapet.',
    recipients: 'Ingen.',
    retention: ['consent-proof'],
    retentionNote: 'Til samtykket trekkes.',
    sections: ['10'],
  },
} as const satisfies Record<string, StartingPurpose>;
