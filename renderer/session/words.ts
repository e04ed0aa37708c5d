/** What the code names of this feature are called on every screen, in history and in the audit log. Joined in `i18n/words.ts`. */
export const sessionWords = {
  nb: {
    command: {
      session: {
        setUp: 'Laget databasen',
        setUpDemo: 'Laget demodata',
        signIn: 'Logget inn',
        changePassphrase: 'Byttet passfrase',
      },
    },
  },
  en: {
    command: {
      session: {
        setUp: 'Made the database',
        setUpDemo: 'Made demo data',
        signIn: 'Signed in',
        changePassphrase: 'Changed passphrase',
      },
    },
  },
} as const;
