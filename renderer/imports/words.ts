/** What the code names of this feature are called on every screen, in history and in the audit log. Joined in `i18n/words.ts`. */
export const importWords = {
  nb: {
    entity: { importBatch: 'Import' },
    field: {
      importBatch: {
        kind: 'Hva filen holder',
        staffId: 'Konto',
        createdAt: 'Lest inn',
        state: 'Tilstand',
        format: 'Filformat',
        columns: 'Kolonner',
        mapping: 'Kolonnevalg',
        counts: 'Antall',
        registerSequence: 'Registerets stand',
        changeId: 'Endring',
        undoneBy: 'Angret ved',
      },
    },
    command: {
      members: { importPreview: 'Leste inn fil', importCommit: 'Skrev inn import', importUndo: 'Angret import' },
      imports: { discard: 'Forkastet fil' },
    },
  },
  en: {
    entity: { importBatch: 'Import' },
    field: {
      importBatch: {
        kind: 'What the file holds',
        staffId: 'Account',
        createdAt: 'Read in',
        state: 'State',
        format: 'File format',
        columns: 'Columns',
        mapping: 'Choice of columns',
        counts: 'Counts',
        registerSequence: 'State of the register',
        changeId: 'Change',
        undoneBy: 'Undone by',
      },
    },
    command: {
      members: { importPreview: 'Read a file', importCommit: 'Wrote an import', importUndo: 'Undid an import' },
      imports: { discard: 'Discarded a file' },
    },
  },
} as const;
