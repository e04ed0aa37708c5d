/** The languages of the screen: bokmål unless somebody chose English. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../shared/errors.ts';
import { TEXTS } from './texts.ts';

const KEPT_AS = 'tillit-language';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: { [Name in keyof typeof TEXTS]: (typeof TEXTS)[Name]['nb'] };
  }
}

/** Starts the languages; before the first screen. */
export async function startLanguages(): Promise<void> {
  const names = Object.keys(TEXTS) as (keyof typeof TEXTS)[];
  const of = (language: Language) => Object.fromEntries(names.map((name) => [name, TEXTS[name][language]]));
  await i18next.use(initReactI18next).init({
    lng: localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'nb',
    fallbackLng: 'nb',
    ns: names,
    defaultNS: 'ui',
    resources: { nb: of('nb'), en: of('en') },
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = i18next.language;
}

/** Changes the language, and keeps the choice on this machine. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEPT_AS, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
