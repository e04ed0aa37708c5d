/** What the code names of this feature are called on every screen, in history and in the audit log. Joined in `i18n/words.ts`. */
export const disclosureWords = {
  nb: {
    entity: { disclosure: 'Utlevering' },
    field: {
      disclosure: {
        exportId: 'Uttrekk',
        partnerId: 'Registrert mottaker',
        recipient: 'Mottaker',
        purposeKey: 'Formål',
        ground: 'Grunnlag',
        article9: 'Artikkel 9 nr. 2',
        groundReference: 'Henvisning',
        fields: 'Opplysninger',
        at: 'Tidspunkt',
        staffId: 'Konto',
      },
      exportRecord: {
        kind: 'Slag',
        partnerId: 'Registrert mottaker',
        purposeKey: 'Formål i protokollen',
        ground: 'Grunnlag',
        article9: 'Artikkel 9 nr. 2',
        groundReference: 'Henvisning',
        leftOut: 'Utelatt',
      },
    },
    command: { disclosures: { export: 'Tok ut oversikten over utleveringer' } },
  },
  en: {
    entity: { disclosure: 'Disclosure' },
    field: {
      disclosure: {
        exportId: 'Export',
        partnerId: 'Registered recipient',
        recipient: 'Recipient',
        purposeKey: 'Purpose',
        ground: 'Ground',
        article9: 'Article 9(2)',
        groundReference: 'Reference',
        fields: 'Data',
        at: 'Time',
        staffId: 'Account',
      },
      exportRecord: {
        kind: 'Kind',
        partnerId: 'Registered recipient',
        purposeKey: 'Purpose in the register',
        ground: 'Ground',
        article9: 'Article 9(2)',
        groundReference: 'Reference',
        leftOut: 'Left out',
      },
    },
    command: { disclosures: { export: 'Took out the register of disclosures' } },
  },
} as const;
