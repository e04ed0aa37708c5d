/** What can be wrong with breaches of personal data security. Joined in `shared/issues.ts`. */
import type { Text } from '../errors.ts';

export const incidentIssues = {
  'incident.future': { nb: 'Tidspunktet kan ikke ligge i framtiden.', en: 'The moment cannot be in the future.' },
  'incident.order': {
    nb: 'Bruddet kan ikke være over før det begynte.',
    en: 'The breach cannot end before it began.',
  },
  'incident.awareOrder': {
    nb: 'Vi kan ikke ha vært klar over bruddet før det ble oppdaget.',
    en: 'We cannot have been aware of the breach before it was discovered.',
  },
  'incident.closed': {
    nb: 'Avviket er lukket. Det kan få flere trinn, men vurderingen ligger fast.',
    en: 'The breach is closed. Steps can be added, but the assessment is fixed.',
  },
  'incident.assessFirst': {
    nb: 'Vurder risikoen først. Den avgjør hvem som skal få beskjed.',
    en: 'Assess the risk first. It decides who has to be told.',
  },
  'incident.riskMeansNotice': {
    nb: 'Et brudd som kan gå ut over noen, skal meldes til Datatilsynet. Bare brudd som neppe gjør det, kan la være (artikkel 33 nr. 1).',
    en: 'A breach that may harm people is reported to the authority. Only one that is unlikely to may go unreported (Article 33(1)).',
  },
  'incident.exceptionNeeded': {
    nb: 'Risikoen er høy: da skal de berørte få beskjed, om ikke ett av unntakene i artikkel 34 nr. 3 gjelder. Velg hvilket.',
    en: 'The risk is high: then the people are told, unless one of the exceptions of Article 34(3) holds. Choose which.',
  },
  'incident.exceptionForbidden': {
    nb: 'Unntaket gjelder bare der risikoen er høy og de berørte ikke får beskjed.',
    en: 'The exception holds only where the risk is high and the people are not told.',
  },
  'incident.delayReason': {
    nb: 'Det har gått mer enn 72 timer. Skriv hvorfor meldingen kommer så sent (artikkel 33 nr. 1).',
    en: 'More than 72 hours have gone. Write why the notice comes so late (Article 33(1)).',
  },
  'incident.notDecided': {
    nb: 'Avgjør først at de skal få beskjed.',
    en: 'Decide first that they are to be told.',
  },
  'incident.beforeAware': {
    nb: 'Meldingen kan ikke være sendt før vi var klar over bruddet.',
    en: 'The notice cannot have been sent before we were aware of the breach.',
  },
  'incident.missing.assessment': {
    nb: 'Vurderingen mangler: hva slags brudd, årsak, følger, tiltak, og risikoen med begrunnelse.',
    en: 'The assessment is missing: which kind, cause, consequences, measures, and the risk with its reason.',
  },
  'incident.missing.authorityDecision': {
    nb: 'Det er ikke avgjort, eller avgjort på nytt etter at risikoen ble endret, om Datatilsynet skal få melding.',
    en: 'It is not decided, or not anew since the risk changed, whether the authority is to be told.',
  },
  'incident.missing.authorityNotice': {
    nb: 'Datatilsynet skal ha melding, og det står ikke når den ble sendt.',
    en: 'The authority is to be told, and it does not say when the notice was sent.',
  },
  'incident.missing.delayReason': {
    nb: 'Meldingen kom etter 72 timer, og det står ikke hvorfor.',
    en: 'The notice came after 72 hours, and it does not say why.',
  },
  'incident.missing.peopleDecision': {
    nb: 'Det er ikke avgjort, eller avgjort på nytt etter at risikoen ble endret, om de berørte skal få beskjed.',
    en: 'It is not decided, or not anew since the risk changed, whether the people are to be told.',
  },
  'incident.missing.peopleNotice': {
    nb: 'De berørte skal ha beskjed, og det står ikke når og hvordan de fikk den.',
    en: 'The people are to be told, and it does not say when and how they were.',
  },
  'incident.missing.lessons': { nb: 'Skriv hva dere lærte av det.', en: 'Write what was learned from it.' },
} as const satisfies Record<string, Text>;
