/** Address labels on sheets of A4, from a free place on: each address made to fit its label with air around it. */
import type { Content } from 'pdfmake/interfaces.js';
import { LABEL_SHEETS, type LabelSheet } from '../../shared/letters/terms.ts';
import { MM, type PdfDocument } from '../files/pdf-document.ts';
import { fitLines } from './fit-lines.ts';

/** Air inside a label, in millimetres: printers shift the paper by up to two, and many leave four at the edge of the sheet white. */
const AIR = { side: 6, top: 5 };
const LARGEST = 11;

type LabelWriter = {
  add(lines: readonly string[]): void;
  /** Writes the last sheet. @returns how many there are */
  end(): number;
};

/** The upper left corner of a label on its sheet, in millimetres. `place` counts from 0, row by row. */
export function labelCorner(sheet: LabelSheet, place: number): { x: number; y: number } {
  const { columns, width, height, left, top, gap } = LABEL_SHEETS[sheet];
  return { x: left + (place % columns) * (width + gap), y: top + Math.floor(place / columns) * height };
}

/**
 * @param start the first free label of the first sheet, from 1; one that is not on the sheet begins a new sheet
 */
export function startLabels(pdf: PdfDocument, sheet: LabelSheet, start: number): LabelWriter {
  const { columns, rows, width, height } = LABEL_SHEETS[sheet];
  const places = columns * rows;
  let place = (start - 1) % places;
  let content: Content[] = [];
  let pages = 0;
  const write = () => {
    if (content.length === 0) return;
    pages += pdf.add({ content, margins: { left: 0, top: 0, right: 0, bottom: 0 } });
    content = [];
  };
  const room = {
    width: (width - 2 * AIR.side) * MM,
    height: (height - 2 * AIR.top) * MM,
    largest: LARGEST,
    widthOf: pdf.widthOf,
  };
  return {
    add(lines) {
      const corner = labelCorner(sheet, place);
      const fitted = fitLines(lines, room);
      content.push({
        stack: fitted.lines.map((text) => ({ text, fontSize: fitted.size, lineHeight: 1, noWrap: true })),
        absolutePosition: { x: (corner.x + AIR.side) * MM, y: (corner.y + AIR.top) * MM },
      });
      place += 1;
      if (place === places) {
        write();
        place = 0;
      }
    },
    end() {
      write();
      return pages;
    },
  };
}
