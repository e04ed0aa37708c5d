/**
 * A letter on paper, A4. All measures here are millimetres from the upper left corner of the sheet.
 *
 * Envelopes with a window as they are sold in Norway: E65 (110 × 220) has it 40 from the top and 15 from the side, 95 × 30; C5 (162 × 229) 44 from
 * the top, 15 from the side, 105 × 35 (Office Consult, «plassering av mottakerfelt i vinduskonvolutter»). The sheet slides: folded at 105 it has
 * 5 to go in E65, folded in two at 148.5 about 12 in C5, and sideways 9 and 18. What is seen through both windows wherever the sheet lies is
 * 44 to 65 from the top and 15 to 101 from the left (or 110 to 196 where the window is at the right). The address stands inside that, and
 * nothing else comes within what either window may show, 32 to 79 from the top. Fold marks as DIN 5008 form B has them: 105, 148.5, 210.
 */
import type { Content } from 'pdfmake/interfaces.js';
import type { FilledBlock, FilledRun } from '../../shared/letters/letter-text.ts';
import type { LetterLayout } from '../../shared/letters/terms.ts';
import { MM, type PdfDocument, TEXT_SIZE } from '../files/pdf-document.ts';
import { fitLines } from './fit-lines.ts';
import { type Office, townOf } from './letter-values.ts';

/** Where the address stands, for a window at the left and at the right. */
export const ADDRESS_BLOCK = {
  y: 44.5,
  width: 80,
  height: 20.5,
  x: { 'window-left': 20, 'window-right': 113 },
} as const;

const MARGIN = { left: 20, right: 20, top: 20, bottom: 24 };
/** Where the text begins: below what a window may show. */
const TEXT_TOP = { 'window-left': 90, 'window-right': 90, plain: 48 } as const;
const FOLDS = [105, 148.5, 210];
const LARGEST_ADDRESS = 11;
const FAINT = '#4a5a59';

/** A letter that is ready to be printed. */
export type FilledLetter = {
  layout: LetterLayout;
  /** The lines in the window; none on plain paper. */
  address: readonly string[];
  date: string;
  subject: readonly FilledRun[];
  body: readonly FilledBlock[];
  office: Office;
};

/**
 * Writes the pages of a letter.
 * @returns how many
 */
export function addLetter(pdf: PdfDocument, letter: FilledLetter): number {
  const { layout, date, subject, body, office } = letter;
  return pdf.add({
    margins: { left: MARGIN.left * MM, right: MARGIN.right * MM, top: MARGIN.top * MM, bottom: MARGIN.bottom * MM },
    content: [
      letterhead(office),
      ...(layout === 'plain' ? [] : [addressBlock(pdf, letter.address, ADDRESS_BLOCK.x[layout]), foldMarks()]),
      { text: date, alignment: 'right', margin: [0, (TEXT_TOP[layout] - MARGIN.top) * MM, 0, 4 * MM] },
      { text: subject.map(({ text }) => text).join(''), bold: true, fontSize: 13, margin: [0, 0, 0, 4 * MM] },
      ...body.map(blockOf),
    ],
    footer: (page, pages) => foot(office, page, pages),
  });
}

/** The union's name, and how its office is reached. */
function letterhead(office: Office): Content {
  const reach = [office.officeStreet, townOf(office), office.officePhone, office.officeEmail].filter(Boolean);
  return {
    stack: [
      { text: office.organisationName, bold: true, fontSize: 13, lineHeight: 1.1 },
      { text: reach.join(' · '), fontSize: 8.5, color: FAINT },
    ],
    absolutePosition: { x: MARGIN.left * MM, y: 14 * MM },
  };
}

function addressBlock(pdf: PdfDocument, lines: readonly string[], x: number): Content {
  const { width, height, y } = ADDRESS_BLOCK;
  const fitted = fitLines(lines, {
    width: width * MM,
    height: height * MM,
    largest: LARGEST_ADDRESS,
    widthOf: pdf.widthOf,
  });
  return {
    stack: fitted.lines.map((text) => ({ text, fontSize: fitted.size, lineHeight: 1, noWrap: true })),
    absolutePosition: { x: x * MM, y: y * MM },
  };
}

function foldMarks(): Content {
  return {
    canvas: FOLDS.map((y) => ({
      type: 'line',
      x1: 0,
      y1: y * MM,
      x2: (y === 148.5 ? 6 : 4) * MM,
      y2: y * MM,
      lineWidth: 0.4,
      lineColor: '#8a9796',
    })),
    absolutePosition: { x: 3 * MM, y: 0 },
  };
}

function blockOf({ kind, lines }: FilledBlock): Content {
  const text = (runs: readonly FilledRun[]) => runs.map(({ text, bold }) => ({ text, bold }));
  const margin: [number, number, number, number] = [0, 0, 0, TEXT_SIZE * 0.8];
  if (kind === 'list') return { ul: lines.map((runs) => ({ text: text(runs), margin: [0, 0, 0, 2] })), margin };
  const joined = lines.flatMap((runs, index) => (index === 0 ? text(runs) : [{ text: '\n' }, ...text(runs)]));
  return { text: joined, margin };
}

/** Number and place of the union on the first page, page numbers from the second on. */
function foot({ organisationName, organisationNumber }: Office, page: number, pages: number): Content {
  const margin: [number, number, number, number] = [MARGIN.left * MM, 8 * MM, MARGIN.right * MM, 0];
  if (page === 1) {
    const number = organisationNumber?.replace(/(\d{3})(?=\d)/gu, '$1 ');
    return { text: number ? `${organisationName} · Org.nr. ${number}` : '', fontSize: 8.5, color: FAINT, margin };
  }
  return { text: `${page} (${pages})`, alignment: 'right', fontSize: 9, color: FAINT, margin };
}
