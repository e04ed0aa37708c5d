/** The countries of the world by their ISO codes, named by the browser, Norway first. */
import { useMemo } from 'react';
import { useLanguage } from '../api/errors.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Codes that have names but are no countries, or are reserved for private use. */
const NO_COUNTRY = /^(?:EU|EZ|UN|Z[ZQ]|X[A-JL-Z]|Q[M-Z])$/u;

/** The name of a country in the language of the screen. */
export function useCountryName(): (code: string) => string {
  const language = useLanguage();
  const names = useMemo(() => new Intl.DisplayNames([language], { type: 'region' }), [language]);
  return (code) => names.of(code) ?? code;
}

/** Every country as a choice. */
export function useCountries(): readonly { value: string; label: string }[] {
  const language = useLanguage();
  return useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
    const countries = codes.flatMap((value) => {
      // Of a country that has had several codes the present one stays: BU and MM are one.
      const present = new Intl.Locale(`und-${value}`).region === value && !NO_COUNTRY.test(value);
      const label = present ? names.of(value) : undefined;
      return label ? [{ value, label }] : [];
    });
    const { compare } = new Intl.Collator(language);
    return countries.sort((a, b) => Number(b.value === 'NO') - Number(a.value === 'NO') || compare(a.label, b.label));
  }, [language]);
}
