/** Words that belong to no feature. Joined in `i18n/words.ts`. */
export const plainWords = {
  nb: { yes: 'Ja', no: 'Nei', other: 'Annet', program: 'Programmet' },
  en: { yes: 'Yes', no: 'No', other: 'Other', program: 'The program' },
} as const;
