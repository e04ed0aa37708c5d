/** What the code names of this feature are called on every screen, in history and in the audit log. Joined in `i18n/words.ts`. */
export const reportWords = {
  nb: { command: { reports: { export: 'Tok ut statistikk' } } },
  en: { command: { reports: { export: 'Took out statistics' } } },
} as const;
