/** Copies one value, and says so where the finger is. */
import { UnstyledButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './copy-button.module.css';

const SHOWN_MS = 1500;

export function CopyButton({ label, value }: { label: string; value: string }) {
  const { t } = useTranslation('ui');
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => setCopied(await copyText(value));
  return (
    <UnstyledButton
      className={`${classes.copy} no-print`}
      aria-label={`${t('copy')} ${label}`}
      onClick={() => void copy()}
    >
      <span aria-live="polite">{copied ? t('copied') : t('copy')}</span>
    </UnstyledButton>
  );
}

/** Copies by the clipboard of the browser; where that is not granted, as a selection is copied. @returns whether it worked */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const onCopy = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
    };
    document.addEventListener('copy', onCopy, { once: true });
    const copied = document.execCommand('copy');
    document.removeEventListener('copy', onCopy);
    return copied;
  }
}
