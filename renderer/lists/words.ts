/** What the code names of this feature are called on every screen, in history and in the audit log. Joined in `i18n/words.ts`. */
export const listWords = {
  nb: {
    entity: { memberList: 'Liste', listMember: 'På liste' },
    field: {
      memberList: { kind: 'Slag', name: 'Navn', purpose: 'Formål', createdBy: 'Laget av', createdAt: 'Laget' },
      listMember: { listId: 'Liste' },
    },
    command: {
      lists: {
        create: 'Laget merkelapp eller liste',
        update: 'Endret merkelapp eller liste',
        remove: 'Slettet merkelapp eller liste',
        addMember: 'Satte på merkelapp eller liste',
        removeMember: 'Tok av merkelapp eller liste',
      },
    },
  },
  en: {
    entity: { memberList: 'List', listMember: 'On a list' },
    field: {
      memberList: { kind: 'Kind', name: 'Name', purpose: 'Purpose', createdBy: 'Made by', createdAt: 'Made' },
      listMember: { listId: 'List' },
    },
    command: {
      lists: {
        create: 'Made a tag or list',
        update: 'Changed a tag or list',
        remove: 'Removed a tag or list',
        addMember: 'Put on a tag or list',
        removeMember: 'Took off a tag or list',
      },
    },
  },
} as const;
