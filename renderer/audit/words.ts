/** What the code names of this feature are called on every screen, in history and in the audit log. Joined in `i18n/words.ts`. */
export const auditWords = {
  nb: {
    entity: { exportRecord: 'Uttrekk', auditLine: 'Revisjonslogg', auditCheckpoint: 'Kontrollpunkt' },
    field: {
      exportRecord: {
        staffId: 'Konto',
        at: 'Tidspunkt',
        format: 'Filformat',
        purpose: 'Formål',
        recipient: 'Mottaker',
        columns: 'Kolonner',
        count: 'Antall',
      },
    },
    command: { history: { undo: 'Angret endring' }, audit: { verify: 'Kontrollerte revisjonsloggen' } },
  },
  en: {
    entity: { exportRecord: 'Export', auditLine: 'Audit log', auditCheckpoint: 'Checkpoint' },
    field: {
      exportRecord: {
        staffId: 'Account',
        at: 'Time',
        format: 'File format',
        purpose: 'Purpose',
        recipient: 'Recipient',
        columns: 'Columns',
        count: 'Count',
      },
    },
    command: { history: { undo: 'Undid a change' }, audit: { verify: 'Checked the audit log' } },
  },
} as const;
