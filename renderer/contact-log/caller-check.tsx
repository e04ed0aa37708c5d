/**
 * Whether the one who calls is the member: two facts, which the office has chosen. An answer is covered until it has been asked for, and
 * stays on the screen; only how it ended is kept. Who has a protected address is called back, whatever the caller knows.
 */
import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CALLER_CHECKS, CallerFact } from '../../shared/contact-log/terms.ts';
import { employmentOn } from '../../shared/members/employment-on.ts';
import type { MemberRecord } from '../../shared/members/model.ts';
import { apiQuery } from '../api/client.ts';
import { showDate, today } from '../ui/dates.ts';
import classes from './contact-log.module.css';

export type CallerCheckResult = (typeof CALLER_CHECKS)[number];

type CallerCheckProps = {
  caller: MemberRecord;
  result: CallerCheckResult | null;
  onResult: (result: CallerCheckResult | null) => void;
};

export function CallerCheck({ caller, result, onResult }: CallerCheckProps) {
  const { t } = useTranslation('contactLog');
  const settings = useQuery(apiQuery.settings.get.queryOptions({ input: {} }));
  const choice = (name: CallerCheckResult, text: string) => (
    <Button
      size="compact-xs"
      variant={result === name ? 'filled' : 'default'}
      color={name === 'passed' ? 'sea' : 'ember'}
      aria-pressed={result === name}
      onClick={() => onResult(result === name ? null : name)}
    >
      {text}
    </Button>
  );
  return (
    <section className={classes.check} aria-label={t('check.title')}>
      <strong>{t('check.title')}</strong>
      {caller.addressProtected ? (
        <>
          <p>{t('check.protected')}</p>
          <Group gap="xs">{choice('callBack', t('check.callBack'))}</Group>
        </>
      ) : (
        <>
          {(settings.data?.callerFacts ?? []).map((fact) => (
            <Asked key={fact} fact={fact} answer={answerOf(caller, fact)} />
          ))}
          <Group gap="xs">
            {choice('passed', t('check.passed'))}
            {choice('failed', t('check.failed'))}
            {choice('callBack', t('check.callBack'))}
          </Group>
          {result === 'failed' && <p role="status">{t('check.failedText')}</p>}
        </>
      )}
      <p className={classes.quiet}>{t('check.note')}</p>
    </section>
  );
}

/** One question. The answer is covered until somebody asks to see it. */
function Asked({ fact, answer }: { fact: CallerFact; answer: string | null }) {
  const { t } = useTranslation('contactLog');
  const [shown, setShown] = useState(false);
  const name = t(`fact.${fact}`);
  return (
    <div className={classes.asked}>
      <span>{t('check.ask', { fact: name })}</span>
      {shown ? (
        // The answer takes the place of its button, for the keyboard too.
        <strong ref={focusNow} tabIndex={-1}>
          {answer ?? t('check.none')}
        </strong>
      ) : (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={`${t('check.answer')}: ${name}`}
          onClick={() => setShown(true)}
        >
          {t('check.answer')}
        </Button>
      )}
    </div>
  );
}

const focusNow = (answer: HTMLElement | null) => answer?.focus();

function answerOf(caller: MemberRecord, fact: CallerFact): string | null {
  const { profile, contact, homeAddress, employments, memberNumber } = caller;
  const phone = contact?.mobile ?? contact?.phone ?? null;
  const answers: Record<CallerFact, string | null> = {
    birthDate: profile?.birthDate ? showDate(profile.birthDate) : null,
    postalCode: homeAddress?.postalCode ?? null,
    employer: employmentOn(employments ?? [], today())?.employerName ?? null,
    memberNumber: String(memberNumber),
    phoneEnd: phone ? phone.slice(-4) : null,
  };
  return answers[fact];
}
