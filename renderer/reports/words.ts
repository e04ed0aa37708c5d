/** What the code names of this feature are called on every screen, in history and in the audit log. Joined in `i18n/words.ts`. */
export const reportWords = {
  nb: {
    command: {
      reports: {
        export: 'Tok ut statistikk',
        assessField: 'Vurderte et felt',
        withdrawAssessment: 'Trakk en vurdering tilbake',
      },
    },
    entity: { fieldAssessment: 'Vurdering av et felt' },
    field: {
      fieldAssessment: {
        entity: 'Gjelder',
        field: 'Felt',
        reason: 'Hvorfor feltet trengs',
        assessedOn: 'Vurdert',
        staffId: 'Vurdert av',
        lookAgainOn: 'Ses på igjen',
      },
    },
  },
  en: {
    command: {
      reports: {
        export: 'Took out statistics',
        assessField: 'Assessed a field',
        withdrawAssessment: 'Withdrew an assessment',
      },
    },
    entity: { fieldAssessment: 'Assessment of a field' },
    field: {
      fieldAssessment: {
        entity: 'About',
        field: 'Field',
        reason: 'Why the field is needed',
        assessedOn: 'Assessed',
        staffId: 'Assessed by',
        lookAgainOn: 'Looked at again',
      },
    },
  },
} as const;
