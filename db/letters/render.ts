/**
 * Making letters and labels: one act, in which every dispatch is noted and every protected address that was used is logged. Letter by letter,
 * with others served between them; when somebody gives up, nothing has been noted.
 */
import { dayInNorway } from '../../shared/dates/today.ts';
import { invalidField } from '../../shared/errors.ts';
import { MOST_LETTERS, MOST_SINGLE_LETTERS } from '../../shared/letters/contract.ts';
import type { Flagged, LeftOut, LetterLanguage, LetterTexts } from '../../shared/letters/model.ts';
import type { Placeholder } from '../../shared/letters/placeholders.ts';
import type { PdfDocument } from '../files/pdf-document.ts';
import type { CommandContext, InputOf } from '../handlers.ts';
import { inSlices, selectedIds } from '../members/selected-ids.ts';
import { protectedAddress } from '../members/table.ts';
import { type LongTransaction, longUnitOfWork } from '../unit-of-work.ts';
import { composeLetter, flagOf, readOffice, readTemplate } from './compose.ts';
import { envelopeLines } from './letter-values.ts';
import { type Recipient, readRecipients } from './recipients.ts';
import { dispatch, letterTemplate } from './table.ts';

type Whom = Omit<InputOf<'letters', 'render'>, 'templateId' | 'output'>;
type LetterFile = {
  fileName: string;
  mimeType: 'application/pdf';
  contentBase64: string;
  pages: number;
  personId: string | null;
};
export type Made = {
  files: LetterFile[];
  count: number;
  leftOut: LeftOut[];
  flagged: Flagged[];
  changeId: string | null;
};

/** Recipients read at a time, and letters made before others are served. */
const SLICE = 250;
const BREATH = 10;

/**
 * Makes letters of a template.
 * @throws TillitError `NOT_FOUND` | `VALIDATION` | `FORBIDDEN` | `CANCELLED`
 */
export async function renderLetters(
  context: CommandContext,
  { templateId, output, ...whom }: InputOf<'letters', 'render'>,
): Promise<Made> {
  const { store, asker } = context;
  const [{ startPdf }, { addLetter }] = await Promise.all([
    import('../files/pdf-document.ts'),
    import('./letter-pages.ts'),
  ]);
  const most = output === 'single' ? MOST_SINGLE_LETTERS : MOST_LETTERS;
  return await sendToAll(context, 'letters.render', whom, most, async (tx) => {
    const { name, layout, texts, revision } = tx.need(letterTemplate, templateId);
    const template = readTemplate(layout, texts as LetterTexts);
    const office = readOffice(store.connection, asker);
    const day = dayInNorway(store.now());
    const title = `${name} – ${office.organisationName}`;
    const files: LetterFile[] = [];
    let merged: { pdf: PdfDocument; pages: number } | null = null;
    return {
      needsAddress: template.needsAddress,
      note: { templateId, templateRevision: revision, kind: 'letter' },
      titleIn: () => name,
      async make(recipient) {
        const { letter, language, empty } = composeLetter(template, recipient, { office, day });
        if (output === 'single') {
          const pdf = startPdf({ title, language });
          const pages = addLetter(pdf, letter);
          files.push(fileOf(await pdf.end(), numbered('brev', files.length + 1), pages, recipient.id));
        } else {
          merged ??= { pdf: startPdf({ title, language }), pages: 0 };
          merged.pages += addLetter(merged.pdf, letter);
        }
        return { language, empty };
      },
      finish: async () => (merged ? [fileOf(await merged.pdf.end(), 'brev.pdf', merged.pages, null)] : files),
    };
  });
}

/**
 * Makes address labels.
 * @throws TillitError as `renderLetters`
 */
