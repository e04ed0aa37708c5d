/** What the code names of this feature are called on every screen, in history and in the audit log. Joined in `i18n/words.ts`. */
export const representativeWords = {
  nb: {
    entity: { representative: 'Tillitsvalgt' },
    field: { representative: { employerId: 'Arbeidsgiver', office: 'Verv', startDate: 'Fra', endDate: 'Til' } },
    command: {
      representatives: { save: 'Lagret verv', remove: 'Slettet verv', exportWorkplace: 'Tok ut arbeidsplassliste' },
    },
    office: {
      representative: 'Tillitsvalgt',
      chief: 'Hovedtillitsvalgt',
      deputy: 'Vara',
      safety: 'Verneombud',
      board: 'Styrerepresentant',
    },
  },
  en: {
    entity: { representative: 'Representative' },
    field: { representative: { employerId: 'Employer', office: 'Office', startDate: 'From', endDate: 'To' } },
    command: {
      representatives: {
        save: 'Saved an office',
        remove: 'Deleted an office',
        exportWorkplace: 'Took out a workplace list',
      },
    },
    office: {
      representative: 'Workplace representative',
      chief: 'Chief representative',
      deputy: 'Deputy',
      safety: 'Safety representative',
      board: 'Employee board member',
    },
  },
} as const;
