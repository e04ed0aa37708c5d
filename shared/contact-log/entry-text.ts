/** An entry is typed as one text. Its first line is its subject, the rest what was said: so lists have a title and nobody fills in two fields. */

/** The most signs of a subject. */
export const SUBJECT_LENGTH = 120;

/** How an entry is stored. */
export type EntryText = { subject: string; text: string | null };

const CUT = ' …';

/**
 * Parts a text as typed.
 * @param typed with at least one sign
 * @example splitEntry('Spurte om kurs\nRinger igjen') // { subject: 'Spurte om kurs', text: 'Ringer igjen' }
 */
export function splitEntry(typed: string): EntryText {
  const whole = typed.trim();
  const [first = '', ...rest] = whole.split('\n');
  const line = first.trim();
  if (line.length <= SUBJECT_LENGTH && !line.endsWith(CUT))
    return { subject: line, text: rest.join('\n').trim() || null };
  const cut = line.slice(0, SUBJECT_LENGTH - CUT.length);
  const word = cut.lastIndexOf(' ');
  return { subject: `${(word > SUBJECT_LENGTH / 2 ? cut.slice(0, word) : cut).trim()}${CUT}`, text: whole };
}

/** The text as it was typed. */
export function joinEntry({ subject, text }: EntryText): string {
  if (text === null) return subject;
  return isCut({ subject, text }) ? text : `${subject}\n${text}`;
}

/** Whether the subject is but the beginning of the text, which then says it all. */
export function isCut({ subject, text }: EntryText): boolean {
  return text !== null && subject.endsWith(CUT);
}
