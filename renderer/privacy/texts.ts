export const privacyTexts = {
  nb: {
    title: 'Personvern',
    tabs: 'Deler av personvernet',
    tab: {
      retention: 'Sletteregler',
      recipients: 'Mottakere',
      disclosures: 'Utleveringer',
    },
  },
  en: {
    title: 'Privacy',
    tabs: 'Parts of privacy',
    tab: {
      retention: 'Retention rules',
      recipients: 'Recipients',
      disclosures: 'Disclosures',
    },
  },
} as const;
