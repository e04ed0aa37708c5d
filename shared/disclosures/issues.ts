/** Why something may not leave the house, and what to do about it. Joined in `shared/issues.ts`. */
import type { Text } from '../errors.ts';

export const disclosureIssues = {
  'disclosure.missing': {
    nb: 'Si hvem som får lista, til hvilket formål og på hvilket grunnlag, eller at den blir i huset.',
    en: 'Say who gets the list, for which purpose and on which ground, or that it stays in the house.',
  },
  'disclosure.unknownPartner': {
    nb: 'Mottakeren er ikke registrert, eller er arkivert. Registrer den under Personvern, Mottakere.',
    en: 'The recipient is not registered, or is archived. Register it under Privacy, Recipients.',
  },
  'disclosure.advertiser': {
    nb: 'Annonsører får aldri lister over medlemmer. Personvernerklæringen åpner ikke for det.',
    en: 'Advertisers never get lists of members. The privacy statement does not allow it.',
  },
  'disclosure.unknownPurpose': {
    nb: 'Formålet står ikke i behandlingsprotokollen i dag. Velg et annet, eller be personvernombudet føre det inn under Personvern, Protokoll.',
    en: 'The purpose is not in the processing register today. Choose another one, or ask the privacy officer to enter it under Privacy, Register.',
  },
  'disclosure.otherPurpose': {
    nb: 'Mottakeren er ikke registrert for dette formålet. Legg formålet til på mottakeren hvis avtalen dekker det.',
    en: 'The recipient is not registered for this purpose. Add the purpose to the recipient if the agreement covers it.',
  },
  'disclosure.withinOnly': {
    nb: 'Bare tillitsvalgte får lister som del av foreningen selv. Velg databehandleravtale, samtykke eller lov som grunnlag.',
    en: 'Only representatives get lists as part of the union itself. Choose processor agreement, consent or law as the ground.',
  },
  'disclosure.notProcessor': {
    nb: 'Mottakeren er ikke registrert som databehandler. Velg samtykke eller lov som grunnlag, eller rett hva mottakeren er.',
    en: 'The recipient is not registered as a processor. Choose consent or law as the ground, or mend what the recipient is.',
  },
  'disclosure.agreementMissing': {
    nb: 'Leverandøren har ingen databehandleravtale. Registrer den under Personvern, Mottakere, før noe sendes.',
    en: 'The supplier has no processor agreement. Register it under Privacy, Recipients, before anything is sent.',
  },
  'disclosure.agreementExpired': {
    nb: 'Databehandleravtalen er utløpt eller avsluttet. Forny den og registrer den nye under Personvern, Mottakere, før noe sendes.',
    en: 'The processor agreement has expired or ended. Renew it and register the new one under Privacy, Recipients, before anything is sent.',
  },
  'disclosure.agreementUpcoming': {
    nb: 'Databehandleravtalen gjelder ikke ennå. Vent til den begynner å gjelde.',
    en: 'The processor agreement is not in force yet. Wait until it is.',
  },
  'disclosure.notByConsent': {
    nb: 'Formålet er ikke noe medlemmene samtykker til. Velg et formål som bygger på samtykke, eller et annet grunnlag.',
    en: 'The purpose is not one that members consent to. Choose a purpose that rests on consent, or another ground.',
  },
  'disclosure.nobodyConsents': {
    nb: 'Ingen av de valgte har sagt ja til dette formålet i dag. Ingen fil er laget.',
    en: 'None of those selected has said yes to this purpose as of today. No file was made.',
  },
  'disclosure.paragraphMissing': {
    nb: 'Skriv hvilken lov og paragraf som pålegger utleveringen.',
    en: 'Write which law and paragraph requires the disclosure.',
  },
  'disclosure.article9Missing': {
    nb: 'En medlemsliste avslører fagforeningsmedlemskap. Velg bokstaven i artikkel 9 nr. 2 som åpner for utleveringen.',
    en: 'A list of members reveals union membership. Choose the letter of Article 9(2) that allows the disclosure.',
  },
  'disclosure.article9Inside': {
    nb: 'Denne bokstaven i artikkel 9 nr. 2 gjelder ikke utlevering etter lov: a er samtykke, d gjelder bare innenfor foreningen, e det personen selv har offentliggjort.',
    en: 'This letter of Article 9(2) is no ground for disclosure by law: a is consent, d holds within the union only, e is what the person has made public.',
  },
} as const satisfies Record<string, Text>;
