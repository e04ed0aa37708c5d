/** Drawing PDFs with pdf.js, which comes when the first one is shown. Its worker is a file of the program (`worker-src 'self'`). */
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

/** A PDF that is open. */
export type OpenPdf = {
  pages: number;
  /**
   * Draws a page.
   * @param number from 1
   * @param width of the picture in pixels
   */
  draw(number: number, canvas: HTMLCanvasElement, width: number): Promise<void>;
  close(): void;
};

/** @param base64 the file */
export async function openPdf(base64: string): Promise<OpenPdf> {
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist');
  GlobalWorkerOptions.workerSrc = workerUrl;
  const data = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const loading = getDocument({ data, enableXfa: false, useWasm: false, verbosity: 0 });
  const pdf = await loading.promise;
  return {
    pages: pdf.numPages,
    async draw(number, canvas, width) {
      const page = await pdf.getPage(number);
      const scale = width / page.getViewport({ scale: 1 }).width;
      const viewport = page.getViewport({ scale });
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      await page.render({ canvas, viewport }).promise;
      page.cleanup();
    },
    close: () => void loading.destroy(),
  };
}
