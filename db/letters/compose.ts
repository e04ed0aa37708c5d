/** From a text and a recipient to a letter that is ready to be printed. The one way, for preview, check and print. */
import {
  type Block,
  type FilledRun,
  fillLetterText,
  placeholdersIn,
  readLetterText,
} from '../../shared/letters/letter-text.ts';
import { chosenLanguage, type Flagged, type LetterLanguage, type LetterTexts } from '../../shared/letters/model.ts';
import { type Placeholder, tellsAddress } from '../../shared/letters/placeholders.ts';
import type { LetterLayout } from '../../shared/letters/terms.ts';
import { LETTER_LANGUAGES } from '../../shared/members/model.ts';
import type { Asker } from '../asker.ts';
import { readRows } from '../permission-sql.ts';
import { readSettings } from '../settings/queries.ts';
import { staff } from '../staff/table.ts';
import type { Connection } from '../store/connection.ts';
import type { FilledLetter } from './letter-pages.ts';
import { envelopeLines, letterValues, longDate, type Office } from './letter-values.ts';
import type { Recipient } from './recipients.ts';

/** A template that has been read, to be filled many times. */
export type ReadTemplate = {
  layout: LetterLayout;
  texts: Partial<Record<LetterLanguage, { subject: Block[]; body: Block[] }>>;
  /** Whether a letter of it tells where somebody lives. */
  needsAddress: boolean;
};

/** Reads the texts of a template once. */
export function readTemplate(layout: LetterLayout, texts: LetterTexts): ReadTemplate {
  const read: ReadTemplate['texts'] = {};
  for (const language of LETTER_LANGUAGES) {
    const text = texts[language];
    if (text) read[language] = { subject: readLetterText(text.subject).blocks, body: readLetterText(text.body).blocks };
  }
  const used = placeholdersIn(Object.values(read).flatMap(({ subject, body }) => [...subject, ...body]));
  return { layout, texts: read, needsAddress: layout !== 'plain' || [...used].some(tellsAddress) };
}

export type ComposedLetter = { letter: FilledLetter; language: LetterLanguage; empty: Placeholder[] };

/**
 * The letter of one recipient.
 * @param language instead of the member's own
 * @param withheld stands in the window where the address may not be shown
 */
export function composeLetter(
  { layout, texts }: ReadTemplate,
  recipient: Recipient,
  { office, day }: { office: Office; day: string },
  { language: wanted, withheld }: { language?: LetterLanguage | undefined; withheld?: string } = {},
): ComposedLetter {
  const language = chosenLanguage(texts, wanted ?? recipient.language);
  const text = texts[language] ?? { subject: [], body: [] };
  const values = letterValues(recipient, office, language, day);
  const empty = new Set<Placeholder>();
  const fill = (blocks: readonly Block[]) => fillLetterText(blocks, values, (name) => empty.add(name));
  const subject: FilledRun[] = fill(text.subject).flatMap(({ lines }) => lines.flat());
  const address = recipient.address
    ? envelopeLines(recipient.addressee, recipient.address)
    : [recipient.addressee, ...(withheld ? [withheld] : [])];
  const body = fill(text.body);
  return {
    letter: { layout, address, date: longDate(day, language), subject, body, office },
    language,
    empty: [...empty],
  };
}

/** What somebody should look at before the letter goes; null where there is nothing. */
export function flagOf(recipient: Recipient, empty: readonly Placeholder[]): Flagged | null {
  if (!recipient.returned && empty.length === 0) return null;
  const { id, memberNumber, givenName, middleName, familyName, returned } = recipient;
  const name = [givenName, middleName, familyName].filter(Boolean).join(' ');
  return { id, name, memberNumber, returned, empty: [...empty] };
}

/** The office and who writes. */
export function readOffice(connection: Connection, asker: Asker): Office {
  const me = readRows(connection, asker, staff, { where: 't.id = @me', parameters: { me: asker.staffId } });
  return { ...readSettings(connection), senderName: me?.[0]?.name ?? '' };
}
