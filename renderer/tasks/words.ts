/** What the code names of this feature are called on every screen, in history and in the audit log. Joined in `i18n/words.ts`. */
export const taskWords = {
  nb: {
    entity: { task: 'Oppgave' },
    field: {
      task: {
        kind: 'Slag',
        title: 'Hva',
        note: 'Merknad',
        dueOn: 'Frist',
        assigneeId: 'Gis til',
        role: 'Rolle',
        employerId: 'Arbeidsgiver',
        createdBy: 'Laget av',
        createdAt: 'Laget',
        doneAt: 'Gjort',
        doneBy: 'Gjort av',
        outcome: 'Utfall',
      },
    },
    command: {
      tasks: {
        create: 'Laget oppgave',
        update: 'Endret oppgave',
        assign: 'Fordelte oppgave',
        done: 'Gjorde oppgave',
        reopen: 'Åpnet oppgave igjen',
        remove: 'Slettet oppgave',
      },
    },
    kind: {
      manual: 'Egen oppgave',
      followUp: 'Oppfølging',
      stopDeduction: 'Stans av trekk',
      newsletterChoice: 'Nyhetsbrev',
      retentionClock: 'Sletting',
      survivorContact: 'Etterlatte',
      openCases: 'Åpne saker',
    },
  },
  en: {
    entity: { task: 'Task' },
    field: {
      task: {
        kind: 'Kind',
        title: 'What',
        note: 'Note',
        dueOn: 'Due',
        assigneeId: 'Assigned to',
        role: 'Role',
        employerId: 'Employer',
        createdBy: 'Made by',
        createdAt: 'Made',
        doneAt: 'Done',
        doneBy: 'Done by',
        outcome: 'Outcome',
      },
    },
    command: {
      tasks: {
        create: 'Made a task',
        update: 'Changed a task',
        assign: 'Assigned a task',
        done: 'Did a task',
        reopen: 'Reopened a task',
        remove: 'Deleted a task',
      },
    },
    kind: {
      manual: 'Own task',
      followUp: 'Follow-up',
      stopDeduction: 'Stop of deduction',
      newsletterChoice: 'Newsletter',
      retentionClock: 'Erasure',
      survivorContact: 'Next of kin',
      openCases: 'Open cases',
    },
  },
} as const;
