/** The words of the two notices and of the register of breaches, in both languages. */
import type { Language } from '../errors.ts';
import type { PeopleCategory } from '../processing/terms.ts';
import type { BREACH_CAUSES, BreachKind, BreachRisk, NOTICE_EXCEPTIONS } from './terms.ts';

type Words = {
  missing: string;
  unknown: string;
  until: string;
  about: (count: number) => string;
  authorityTitle: (number: number) => string;
  toldOn: (moment: string) => string;
  willBeTold: string;
  notTold: string;
  kinds: Record<BreachKind, string>;
  causes: Record<(typeof BREACH_CAUSES)[number], string>;
  risks: Record<BreachRisk, string>;
  exceptions: Record<(typeof NOTICE_EXCEPTIONS)[number], string>;
  people: {
    title: string;
    greeting: (organisation: string) => string;
    advice: string;
    kinds: Record<PeopleCategory, string>;
  };
  heads: Record<
    | 'controller'
    | 'contact'
    | 'nature'
    | 'cause'
    | 'period'
    | 'when'
    | 'discovered'
    | 'aware'
    | 'what'
    | 'data'
    | 'peopleKinds'
    | 'peopleCount'
    | 'recordCount'
    | 'whereabouts'
    | 'consequences'
    | 'risk'
    | 'measures'
    | 'told'
    | 'delay'
    | 'yourself',
    string
  >;
};