export async function renderLabels(
  context: CommandContext,
  { sheet, start, ...whom }: InputOf<'letters', 'labels'>,
): Promise<Made> {
  const [{ startPdf }, { startLabels }] = await Promise.all([
    import('../files/pdf-document.ts'),
    import('./label-pages.ts'),
  ]);
  return await sendToAll(context, 'letters.labels', whom, MOST_LETTERS, async () => {
    let sheets: { pdf: PdfDocument; labels: ReturnType<typeof startLabels> } | null = null;
    return {
      needsAddress: true,
      note: { templateId: null, templateRevision: null, kind: 'label' },
      titleIn: (language) => LABEL[language],
      async make({ addressee, address, language }) {
        if (!address) return { language, empty: [] };
        // The sheets speak the language of the first on them, like letters that are put together.
        if (!sheets) {
          const pdf = startPdf({ title: LABELS[language], language });
          sheets = { pdf, labels: startLabels(pdf, sheet, start) };
        }
        sheets.labels.add(envelopeLines(addressee, address));
        return { language, empty: [] };
      },
      async finish() {
        const pages = sheets?.labels.end() ?? 0;
        return sheets && pages > 0 ? [fileOf(await sheets.pdf.end(), 'etiketter.pdf', pages, null)] : [];
      },
    };
  });
}

const LABEL: Record<LetterLanguage, string> = { nb: 'Adresseetikett', nn: 'Adresseetikett', en: 'Address label' };
const LABELS: Record<LetterLanguage, string> = { nb: 'Adresseetiketter', nn: 'Adresseetikettar', en: 'Address labels' };

type Paper = {
  needsAddress: boolean;
  /** What the dispatch of each says beside the person. */
  note: Pick<NonNullable<(typeof dispatch)['row']>, 'templateId' | 'templateRevision' | 'kind'>;
  /** What the dispatch is called, in the language of the letter. */
  titleIn(language: LetterLanguage): string;
  make(recipient: Recipient): Promise<{ language: LetterLanguage; empty: readonly Placeholder[] }>;
  finish(): Promise<LetterFile[]>;
};

async function sendToAll(
  { store, asker, signal, progress }: CommandContext,
  command: string,
  { revealReason, survivors, skipReturned, job, ...selection }: Whom,
  most: number,
  begin: (tx: LongTransaction) => Promise<Paper>,
): Promise<Made> {
  const { result, changeId } = await longUnitOfWork(
    store,
    asker,
    { command, reason: revealReason ?? null },
    signal,
    async (tx) => {
      const paper = await begin(tx);
      const ids = selectedIds(store.connection, asker, selection, 'export');
      if (ids.length > most) throw invalidField('ids', 'letter.tooMany');
      const at = store.now().toISOString();
      const staffId = asker.staffId ?? '';
      const day = dayInNorway(store.now());
      const options = {
        day,
        needsAddress: paper.needsAddress,
        reveal: revealReason !== undefined,
        survivors,
        skipReturned,
      };
      const leftOut: LeftOut[] = [];
      const flagged: Flagged[] = [];
      let count = 0;
      for (const slice of inSlices(ids, SLICE)) {
        const reached = readRecipients(store.connection, asker, slice, options);
        leftOut.push(...reached.leftOut);
        for (const recipient of reached.recipients) {
          const { revealed } = recipient;
          if (revealed) tx.look(protectedAddress, revealed, ['street', 'postalCode', 'place', 'country'], 'reveal');
          const { language, empty } = await paper.make(recipient);
          const personId = recipient.id;
          tx.insert(dispatch, {
            id: tx.newId(),
            personId,
            ...paper.note,
            title: paper.titleIn(language),
            language,
            at,
            staffId,
          });
          const flag = flagOf(recipient, empty);
          if (flag) flagged.push(flag);
          count += 1;
          if (count % BREATH === 0) {
            progress(job, 'letters', count, ids.length);
            await tx.breathe();
          }
        }
      }
      return { files: count > 0 ? await paper.finish() : [], count, leftOut, flagged };
    },
  );
  return { ...result, changeId: result.count > 0 ? changeId : null };
}

function fileOf(bytes: Buffer, fileName: string, pages: number, personId: string | null): LetterFile {
  return { fileName, mimeType: 'application/pdf', contentBase64: bytes.toString('base64'), pages, personId };
}

function numbered(name: string, number: number): string {
  return `${name}-${String(number).padStart(3, '0')}.pdf`;
}
