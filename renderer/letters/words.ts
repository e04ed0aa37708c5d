/** What the code names of this feature are called on every screen, in history and in the audit log. Joined in `i18n/words.ts`. */
export const letterWords = {
  nb: {
    entity: { letterTemplate: 'Brevmal', dispatch: 'Utsendelse' },
    field: {
      letterTemplate: { name: 'Navn', layout: 'Oppsett', texts: 'Tekster', isArchived: 'Lagt bort' },
      dispatch: {
        templateId: 'Brevmal',
        templateRevision: 'Malens utgave',
        title: 'Tittel',
        kind: 'Slag',
        language: 'Språk',
        at: 'Tidspunkt',
        staffId: 'Konto',
      },
    },
    command: {
      letters: {
        create: 'Laget brevmal',
        update: 'Endret brevmal',
        archive: 'La bort brevmal',
        render: 'Laget brev',
        labels: 'Laget adresseetikett',
      },
    },
    kind: { label: 'Etikett' },
  },
  en: {
    entity: { letterTemplate: 'Letter template', dispatch: 'Dispatch' },
    field: {
      letterTemplate: { name: 'Name', layout: 'Layout', texts: 'Texts', isArchived: 'Put away' },
      dispatch: {
        templateId: 'Letter template',
        templateRevision: 'Edition of the template',
        title: 'Title',
        kind: 'Kind',
        language: 'Language',
        at: 'Time',
        staffId: 'Account',
      },
    },
    command: {
      letters: {
        create: 'Made a letter template',
        update: 'Changed a letter template',
        archive: 'Put away a letter template',
        render: 'Made letters',
        labels: 'Made address labels',
      },
    },
    kind: { label: 'Label' },
  },
} as const;
