/**
 * Words that say that a question or a column may point a person out. A question with them is warned about; a file with such a column is not
 * read into an anonymous survey.
 */
import { foldQuery } from '../text/fold.ts';

/** Whole words, as people write them in questions and web forms in headings. */
const WORDS = new Set(
  [
    'navn',
    'navnet',
    'heter',
    'fornavn',
    'etternavn',
    'name',
    'epost',
    'mail',
    'email',
    'telefon',
    'mobil',
    'phone',
    'medlemsnummer',
    'medlemsnr',
    'medlem nr',
    'fødselsnummer',
    'fødselsdato',
    'personnummer',
    'adresse',
    'address',
    'ip',
    'ansattnummer',
    'arbeidsgiver',
    'arbeidsplass',
    'bedrift',
    'stilling',
    'stillingstittel',
    'employer',
    'workplace',
    'id',
    'respondent',
    'tidspunkt',
    'fullføringstidspunkt',
    'starttidspunkt',
    'timestamp',
  ].map((word) => foldQuery(word).join(' ')),
);

/** Longer ones also with their endings: `bedriften`, `arbeidsplassen`. */
const LONG = [...WORDS].filter((word) => word.length > 5);

/**
 * Whether a text has a word that may point a person out.
 * @param text a question or a heading
 * @example pointsOut('Hvor er arbeidsplassen din? Oppgi e-post') // true
 */
export function pointsOut(text: string): boolean {
  const words = foldQuery(text.replace(/e-(?=post|mail)/giu, 'e'));
  return words.some((word) => WORDS.has(word) || LONG.some((long) => word.startsWith(long)));
}
