/** A consent text as the person sees it, word by word. */
import { useTranslation } from 'react-i18next';
import type { ConsentText } from '../../shared/consents/model.ts';
import classes from './consents.module.css';

export function ConsentWords({ text, title }: { text: ConsentText; title: string }) {
  const { t } = useTranslation('consents');
  return (
    <section className={classes.words} lang={text.language} aria-label={title}>
      <p className={classes.quiet}>
        {title} · {t('version', { number: text.number })}
      </p>
      <h4>{text.title}</h4>
      <p>{text.body}</p>
      <p className={classes.quiet}>{text.withdrawal}</p>
    </section>
  );
}
