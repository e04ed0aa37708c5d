/** What the code names of this feature are called on every screen, in history and in the audit log. Joined in `i18n/words.ts`. */
export const retentionWords = {
  nb: {
    entity: { retentionRule: 'Sletteregel' },
    field: {
      retentionRule: {
        title: 'Regel',
        trigger: 'Fristen løper fra',
        period: 'Frist',
        unit: 'Enhet',
        ground: 'Grunnlag',
        action: 'Hva som skjer',
        ownerRole: 'Ansvarlig',
        reviewOn: 'Vurderes på nytt',
        isOn: 'Gjelder',
        note: 'Merknad',
      },
    },
    command: { retention: { update: 'Endret sletteregel' } },
  },
  en: {
    entity: { retentionRule: 'Retention rule' },
    field: {
      retentionRule: {
        title: 'Rule',
        trigger: 'The period runs from',
        period: 'Period',
        unit: 'Unit',
        ground: 'Ground',
        action: 'What happens',
        ownerRole: 'Responsible',
        reviewOn: 'Reviewed again',
        isOn: 'Holds',
        note: 'Note',
      },
    },
    command: { retention: { update: 'Changed a retention rule' } },
  },
} as const;
