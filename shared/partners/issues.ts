/** What can be wrong with suppliers, partners and their agreements. Joined in `shared/issues.ts`. */
import type { Text } from '../errors.ts';

export const partnerIssues = {
  'partner.numberTaken': {
    nb: 'En annen mottaker har dette organisasjonsnummeret. Bruk den.',
    en: 'Another recipient has this organisation number. Use it.',
  },
  'partner.sameName': {
    nb: 'En mottaker med dette navnet finnes allerede. Bruk den.',
    en: 'A recipient of this name exists already. Use it.',
  },
  'partner.onlyProcessors': {
    nb: 'Bare databehandlere har databehandleravtale. Gjør mottakeren til databehandler først.',
    en: 'Only processors have a processor agreement. Make the recipient a processor first.',
  },
  'partner.hasAgreements': {
    nb: 'Mottakeren har databehandleravtaler og må være databehandler. Avslutt og slett avtalene først.',
    en: 'The recipient has processor agreements and has to be a processor. End and delete the agreements first.',
  },
  'partner.endBeforeStart': {
    nb: 'Avtalen kan ikke avsluttes før den begynte å gjelde.',
    en: 'The agreement cannot end before it came into force.',
  },
} as const satisfies Record<string, Text>;
