/** The pages of a letter as they will be on paper: white in dark mode too. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../api/errors.ts';
import classes from './letters.module.css';
import { type OpenPdf, openPdf } from './pdf-pages.ts';

/** Pages drawn at most: a preview is one letter. */
const MOST_PAGES = 6;

export function PdfView({ base64 }: { base64: string }) {
  const errorText = useErrorText();
  const [pdf, setPdf] = useState<OpenPdf | null>(null);
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    let left = false;
    let opened: OpenPdf | null = null;
    openPdf(base64).then((open) => {
      opened = open;
      if (left) open.close();
      else setPdf(open);
    }, setError);
    return () => {
      left = true;
      opened?.close();
    };
  }, [base64]);
  if (error) return <p role="alert">{errorText(error)}</p>;
  if (!pdf) return <div className={classes.sheet} />;
  const numbers = Array.from({ length: Math.min(pdf.pages, MOST_PAGES) }, (_, index) => index + 1);
  return numbers.map((number) => <PdfPage key={number} pdf={pdf} number={number} />);
}

function PdfPage({ pdf, number }: { pdf: OpenPdf; number: number }) {
  const { t } = useTranslation('letters');
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const sheet = canvas.current;
    // A page that is drawn when it has just been left says so with an error: nobody is there to read it.
    if (sheet) pdf.draw(number, sheet, sheet.clientWidth * Math.max(window.devicePixelRatio, 1.5)).catch(() => {});
  }, [pdf, number]);
  return (
    <canvas
      ref={canvas}
      className={classes.sheet}
      role="img"
      aria-label={t('previewPage', { page: number, pages: pdf.pages })}
    />
  );
}
