/** What the union keeps to show that it does as it says, and to run its office: sections 6, 8, 9 and 12 of the privacy statement. */
import { LEGITIMATE_ACTIVITIES, NOBODY, type StartingPurpose } from './starting-purpose.ts';

export const OWN_PURPOSES = {
  consentRecords: {
    description: 'Kunne vise hvem som har sagt ja og nei til hva, når, hvordan og til hvilken tekst.',
    article6Note: 'Rettslig forpliktelse: artikkel 7 nr. 1.',
    article9Note: LEGITIMATE_ACTIVITIES,
    people: ['member', 'formerMember', 'subscriber', 'participant'],
    sources: 'Personen selv, gjennom Min side, papir, telefon, e-post eller oppmøte.',
    recipients: NOBODY,
    retention: ['consent-proof', 'unsubscription-proof', 'minside-event'],
    sections: ['4', '9', '12'],
  },
  suppliers: {
    description:
      'Ha oversikt over leverandører, samarbeidspartnere og myndigheter som får opplysninger, og over avtalene med dem.',
    article6Note:
      'Berettiget interesse: kontakt med dem vi har avtale med. Artikkel 28 krever avtale med databehandlere.',
    people: ['supplierContact'],
    sources: 'Leverandøren.',
    recipients: 'Ingen.',
    retention: ['supplier'],
    sections: ['6'],
  },
  incidents: {
    description:
      'Dokumentere ethvert brudd på personopplysningssikkerheten, melde det når det skal meldes, og lære av det.',
    article6Note: 'Rettslig forpliktelse: artikkel 33 og 34.',
    article9Note: LEGITIMATE_ACTIVITIES,
    people: ['member', 'formerMember', 'subscriber', 'participant', 'staff'],
    sources: 'Den som oppdaget bruddet.',
    recipients: 'Datatilsynet, og de berørte.',
    retention: ['incident'],
    sections: ['8'],
  },
  accountability: {
    description:
      'Kunne vise hvem som gjorde hva, når og hvorfor, hvem opplysninger er utlevert til, og hvordan krav fra de registrerte er besvart.',
    article6Note: 'Rettslig forpliktelse: artikkel 5 nr. 2, 19, 24, 30 og 32.',
    article9Note: LEGITIMATE_ACTIVITIES,
    people: ['member', 'applicant', 'formerMember', 'staff'],
    sources: 'Det som oppstår når programmet brukes.',
    recipients: 'Datatilsynet, når det ber om det. Den registrerte selv, ved innsyn.',
    retention: ['audit-log', 'disclosure-log', 'request-file', 'processing-register'],
    sections: ['1', '3', '8', '9'],
  },
  staffing: {
    description: 'Gi ansatte navngitte kontoer med de rollene arbeidet krever, og kunne si hvem en konto tilhørte.',
    article6Note: 'Berettiget interesse: streng tilgangskontroll, som erklæringen lover.',
    people: ['staff'],
    sources: 'Systemansvarlig og den ansatte.',
    recipients: 'Ingen.',
    retention: ['staff-account'],
    sections: ['3', '8'],
  },
  operation: {
    description: 'Holde programmet i drift: innstillinger, kladder, innleste filer som venter, sikkerhetskopier.',
    article6Note: 'Berettiget interesse: et program som virker og er sikkert.',
    people: ['staff'],
    sources: 'Det som oppstår når programmet brukes.',
    recipients: 'Ingen.',
    retention: ['import-staging', 'draft', 'operation', 'with-owner'],
    sections: ['8'],
  },
} as const satisfies Record<string, StartingPurpose>;
