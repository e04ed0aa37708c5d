/** What the code names of this feature are called on every screen, in history and in the audit log. Joined in `i18n/words.ts`. */
export const duplicateWords = {
  nb: {
    entity: { duplicateDismissal: 'Ikke samme person', personMerge: 'Sammenslåing' },
    field: {
      duplicateDismissal: { otherId: 'Den andre', staffId: 'Konto', at: 'Tidspunkt' },
      personMerge: {
        goneId: 'Den som gikk inn',
        goneNumber: 'Medlemsnummer',
        changeId: 'Endring',
        staffId: 'Konto',
        at: 'Tidspunkt',
      },
    },
    command: {
      members: {
        dismissDuplicate: 'Skilte to mulige dubletter',
        merge: 'Slo sammen to medlemmer',
        unmerge: 'Delte sammenslåtte medlemmer',
      },
    },
  },
  en: {
    entity: { duplicateDismissal: 'Not the same person', personMerge: 'Merge' },
    field: {
      duplicateDismissal: { otherId: 'The other', staffId: 'Account', at: 'Time' },
      personMerge: {
        goneId: 'The one merged in',
        goneNumber: 'Member number',
        changeId: 'Change',
        staffId: 'Account',
        at: 'Time',
      },
    },
    command: {
      members: {
        dismissDuplicate: 'Said that two members are two people',
        merge: 'Merged two members',
        unmerge: 'Took merged members apart',
      },
    },
  },
} as const;
