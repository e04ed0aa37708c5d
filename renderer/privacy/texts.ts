export const privacyTexts = {
  nb: {
    title: 'Personvern',
    tabs: 'Deler av personvernet',
    tab: {
      processing: 'Protokoll',
      retention: 'Sletteregler',
      recipients: 'Mottakere',
      disclosures: 'Utleveringer',
      incidents: 'Avvik',
    },
  },
  en: {
    title: 'Privacy',
    tabs: 'Parts of privacy',
    tab: {
      processing: 'Processing register',
      retention: 'Retention rules',
      recipients: 'Recipients',
      disclosures: 'Disclosures',
      incidents: 'Breaches',
    },
  },
} as const;