export const NOTICE_WORDS: Record<Language, Words> = {
  nb: {
    missing: '[Mangler: fyll ut før meldingen sendes, eller send i etapper]',
    unknown: 'Ikke kjent',
    until: 'til',
    about: (count) => `omtrent ${count.toLocaleString('nb-NO')}`,
    authorityTitle: (number) => `Melding om brudd på personopplysningssikkerheten, avvik ${number}`,
    toldOn: (moment) => `De berørte fikk beskjed ${moment}.`,
    willBeTold: 'De berørte skal få beskjed.',
    notTold: 'De berørte får ikke beskjed.',
    kinds: {
      confidentiality: 'Konfidensialitet (uvedkommende fikk se eller få opplysninger)',
      integrity: 'Integritet (opplysninger ble endret)',
      availability: 'Tilgjengelighet (opplysninger ble borte eller utilgjengelige)',
    },
    causes: {
      wrongRecipient: 'Sendt til feil mottaker',
      visibleAddresses: 'Synlige e-postadresser',
      visibleNumber: 'Synlig fødselsnummer',
      snooping: 'Uberettiget oppslag av egne ansatte',
      accessControl: 'Svikt i tilgangsstyring',
      lostDevice: 'Mistet eller stjålet utstyr',
      attack: 'Angrep utenfra',
      technical: 'Teknisk feil',
      other: 'Annet',
    },
    risks: {
      none: 'Det er lite trolig at bruddet går ut over noen.',
      risk: 'Bruddet kan gå ut over de berørte.',
      high: 'Det er høy risiko for de berørte.',
    },
    exceptions: {
      unintelligible:
        'Opplysningene var uleselige for uvedkommende, for eksempel kryptert (artikkel 34 nr. 3 bokstav a).',
      riskRemoved: 'Tiltak etterpå gjør at den høye risikoen neppe blir til noe (artikkel 34 nr. 3 bokstav b).',
      disproportionate:
        'Å nå hver enkelt ville kreve uforholdsmessig innsats. De berørte får beskjed gjennom en offentlig kunngjøring (artikkel 34 nr. 3 bokstav c).',
    },
    people: {
      title: 'Viktig beskjed om personopplysningene dine',
      greeting: (organisation) =>
        `${organisation} har hatt et brudd på sikkerheten som gjelder opplysninger om deg. Her står det hva som har skjedd, hva det kan bety for deg, og hva vi gjør.`,
      advice:
        'Vær oppmerksom på henvendelser du ikke venter, og oppgi ikke passord eller koder til noen. Ta kontakt med oss hvis noe virker galt. Du kan også klage til Datatilsynet.',
      kinds: {
        member: 'medlemmer',
        applicant: 'søkere',
        formerMember: 'tidligere medlemmer',
        subscriber: 'abonnenter på nyhetsbrev',
        participant: 'deltakere på kurs og møter',
        survivor: 'etterlatte og nærmeste pårørende',
        representative: 'tillitsvalgte',
        employerContact: 'kontaktpersoner hos arbeidsgivere',
        supplierContact: 'kontaktpersoner hos leverandører',
        opponent: 'motparter og vitner',
        staff: 'ansatte',
        visitor: 'besøkende på nettstedet',
      },
    },
    heads: {
      controller: 'Behandlingsansvarlig',
      contact: 'Kontaktpunkt (personvernombud)',
      nature: 'Hva slags brudd',
      cause: 'Hovedårsak',
      period: 'Når bruddet varte',
      when: 'Når det skjedde',
      discovered: 'Oppdaget',
      aware: 'Vi ble klar over det',
      what: 'Hva som skjedde',
      data: 'Hvilke opplysninger det gjelder',
      peopleKinds: 'Hvem som er berørt',
      peopleCount: 'Hvor mange personer',
      recordCount: 'Hvor mange registreringer',
      whereabouts: 'Hvor opplysningene er nå',
      consequences: 'Hva det kan føre til',
      risk: 'Vurdering av risikoen',
      measures: 'Hva vi har gjort og skal gjøre',
      told: 'Beskjed til de berørte',
      delay: 'Hvorfor meldingen kommer etter 72 timer',
      yourself: 'Hva du selv kan gjøre',
    },
  },
  en: {
    missing: '[Missing: fill in before the notice is sent, or send it in phases]',
    unknown: 'Not known',
    until: 'to',
    about: (count) => `about ${count.toLocaleString('en-GB')}`,
    authorityTitle: (number) => `Notice of a personal data breach, breach ${number}`,
    toldOn: (moment) => `The people concerned were told ${moment}.`,
    willBeTold: 'The people concerned will be told.',
    notTold: 'The people concerned are not told.',
    kinds: {
      confidentiality: 'Confidentiality (outsiders saw or got data)',
      integrity: 'Integrity (data were changed)',
      availability: 'Availability (data were lost or out of reach)',
    },
    causes: {
      wrongRecipient: 'Sent to the wrong recipient',
      visibleAddresses: 'Visible e-mail addresses',
      visibleNumber: 'Visible identity number',
      snooping: 'Unjustified look-ups by own staff',
      accessControl: 'Failed access control',
      lostDevice: 'Lost or stolen equipment',
      attack: 'Attack from outside',
      technical: 'Technical fault',
      other: 'Other',
    },
    risks: {
      none: 'The breach is unlikely to harm anybody.',
      risk: 'The breach may harm the people concerned.',
      high: 'The risk to the people concerned is high.',
    },
    exceptions: {
      unintelligible: 'The data were unintelligible to outsiders, for instance encrypted (Article 34(3)(a)).',
      riskRemoved: 'Measures taken afterwards make it unlikely that the high risk comes true (Article 34(3)(b)).',
      disproportionate:
        'Reaching each person would take disproportionate effort. The people concerned are told by a public notice (Article 34(3)(c)).',
    },
    people: {
      title: 'Important message about your personal data',
      greeting: (organisation) =>
        `${organisation} has had a breach of security that concerns data about you. This tells what has happened, what it may mean for you, and what we do.`,
      advice:
        'Be careful with messages you do not expect, and give passwords or codes to nobody. Tell us if something seems wrong. You can also complain to the Norwegian Data Protection Authority.',
      kinds: {
        member: 'members',
        applicant: 'applicants',
        formerMember: 'former members',
        subscriber: 'subscribers to newsletters',
        participant: 'participants in courses and meetings',
        survivor: 'survivors and next of kin',
        representative: 'representatives',
        employerContact: 'contacts at employers',
        supplierContact: 'contacts at suppliers',
        opponent: 'opponents and witnesses',
        staff: 'staff',
        visitor: 'visitors of the web site',
      },
    },
    heads: {
      controller: 'Controller',
      contact: 'Contact point (privacy officer)',
      nature: 'Nature of the breach',
      cause: 'Main cause',
      period: 'When the breach lasted',
      when: 'When it happened',
      discovered: 'Discovered',
      aware: 'We became aware',
      what: 'What happened',
      data: 'Which data it concerns',
      peopleKinds: 'Who is concerned',
      peopleCount: 'How many people',
      recordCount: 'How many records',
      whereabouts: 'Where the data are now',
      consequences: 'What it may lead to',
      risk: 'Assessment of the risk',
      measures: 'What we have done and will do',
      told: 'Telling the people concerned',
      delay: 'Why the notice comes after 72 hours',
      yourself: 'What you can do yourself',
    },
  },
};
