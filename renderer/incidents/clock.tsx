/** The 72 hours as people speak of them: «31 timer igjen · fredag 27. november kl. 14.05». Words say it, the colour only repeats it. */
import { useTranslation } from 'react-i18next';
import type { breachClock } from '../../shared/incidents/clock.ts';
import { useLanguage } from '../api/errors.ts';
import classes from './incidents.module.css';

type Clock = ReturnType<typeof breachClock>;

/** The words of a clock. */
export function useClockText(): (clock: Clock) => string {
  const { t } = useTranslation('incidents');
  const language = useLanguage();
  return ({ state, hoursLeft, dueAt }) => {
    if (state === 'met' || state === 'metLate' || state === 'none') return t(`clock.${state}`);
    const moment = dueText(dueAt, language);
    if (state === 'late') return `${t('clock.late', { count: -hoursLeft })} · ${moment}`;
    return `${hoursLeft < 1 ? t('clock.lastHour') : t('clock.left', { count: hoursLeft })} · ${moment}`;
  };
}

export function ClockText({ clock }: { clock: Clock }) {
  const text = useClockText();
  return (
    <span className={classes.clock} data-state={clock.state}>
      {text(clock)}
    </span>
  );
}

function dueText(moment: string, language: 'nb' | 'en'): string {
  const at = new Date(moment);
  const zone = { timeZone: 'Europe/Oslo' } as const;
  const locale = language === 'nb' ? 'nb-NO' : 'en-GB';
  const day = new Intl.DateTimeFormat(locale, { ...zone, weekday: 'long', day: 'numeric', month: 'long' }).format(at);
  const time = new Intl.DateTimeFormat(locale, { ...zone, hour: '2-digit', minute: '2-digit' }).format(at);
  return language === 'nb' ? `${day} kl. ${time.replace(':', '.')}` : `${day} at ${time}`;
}
