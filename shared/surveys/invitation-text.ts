/**
 * What those who are asked read: what the survey is for, whether it is anonymous and what that means, that it is voluntary. (Privacy
 * statement 5.2.3.) It is kept with the survey when it opens, word for word.
 */
import type { Language } from '../errors.ts';

const WORDS = {
  nb: {
    purpose: 'Formålet med undersøkelsen',
    voluntary:
      'Det er frivillig å svare, og det får ingen følger for medlemskapet om du lar være. Du kan si nei til spørreundersøkelser når som helst.',
    anonymous:
      'Undersøkelsen er anonym. Svarene lagres uten navn, medlemsnummer eller tidspunkt, og vi kan ikke finne ut hvem som har svart hva. Skriv ikke noe i fritekst som peker på deg eller andre.',
    named:
      'Undersøkelsen er ikke anonym. Svaret ditt lagres med navnet ditt til undersøkelsen lukkes. Da slettes koblingen til deg. Svaret brukes bare til formålet over.',
  },
  en: {
    purpose: 'What the survey is for',
    voluntary:
      'Answering is voluntary, and it has no consequence for your membership if you do not. You can say no to surveys at any time.',
    anonymous:
      'The survey is anonymous. Answers are kept without a name, a member number or a time, and we cannot find out who answered what. Write nothing in free text that points at you or others.',
    named:
      'The survey is not anonymous. Your answer is kept with your name until the survey is closed. Then the link to you is erased. The answer is used for the purpose above and nothing else.',
  },
} as const;

/**
 * The text.
 * @param survey its facts
 * @param language of the words around them
 */
export function invitationText(
  survey: { purposeText: string; isAnonymous: boolean; introduction: string | null },
  language: Language,
): string {
  const words = WORDS[language];
  const parts = [
    survey.introduction,
    `${words.purpose}: ${survey.purposeText}`,
    survey.isAnonymous ? words.anonymous : words.named,
    words.voluntary,
  ];
  return parts.filter(Boolean).join('\n\n');
}
