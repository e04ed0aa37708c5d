/** What the code names of this feature are called on every screen, in history and in the audit log. Joined in `i18n/words.ts`. */
export const markWords = {
  nb: {
    entity: { personMark: 'Merking', markReader: 'Innsyn i merket', lookReview: 'Gjennomgang av oppslag' },
    field: {
      personMark: { kind: 'Hvorfor merket', staffId: 'Merket av', at: 'Tidspunkt' },
      markReader: { staffId: 'Konto' },
      lookReview: { lineSequence: 'Til linje', staffId: 'Konto', at: 'Tidspunkt' },
    },
    command: {
      marks: {
        set: 'Merket medlem',
        remove: 'Fjernet merke',
        review: 'Gikk gjennom oppslag',
        look: 'Åpnet merket medlem',
      },
    },
  },
  en: {
    entity: { personMark: 'Mark', markReader: 'May open marked', lookReview: 'Review of looks' },
    field: {
      personMark: { kind: 'Why marked', staffId: 'Marked by', at: 'Time' },
      markReader: { staffId: 'Account' },
      lookReview: { lineSequence: 'Up to line', staffId: 'Account', at: 'Time' },
    },
    command: {
      marks: {
        set: 'Marked member',
        remove: 'Removed mark',
        review: 'Went through looks',
        look: 'Opened marked member',
      },
    },
  },
} as const;
