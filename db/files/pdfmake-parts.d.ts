/** The inner parts of pdfmake that `pdf-document.ts` drives, as far as it does: the package itself describes only its outside. */
declare namespace PdfmakeParts {
  type Pdf = {
    on(event: 'data', listener: (chunk: Uint8Array) => void): void;
    on(event: 'end', listener: () => void): void;
    end(): void;
    provideFont(family: string, bold: boolean, italics: boolean): { widthOfString(text: string, size: number): number };
  };
  type Page = { readonly items: readonly unknown[] };
  type Size = { width: number; height: number; orientation: 'portrait' };
  type Margins = { left: number; top: number; right: number; bottom: number };
  type Layout = {
    registerTableLayouts(layouts: object): void;
    layoutDocument(
      content: unknown,
      pdf: Pdf,
      styles: object,
      defaultStyle: object,
      background: undefined,
      header: undefined,
      footer: ((page: number, pages: number) => unknown) | undefined,
    ): readonly Page[];
  };
}

declare module 'pdfmake/js/PDFDocument.js' {
  const part: {
    default: new (
      fonts: Record<string, { normal: Uint8Array; bold: Uint8Array }>,
      images: object,
      patterns: object,
      attachments: object,
      options: object,
      virtualfs: null,
      localAccessPolicy: (path: string) => boolean,
    ) => PdfmakeParts.Pdf;
  };
  export = part;
}
declare module 'pdfmake/js/LayoutBuilder.js' {
  const part: {
    default: new (size: PdfmakeParts.Size, margins: PdfmakeParts.Margins, svgMeasure: null) => PdfmakeParts.Layout;
  };
  export = part;
}
declare module 'pdfmake/js/Renderer.js' {
  const part: {
    default: new (pdf: PdfmakeParts.Pdf) => { renderPages(pages: readonly PdfmakeParts.Page[]): void };
  };
  export = part;
}
declare module 'pdfmake/js/tableLayouts.js' {
  const part: { tableLayouts: object };
  export = part;
}
