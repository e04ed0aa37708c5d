/** The purposes the membership itself rests on: sections 2 to 5.1 of the privacy statement. */
import { AGREEMENT, FROM_MEMBER, LEGITIMATE_ACTIVITIES, NOBODY, type StartingPurpose } from './starting-purpose.ts';

export const MEMBERSHIP_PURPOSES = {
  membership: {
    description:
      'Registrere medlemmet, føre medlemskapet fra innmelding til oppgjøret etter utmelding, og gi medlemmet den oppfølgingen og de tjenestene det har rett til.',
    article6Note: AGREEMENT,
    article9Note: LEGITIMATE_ACTIVITIES,
    people: ['member', 'applicant', 'formerMember', 'survivor'],
    sources: 'I hovedsak medlemmet selv. Noe oppstår i medlemskapet, og noe kommer fra arbeidsgiver.',
    recipients: NOBODY,
    retention: ['member-record', 'unpaid-dues', 'accounting', 'contact-log', 'task', 'request-file', 'with-owner'],
    sections: ['2', '3', '4', '5.1'],
  },
  identification: {
    description:
      'Vite sikkert hvem medlemmet er, og gi opplysninger som gjør at medlemmet får skattefradrag for innbetalt kontingent.',
    article6Note: `${AGREEMENT} Fødselsnummer behandles etter personopplysningsloven § 12: saklig behov for sikker identifisering.`,
    article9Note: LEGITIMATE_ACTIVITIES,
    people: ['member', 'formerMember'],
    sources: FROM_MEMBER,
    recipients: NOBODY,
    retention: ['member-record'],
    sections: ['3', '4', '5.1'],
  },
  contact: {
    description:
      'Kommunisere med medlemmet per brev, telefon og elektroniske kanaler, om medlemskapet og om medlemsfordeler.',
    article6Note: AGREEMENT,
    article9Note: LEGITIMATE_ACTIVITIES,
    people: ['member', 'applicant', 'formerMember', 'survivor'],
    sources: FROM_MEMBER,
    recipients: 'Trykkeri og den som bringer posten, når de behandler adresser på våre vegne.',
    retention: ['member-record', 'contact-log'],
    sections: ['2', '3', '5.1'],
  },
  workplace: {
    description:
      'Vite hvor medlemmet arbeider og hvilken tariffavtale som gjelder, ha kontakt med tillitsvalgte i virksomheten, og kommunisere med arbeidsgiver når det er nødvendig.',
    article6Note: AGREEMENT,
    article9Note: LEGITIMATE_ACTIVITIES,
    people: ['member', 'formerMember', 'representative', 'employerContact'],
    sources: 'Medlemmet, arbeidsgiver og Enhetsregisteret.',
    recipients:
      'Tillitsvalgte i virksomheten, om sin egen arbeidsplass. Arbeidsgiver når medlemmet har bedt om det eller loven krever det.',
    retention: ['member-record', 'with-owner'],
    sections: ['3', '5.1'],
  },
} as const satisfies Record<string, StartingPurpose>;
