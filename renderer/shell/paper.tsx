/**
 * The paper form of a record or a list: organisation, title, purpose and date on top, page numbers from the style sheet. It is on the page
 * only while it is printed, beside everything else, which is hidden from the printer then.
 */
import { Portal } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWhoami } from '../session/use-session.ts';
import { showMoment } from '../ui/dates.ts';
import classes from './paper.module.css';

type PaperProps = {
  title: string;
  /** What stands under the title: purpose, recipient, how many. */
  lines: readonly string[];
  /** The printer's dialog is closed. */
  onPrinted: () => void;
  children: ReactNode;
};

export function Paper({ title, lines, onPrinted, children }: PaperProps) {
  const { t } = useTranslation('ui');
  const { organisationName, name } = useWhoami();
  const leave = useRef(onPrinted);
  leave.current = onPrinted;
  useEffect(() => {
    const onAfterPrint = () => leave.current();
    window.addEventListener('afterprint', onAfterPrint, { once: true });
    // The page must be laid out before the printer takes it.
    const timer = setTimeout(() => window.print());
    return () => {
      clearTimeout(timer);
      window.removeEventListener('afterprint', onAfterPrint);
    };
  }, []);
  return (
    <Portal>
      <article className={classes.paper} data-paper>
        <p className={classes.organisation}>{organisationName}</p>
        <h1 className={classes.title}>{title}</h1>
        {lines.map((line) => (
          <p key={line} className={classes.line}>
            {line}
          </p>
        ))}
        <p className={classes.line}>{t('printedAt', { at: showMoment(new Date().toISOString()), name })}</p>
        {children}
      </article>
    </Portal>
  );
}
