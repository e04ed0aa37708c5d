/** Reads a PDF as a reader program does: its pages, each piece of text with its place in millimetres from the upper left corner. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const MM = 72 / 25.4;

/** A piece of text: `x` its left edge, `y` its baseline, `width` and `size` of its type, all in millimetres. */
export type PdfPiece = { text: string; x: number; y: number; width: number; size: number };
export type PdfPages = {
  pages: { text: string; pieces: PdfPiece[] }[];
  title: string | undefined;
  language: string | null;
};

/** @param base64 the file */
export async function readPdf(base64: string): Promise<PdfPages> {
  const pdf = await getDocument({ data: new Uint8Array(Buffer.from(base64, 'base64')), verbosity: 0 }).promise;
  const pages: PdfPages['pages'] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, , , height = 0] = page.view;
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [
            {
              text: item.str,
              x: item.transform[4] / MM,
              y: (height - item.transform[5]) / MM,
              width: item.width / MM,
              size: item.height / MM,
            },
          ]
        : [],
    );
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    pages.push({ text, pieces });
  }
  const { info } = await pdf.getMetadata();
  const title = (info as { Title?: string }).Title;
  const language = (info as { Language?: string | null }).Language ?? null;
  await pdf.loadingTask.destroy();
  return { pages, title, language };
}
