/** One purpose on a person's page: how it stands, what can be done, the words the person saw and what has happened. */
import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsentFollow, PersonConsent } from '../../shared/consents/model.ts';
import { useLanguage } from '../api/errors.ts';
import { useCan } from '../session/use-session.ts';
import { showMoment } from '../ui/dates.ts';
import { keptDraft } from '../ui/draft.ts';
import { RowAction } from '../ui/row-action.tsx';
import { type Answer, AnswerForm, answerForm } from './answer-form.tsx';
import { ConsentHistory } from './consent-history.tsx';
import { ConsentWords } from './consent-words.tsx';
import classes from './consents.module.css';

type ConsentRowProps = {
  personId: string;
  consent: PersonConsent;
  /** An earlier day is shown: nothing can be noted there. */
  past: boolean;
  autoFocus: boolean;
  follows: readonly ConsentFollow[];
  onFollows: (follows: readonly ConsentFollow[]) => void;
};

/** `j` yes, `n` no, `t` withdraw: what the row offers. */
const KEYS: Readonly<Record<string, Answer>> = { j: 'yes', n: 'no', t: 'withdraw' };

export function ConsentRow({ personId, consent, past, autoFocus, follows, onFollows }: ConsentRowProps) {
  const { t } = useTranslation('consents');
  const language = useLanguage();
  const allowed = useCan();
  const row = useRef<HTMLLIElement>(null);
  const { purposeKey, title, valid } = consent;
  const [answering, setAnswering] = useState<Answer | null>(
    () => Object.values(KEYS).find((answer) => keptDraft(answerForm(personId, purposeKey, answer))?.open) ?? null,
  );
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (autoFocus) row.current?.focus();
  }, [autoFocus]);
  const offered = past || !allowed('consentEvent', 'create') ? [] : answersTo(consent);
  const done = (made: readonly ConsentFollow[] | null) => {
    setAnswering(null);
    if (made) onFollows(made);
    row.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    if (event.target !== row.current || event.ctrlKey || event.metaKey || event.altKey) return;
    const answer = KEYS[event.key];
    if (answer && offered.includes(answer)) setAnswering(answer);
    else if (event.key === 'Enter') setOpen(!open);
    else if (event.key === 'ArrowDown') stepFrom(event.currentTarget, 1);
    else if (event.key === 'ArrowUp') stepFrom(event.currentTarget, -1);
    else return;
    event.preventDefault();
  };
  return (
    // The row is where the keys of its buttons are pressed: each of them stands in it as a button too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: rows are walked with the arrow keys
    <li ref={row} className={classes.row} data-consent tabIndex={0} aria-label={title[language]} onKeyDown={onKeyDown}>
      <div className={classes.line}>
        <span className={classes.name}>
          {title[language]}
          <br />
          <StateWord consent={consent} />{' '}
          <span className={classes.quiet}>{consent.since && t('since', { at: showMoment(consent.since) })}</span>
        </span>
        <span className={classes.acts}>
          {offered.map((answer) => (
            <Button key={answer} size="compact-xs" variant="light" color="sea" onClick={() => setAnswering(answer)}>
              {actWord(consent, answer, t)}
            </Button>
          ))}
          <RowAction onClick={() => setOpen(!open)}>{open ? t('less') : t('more')}</RowAction>
        </span>
      </div>
      {consent.mustRenew && !valid && <p className={classes.quiet}>{t('mustRenewText')}</p>}
      {answering && <AnswerForm personId={personId} consent={consent} answer={answering} onDone={done} />}
      {follows.length > 0 && (
        <div className={classes.follows} role="status">
          {t('followsTitle')}
          <ul>
            {follows.map(({ kind, recipient, taskId }) => (
              <li key={`${kind}${taskId}`}>{t(`follow.${kind}`, { recipient: recipient ?? '' })}</li>
            ))}
          </ul>
        </div>
      )}
      {open && (
        <>
          {consent.text ? (
            <ConsentWords text={consent.text} title={t('saw')} />
          ) : (
            consent.eventId && <p className={classes.quiet}>{t('sawNothing')}</p>
          )}
          <ConsentHistory personId={personId} purposeKey={purposeKey} />
        </>
      )}
    </li>
  );
}

/** The arrows go from row to row, over the border between consents and choices. */
function stepFrom(row: HTMLElement, step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-consent]')];
  rows[rows.indexOf(row) + step]?.focus();
}

/** What can be said from where the person stands. Taking back is never further away than giving. */
function answersTo({ choice, valid, state }: PersonConsent): Answer[] {
  if (valid) return ['withdraw'];
  return choice === 'consent' && state === 'ConsentUnknown' ? ['yes', 'no'] : ['yes'];
}

function actWord({ choice }: PersonConsent, answer: Answer, t: ReturnType<typeof useTranslation<'consents'>>['t']) {
  if (choice === 'optOut') return answer === 'withdraw' ? t('reserve') : t('unreserve');
  return t(answer);
}

/** Colour repeats what the words say. */
function StateWord({ consent: { choice, state, valid, mustRenew } }: { consent: PersonConsent }) {
  const { t } = useTranslation('consents');
  const words = useTranslation('words').t;
  const stands = valid ? 'yes' : mustRenew ? 'renew' : 'no';
  const text = mustRenew
    ? t('mustRenew')
    : choice === 'optOut'
      ? t(valid ? 'optOut.yes' : 'optOut.no')
      : words(`consentState.${state}`);
  return (
    <span className={classes.state} data-stands={stands}>
      {text}
    </span>
  );
}
