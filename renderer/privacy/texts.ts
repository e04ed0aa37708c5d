export const privacyTexts = {
  nb: {
    title: 'Personvern',
    tabs: 'Deler av personvernet',
    tab: {
      retention: 'Sletteregler',
    },
  },
  en: {
    title: 'Privacy',
    tabs: 'Parts of privacy',
    tab: {
      retention: 'Retention rules',
    },
  },
} as const;
