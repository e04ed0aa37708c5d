/** The tab «Samtykker»: how a person stands with each purpose, today or on a day, and what is done about it, by keyboard alone. */
import { Button, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsentFollow, PersonConsent } from '../../shared/consents/model.ts';
import { parseCalendarDate } from '../../shared/dates/calendar-date.ts';
import { apiQuery } from '../api/client.ts';
import { useLanguage } from '../api/errors.ts';
import { showDate, today } from '../ui/dates.ts';
import { ErrorNotice, Loading } from '../ui/notices.tsx';
import { ConsentRow } from './consent-row.tsx';
import classes from './consents.module.css';
import { ReceiptButtons } from './receipt-buttons.tsx';

type PersonConsentsProps = {
  personId: string;
  /** Opened by its key: the first row takes the focus. */
  focusFirst: boolean;
};

export function PersonConsents({ personId, focusFirst }: PersonConsentsProps) {
  const { t } = useTranslation('consents');
  const ui = useTranslation('ui').t;
  const language = useLanguage();
  const [typed, setTyped] = useState(showDate(today()));
  const [follows, setFollows] = useState<Readonly<Record<string, readonly ConsentFollow[]>>>({});
  const day = parseCalendarDate(typed);
  const past = day !== undefined && day !== today();
  const state = useQuery(apiQuery.consents.state.queryOptions({ input: { personId, ...(past ? { at: day } : {}) } }));
  const items = state.data?.items ?? [];
  const groups = [
    ['consents', items.filter(({ choice }) => choice === 'consent')],
    ['choices', items.filter(({ choice }) => choice === 'optOut')],
  ] as const;
  const agreed = items.filter(({ choice }) => choice === 'none');
  const first = groups.flatMap(([, rows]) => rows)[0]?.purposeKey;
  const row = (consent: PersonConsent) => (
    <ConsentRow
      key={consent.purposeKey}
      personId={personId}
      consent={consent}
      past={past}
      autoFocus={focusFirst && consent.purposeKey === first}
      follows={follows[consent.purposeKey] ?? []}
      onFollows={(made) => setFollows({ ...follows, [consent.purposeKey]: made })}
    />
  );
  return (
    <section className={classes.section} aria-label={t('title')}>
      <header className={classes.head}>
        <Title order={3} size={14}>
          {t('title')}
        </Title>
        <span className={classes.tools}>
          <TextInput
            size="xs"
            className={classes.day ?? ''}
            label={t('onDay')}
            autoComplete="off"
            placeholder={ui('dateHint')}
            value={typed}
            error={day === undefined ? ui('notDate') : null}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <ReceiptButtons personId={personId} />
        </span>
      </header>
      {past && (
        <p className={classes.past}>
          {t('past', { day: showDate(day) })}{' '}
          <Button size="compact-xs" variant="subtle" onClick={() => setTyped(showDate(today()))}>
            {t('toToday')}
          </Button>
        </p>
      )}
      {state.isPending && <Loading />}
      {state.isError && <ErrorNotice error={state.error} onRetry={() => void state.refetch()} />}
      {state.isSuccess && first === undefined && <p className={classes.basis}>{t('none')}</p>}
      {groups.map(([name, rows]) =>
        rows.length === 0 ? null : (
          <div key={name}>
            <Title order={4} size={12} className={classes.group ?? ''}>
              {t(name)} <span className={classes.quiet}>{t(`${name}Text`)}</span>
            </Title>
            <ul className={classes.rows} aria-label={t(name)}>
              {rows.map(row)}
            </ul>
          </div>
        ),
      )}
      {agreed.length > 0 && (
        <>
          <Title order={4} size={12} className={classes.group ?? ''}>
            {t('agreement')}
          </Title>
          <p className={classes.basis}>
            {t('agreementText', { purposes: agreed.map(({ title }) => title[language]).join(', ') })}
          </p>
        </>
      )}
    </section>
  );
}
