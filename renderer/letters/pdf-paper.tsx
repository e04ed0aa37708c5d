/**
 * Printing a PDF from the page: each of its pages as a picture that fills a sheet. The policy forbids frames, in which browsers usually show
 * PDFs, and pdf.js draws what it reads anyway.
 */
import { Portal } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useNotice } from '../ui/notice.tsx';
import classes from './letters.module.css';
import { openPdf } from './pdf-pages.ts';

/** 200 dots to the inch on A4: sharp enough for type of 8 points. */
const WIDTH = 1654;

type PdfPaperProps = { files: readonly { contentBase64: string }[]; onPrinted: () => void };

export function PdfPaper({ files, onPrinted }: PdfPaperProps) {
  const { failed } = useNotice();
  const [pictures, setPictures] = useState<readonly string[] | null>(null);
  const leave = useRef(onPrinted);
  leave.current = onPrinted;
  const fail = useRef(failed);
  fail.current = failed;
  useEffect(() => {
    let urls: readonly string[] = [];
    let left = false;
    drawAll(files).then(
      (drawn) => {
        urls = drawn;
        if (!left) setPictures(drawn);
      },
      (error) => {
        fail.current(error);
        leave.current();
      },
    );
    return () => {
      left = true;
      for (const url of urls) URL.revokeObjectURL(url);
    };
  }, [files]);
  const loaded = useRef(0);
  const onLoad = () => {
    loaded.current += 1;
    if (loaded.current !== pictures?.length) return;
    window.addEventListener('afterprint', () => leave.current(), { once: true });
    window.print();
  };
  if (!pictures) return null;
  return (
    <Portal>
      <div className={classes.paper} data-paper aria-hidden>
        {pictures.map((url) => (
          <img key={url} src={url} alt="" loading="eager" onLoad={onLoad} />
        ))}
      </div>
    </Portal>
  );
}

async function drawAll(files: PdfPaperProps['files']): Promise<string[]> {
  const urls: string[] = [];
  const canvas = document.createElement('canvas');
  for (const { contentBase64 } of files) {
    const pdf = await openPdf(contentBase64);
    for (let number = 1; number <= pdf.pages; number += 1) {
      await pdf.draw(number, canvas, WIDTH);
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
      if (blob) urls.push(URL.createObjectURL(blob));
    }
    pdf.close();
  }
  return urls;
}
