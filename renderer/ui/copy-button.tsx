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
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  return (
    <UnstyledButton
      className={`${classes.copy} no-print`}
      aria-label={`${t('copy')} ${label}`}
      onClick={() => void copy().catch(() => {})}
    >
      <span aria-live="polite">{copied ? t('copied') : t('copy')}</span>
    </UnstyledButton>
  );
}
