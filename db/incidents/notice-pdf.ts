/** A notice, and the register of breaches, on paper. */
import type { Content } from 'pdfmake/interfaces.js';
import type { Language } from '../../shared/errors.ts';
import type { Notice } from '../../shared/incidents/notice.ts';

/** Points of a millimetre. */
const MM = 72 / 25.4;
const MARGINS = { left: 22 * MM, right: 22 * MM, top: 22 * MM, bottom: 24 * MM };
const FAINT = '#4a5a59';
const PAGE: Record<Language, (page: number, pages: number) => string> = {
  nb: (page, pages) => `Side ${page} av ${pages}`,
  en: (page, pages) => `Page ${page} of ${pages}`,
};

/** A notice with its headings, one below the other. */
export async function noticePdf(notice: Notice, language: Language): Promise<Buffer> {
  return await sectionsPdf([notice], notice.title, language);
}

/**
 * Titled parts one after the other in one document.
 * @param title what a reader shows as its name
 */
export async function sectionsPdf(
  parts: readonly Pick<Notice, 'title' | 'sections'>[],
  title: string,
  language: Language,
): Promise<Buffer> {
  // The type and the layout are large, and seldom needed.
  const { startPdf } = await import('../files/pdf-document.ts');
  const pdf = startPdf({ title, language });
  pdf.add({
    margins: MARGINS,
    content: parts.flatMap(({ title: heading, sections }): Content[] => [
      { text: heading, bold: true, fontSize: 15, margin: [0, 0, 0, 4 * MM] },
      ...sections.flatMap(({ heading: head, text }): Content[] => [
        ...(head ? [{ text: head, bold: true, margin: [0, 0, 0, MM] } as Content] : []),
        { text, margin: [0, 0, 0, 4 * MM] },
      ]),
      { text: '', margin: [0, 0, 0, 4 * MM] },
    ]),
    footer: (page, pages) => ({
      text: PAGE[language](page, pages),
      alignment: 'center',
      fontSize: 8.5,
      color: FAINT,
      margin: [0, 8 * MM, 0, 0],
    }),
  });
  return await pdf.end();
}
