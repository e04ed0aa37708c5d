/** What the code names of this feature are called on every screen, in history and in the audit log. Joined in `i18n/words.ts`. */
export const minsideWords = {
  nb: {
    entity: { minsideEvent: 'Hendelse fra Min side', correctionProposal: 'Rettelse fra Min side' },
    field: {
      minsideEvent: {
        externalId: 'Id på Min side',
        kind: 'Hva det er',
        at: 'Tidspunkt',
        receivedAt: 'Tatt inn',
        outcome: 'Utfall',
        contentHash: 'Kontrollsum',
      },
      correctionProposal: {
        externalId: 'Id på Min side',
        entity: 'Del',
        field: 'Felt',
        value: 'Ny verdi',
        before: 'Sto som',
        at: 'Tidspunkt',
        receivedAt: 'Tatt inn',
        state: 'Tilstand',
        decidedBy: 'Avgjort av',
        decidedAt: 'Avgjort',
        note: 'Merknad',
      },
    },
  },
  en: {
    entity: { minsideEvent: 'Event from Min side', correctionProposal: 'Correction from Min side' },
    field: {
      minsideEvent: {
        externalId: 'Id at Min side',
        kind: 'What it is',
        at: 'Time',
        receivedAt: 'Taken in',
        outcome: 'Outcome',
        contentHash: 'Checksum',
      },
      correctionProposal: {
        externalId: 'Id at Min side',
        entity: 'Part',
        field: 'Field',
        value: 'New value',
        before: 'Stood as',
        at: 'Time',
        receivedAt: 'Taken in',
        state: 'State',
        decidedBy: 'Decided by',
        decidedAt: 'Decided',
        note: 'Note',
      },
    },
  },
} as const;
