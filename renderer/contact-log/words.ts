/** What the code names of this feature are called on every screen, in history and in the audit log. Joined in `i18n/words.ts`. */
export const contactLogWords = {
  nb: {
    entity: { contactEntry: 'Kontaktlogg' },
    field: {
      contactEntry: {
        employerId: 'Arbeidsgiver',
        kind: 'Slag',
        direction: 'Inn eller ut',
        at: 'Tidspunkt',
        staffId: 'Konto',
        subject: 'Emne',
        text: 'Tekst',
        callerCheck: 'Innringerkontroll',
      },
    },
    command: { contactLog: { create: 'Noterte kontakt', update: 'Rettet notat', remove: 'Slettet notat' } },
    kind: { note: 'Notat', call: 'Samtale', email: 'E-post', letter: 'Brev', meeting: 'Møte' },
    direction: { in: 'Inn', out: 'Ut' },
    callerCheck: { passed: 'Innringer kontrollert', failed: 'Kontrollen stemte ikke', callBack: 'Ringes tilbake' },
  },
  en: {
    entity: { contactEntry: 'Contact log' },
    field: {
      contactEntry: {
        employerId: 'Employer',
        kind: 'Kind',
        direction: 'In or out',
        at: 'Time',
        staffId: 'Account',
        subject: 'Subject',
        text: 'Text',
        callerCheck: 'Caller check',
      },
    },
    command: { contactLog: { create: 'Noted a contact', update: 'Mended a note', remove: 'Deleted a note' } },
    kind: { note: 'Note', call: 'Call', email: 'E-mail', letter: 'Letter', meeting: 'Meeting' },
    direction: { in: 'In', out: 'Out' },
    callerCheck: { passed: 'Caller checked', failed: 'The check failed', callBack: 'To be called back' },
  },
} as const;
