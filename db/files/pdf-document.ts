/**
 * Writing a PDF part by part: each part, a letter, is laid out and its pages written before the next is begun, so that a thousand letters
 * need the memory of one, others are served between them, and each has page numbers of its own. pdfmake offers only whole documents;
 * its parts (layout, renderer, document) are driven here one step at a time, which is why its version is pinned and a test reads the result.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Content } from 'pdfmake/interfaces.js';
import layoutPart from 'pdfmake/js/LayoutBuilder.js';
import documentPart from 'pdfmake/js/PDFDocument.js';
import rendererPart from 'pdfmake/js/Renderer.js';
import layoutsPart from 'pdfmake/js/tableLayouts.js';

/** pdfmake is CommonJS made from ES modules: some loaders hand its default out, others the module around it. */
function unwrapped<Part>(part: { default: Part } | Part): Part {
  return typeof part === 'object' && part !== null && 'default' in part ? part.default : (part as Part);
}
const PdfDocumentPart = unwrapped(documentPart);
const LayoutPart = unwrapped(layoutPart);
const RendererPart = unwrapped(rendererPart);

/** Points of a millimetre: PDF measures in 1/72 inch. */
export const MM = 72 / 25.4;

/** A sheet of A4, 210 × 297 mm, in points. */
export const A4 = { width: 210 * MM, height: 297 * MM } as const;

/** What is written in one go, with pages counted from 1. Margins in points. */
export type PdfPart = {
  content: Content[];
  margins: { left: number; top: number; right: number; bottom: number };
  /** What stands at the foot of a page; null for nothing. */
  footer?: (page: number, pages: number) => Content | null;
};

export type PdfDocument = {
  /** Writes the pages of a part. @returns how many */
  add(part: PdfPart): number;
  /** The width of a text on one line, in points. */
  widthOf(text: string, size: number): number;
  /** The finished file. */
  end(): Promise<Buffer>;
};

/** Type of the letters: 10.5 points, as letters from an office have it. */
export const TEXT_SIZE = 10.5;
const FAMILY = 'Roboto';

/**
 * Begins a document of A4 pages.
 * @param title what a reader shows as the name of the document; never a person
 * @param language of its text, such as `nb`, for screen readers
 */
export function startPdf({ title, language }: { title: string; language: string }): PdfDocument {
  const chunks: Uint8Array[] = [];
  const pdf = new PdfDocumentPart({ [FAMILY]: fonts() }, {}, {}, {}, options(title, language), null, () => false);
  const ended = new Promise<void>((resolve) => pdf.on('end', resolve));
  pdf.on('data', (chunk) => chunks.push(chunk));
  return {
    add({ content, margins, footer }) {
      const layout = new LayoutPart({ ...A4, orientation: 'portrait' }, margins, null);
      layout.registerTableLayouts(layoutsPart.tableLayouts);
      const style = { font: FAMILY, fontSize: TEXT_SIZE, lineHeight: 1.2 };
      const pages = layout.layoutDocument(content, pdf, {}, style, undefined, undefined, footer);
      new RendererPart(pdf).renderPages(pages);
      return pages.length;
    },
    widthOf: (text, size) => pdf.provideFont(FAMILY, false, false).widthOfString(text, size),
    async end() {
      pdf.end();
      await ended;
      return Buffer.concat(chunks);
    },
  };
}

function options(title: string, language: string): object {
  return {
    size: [A4.width, A4.height],
    autoFirstPage: false,
    bufferPages: false,
    compress: true,
    displayTitle: true,
    lang: language,
    pdfVersion: '1.7',
    font: null,
    info: { Title: title, Creator: 'Tillit', Producer: 'Tillit' },
  };
}

let loaded: { normal: Buffer; bold: Buffer } | undefined;

/** The type, whole: only what is used of it goes into the file. Beside the bundled program, or in the package it came from. */
function fonts(): { normal: Buffer; bold: Buffer } {
  const folder = ['./fonts/', '../fonts/', '../../node_modules/pdfmake/fonts/Roboto/']
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(`${path}Roboto-Regular.ttf`));
  if (!folder) throw new Error('the type for letters is missing from the program');
  const read = (name: string) => readFileSync(`${folder}Roboto-${name}.ttf`);
  loaded ??= { normal: read('Regular'), bold: read('Medium') };
  return loaded;
}
