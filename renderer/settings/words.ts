/** What the code names of this feature are called on every screen, in history and in the audit log. Joined in `i18n/words.ts`. */
export const settingsWords = {
  nb: {
    entity: { setting: 'Innstilling', secret: 'Databasens hemmelighet', store: 'Databasen' },
    field: { setting: { value: 'Verdi' }, secret: { value: 'Nøkkelbytte' } },
    command: {
      settings: { update: 'Endret innstillinger', verify: 'Kontrollerte databasen' },
      key: { export: 'Tok ut databasens nøkkel', change: 'Byttet databasens nøkkel' },
      retention: { tidy: 'Ryddet etter slettereglene' },
    },
  },
  en: {
    entity: { setting: 'Setting', secret: 'Secret of the database', store: 'The database' },
    field: { setting: { value: 'Value' }, secret: { value: 'Change of key' } },
    command: {
      settings: { update: 'Changed settings', verify: 'Checked the database' },
      key: { export: 'Took out the key of the database', change: 'Changed the key of the database' },
      retention: { tidy: 'Tidied by the retention rules' },
    },
  },
} as const;
