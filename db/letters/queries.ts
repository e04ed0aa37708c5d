/** What can be read about letters: templates, what one would look like, whom it would reach. */
import { dayInNorway } from '../../shared/dates/today.ts';
import { invalidField, TillitError } from '../../shared/errors.ts';
import { MOST_LETTERS, MOST_NAMED } from '../../shared/letters/contract.ts';
import type { Flagged, LeftOut, LetterLanguage, LetterTemplate, LetterTexts } from '../../shared/letters/model.ts';
import { LEFT_OUT_REASONS } from '../../shared/letters/terms.ts';
import { LETTER_LANGUAGES } from '../../shared/members/model.ts';
import type { Asker } from '../asker.ts';
import type { AnswerOf, InputOf, Queries, QueryContext } from '../handlers.ts';
import { rowHistory } from '../history/row-history.ts';
import { inSlices, selectedIds } from '../members/selected-ids.ts';
import { readRows, type Seen } from '../permission-sql.ts';
import type { Connection } from '../store/connection.ts';
import { composeLetter, flagOf, readOffice, readTemplate } from './compose.ts';
import { madeUpRecipient } from './made-up-recipient.ts';
import { type Recipient, readRecipients } from './recipients.ts';
import { letterTemplate } from './table.ts';
import { refuseWrongTexts } from './templates.ts';

export const letterQueries: Queries<'letters', 'list' | 'get' | 'history' | 'preview' | 'check'> = {
  list({ connection, asker }, { archived }) {
    const rows = readTemplates(connection, asker, archived ? '1' : 't.is_archived = 0', {});
    return {
      items: rows.map(({ id, name, layout, texts, isArchived }) => ({
        id,
        name,
        layout,
        isArchived,
        languages: LETTER_LANGUAGES.filter((language) => texts[language]),
      })),
    };
  },
  get: ({ connection, asker }, { id }) => needTemplate(connection, asker, id),
  history: ({ connection, asker }, input) => rowHistory(connection, asker, letterTemplate, input),
  preview: (context, input) => preview(context, input),
  check: (context, input) => check(context, input),
};

/** @throws TillitError `NOT_FOUND` */
function needTemplate(connection: Connection, asker: Asker, id: string): LetterTemplate {
  const [found] = readTemplates(connection, asker, 't.id = @id', { id });
  if (!found) throw new TillitError('NOT_FOUND');
  return found;
}

function readTemplates(
  connection: Connection,
  asker: Asker,
  where: string,
  parameters: Record<string, string>,
): LetterTemplate[] {
  const rows = readRows(connection, asker, letterTemplate, { where, parameters, order: 't.name COLLATE NOCASE, t.id' });
  if (!rows) throw new TillitError('FORBIDDEN');
  return rows.map(asTemplate);
}

function asTemplate(row: Seen<NonNullable<(typeof letterTemplate)['row']>>): LetterTemplate {
  return {
    id: row.id ?? '',
    revision: row.revision ?? 1,
    name: row.name ?? '',
    layout: row.layout ?? 'plain',
    texts: (row.texts ?? {}) as LetterTexts,
    isArchived: row.isArchived === true,
  };
}

const WITHHELD: Record<LetterLanguage, string> = {
  nb: '(Adressen er sperret)',
  nn: '(Adressa er sperra)',
  en: '(The address is protected)',
};

async function preview(
  { connection, asker, now }: QueryContext,
  { layout, texts, personId, language }: InputOf<'letters', 'preview'>,
): Promise<AnswerOf<'letters', 'preview'>> {
  refuseWrongTexts(texts, 'texts');
  const day = dayInNorway(now());
  const recipient = personId ? oneRecipient(connection, asker, personId, day) : madeUpRecipient(language ?? 'nb', day);
  if (!recipient) throw new TillitError('NOT_FOUND');
  const office = readOffice(connection, asker);
  const template = readTemplate(layout, texts);
  const composed = composeLetter(
    template,
    recipient,
    { office, day },
    { language, ...(recipient.address ? {} : { withheld: WITHHELD[language ?? recipient.language] }) },
  );
  // The library of paper is large: it comes when it is first asked for.
  const [{ startPdf }, { addLetter }] = await Promise.all([
    import('../files/pdf-document.ts'),
    import('./letter-pages.ts'),
  ]);
  const pdf = startPdf({ title: 'Forhåndsvisning', language: composed.language });
  const pages = addLetter(pdf, composed.letter);
  const contentBase64 = (await pdf.end()).toString('base64');
  return { contentBase64, pages, language: composed.language, empty: composed.empty };
}

/** A preview shows what anybody may read: the address of a protected member is not among it, and nobody is left out. */
function oneRecipient(connection: Connection, asker: Asker, id: string, day: string): Recipient | null {
  const options = { day, needsAddress: false, reveal: false, survivors: true, skipReturned: false };
  const { recipients, leftOut } = readRecipients(connection, asker, [id], options);
  if (recipients[0]) return recipients[0];
  if (leftOut.length > 0) throw invalidField('personId', 'letter.deceased');
  return null;
}

/** So many are read at a time. */
const SLICE = 250;

function check(
  { connection, asker, now }: QueryContext,
  { templateId, withProtected, survivors, skipReturned, ...selection }: InputOf<'letters', 'check'>,
): AnswerOf<'letters', 'check'> {
  const day = dayInNorway(now());
  const ids = selectedIds(connection, asker, selection, 'export');
  if (ids.length > MOST_LETTERS) throw invalidField('ids', 'letter.tooMany');
  const saved = templateId ? needTemplate(connection, asker, templateId) : null;
  const template = saved && readTemplate(saved.layout, saved.texts);
  const office = readOffice(connection, asker);
  const languages: Partial<Record<LetterLanguage, number>> = {};
  const leftOut: LeftOut[] = [];
  const flagged: Flagged[] = [];
  const totals = { count: 0, survivors: 0, returned: 0 };
  // Only the count of protected addresses is asked for here: none is read before there is a reason.
  const options = { day, needsAddress: template?.needsAddress ?? true, reveal: false, survivors, skipReturned };
  for (const slice of inSlices(ids, SLICE)) {
    const reached = readRecipients(connection, asker, slice, options);
    totals.survivors += reached.survivors;
    for (const one of reached.leftOut) {
      if (one.reason === 'protected' && withProtected) totals.count += 1;
      else leftOut.push(one);
    }
    for (const recipient of reached.recipients) {
      const composed = template && composeLetter(template, recipient, { office, day });
      const language = composed?.language ?? recipient.language;
      languages[language] = (languages[language] ?? 0) + 1;
      if (recipient.returned) totals.returned += 1;
      const flag = flagOf(recipient, composed?.empty ?? []);
      if (flag) flagged.push(flag);
      totals.count += 1;
    }
  }
  const reasons = Object.fromEntries(
    LEFT_OUT_REASONS.map((reason) => [reason, leftOut.filter((one) => one.reason === reason).length]),
  ) as Record<(typeof LEFT_OUT_REASONS)[number], number>;
  return {
    ...totals,
    languages,
    leftOut: { count: leftOut.length, ...reasons, items: leftOut.slice(0, MOST_NAMED) },
    flagged: { count: flagged.length, items: flagged.slice(0, MOST_NAMED) },
  };
}
