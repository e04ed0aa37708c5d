/** What the code names of this feature are called on every screen, in history and in the audit log. Joined in `i18n/words.ts`. */
export const savedSearchWords = {
  nb: {
    entity: { savedSearch: 'Lagret søk' },
    field: {
      savedSearch: {
        staffId: 'Konto',
        name: 'Navn',
        query: 'Søkeord',
        filter: 'Filter',
        sort: 'Rekkefølge',
        sharedWith: 'Delt med',
        isPinned: 'Festet i menyen',
        createdAt: 'Laget',
      },
    },
    command: { savedSearches: { create: 'Lagret søk', update: 'Endret lagret søk', remove: 'Slettet lagret søk' } },
  },
  en: {
    entity: { savedSearch: 'Saved search' },
    field: {
      savedSearch: {
        staffId: 'Account',
        name: 'Name',
        query: 'Words',
        filter: 'Filter',
        sort: 'Order',
        sharedWith: 'Shared with',
        isPinned: 'Pinned in the menu',
        createdAt: 'Made',
      },
    },
    command: {
      savedSearches: { create: 'Kept a search', update: 'Changed a kept search', remove: 'Removed a kept search' },
    },
  },
} as const;
