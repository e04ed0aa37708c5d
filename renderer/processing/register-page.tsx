/** Protokoll: the purposes at the left, the one that is open at the right, as they stand today or stood on a day (GDPR Art. 30). */
import { Alert, Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../api/client.ts';
import { useLanguage } from '../api/errors.ts';
import { useCan } from '../session/use-session.ts';
import { showDate, today } from '../ui/dates.ts';
import { keptDraft } from '../ui/draft.ts';
import { EmptyState, ErrorNotice, Loading } from '../ui/notices.tsx';
import { DayField } from './day-field.tsx';
import classes from './processing.module.css';
import { PurposeDetail } from './purpose-detail.tsx';
import { PurposeForm, purposeDraft } from './purpose-form.tsx';
import { TakeOut } from './take-out.tsx';
import type { RegisterView } from './view.ts';

export function RegisterPage() {
  const { t } = useTranslation('processing');
  const language = useLanguage();
  const allowed = useCan();
  const navigate = useNavigate();
  const { purpose, day } = useSearch({ strict: false }) as RegisterView;
  const [making, setMaking] = useState(() => Boolean(keptDraft(purposeDraft(null))?.open));
  const list = useQuery({
    ...apiQuery.purposes.list.queryOptions({ input: day ? { at: day } : {} }),
    placeholderData: keepPreviousData,
  });
  if (list.isPending) return <Loading />;
  if (list.isError) return <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />;
  const { items, withoutEntry, since } = list.data;
  const open = items.find(({ key }) => key === purpose) ?? items[0];
  const show = (view: RegisterView) => void navigate({ to: '/privacy/processing', search: view, replace: true });
  return (
    <>
      <div className={`${classes.tools} no-print`}>
        <DayField
          day={day ?? null}
          onDay={(next) =>
            show({ ...(purpose ? { purpose } : {}), ...(next && next !== today() ? { day: next } : {}) })
          }
        />
        <span className={classes.space} />
        {allowed('purposeVersion', 'create') && (
          <Button size="xs" variant="default" onClick={() => setMaking(true)}>
            {t('newPurpose')}
          </Button>
        )}
        <TakeOut day={day ?? null} />
      </div>
      {day && (
        <p className={classes.asOf} role="status">
          {t('asOf', { day: showDate(day) })}
        </p>
      )}
      {withoutEntry.length > 0 && (
        <Alert color="red" variant="light" mb="md">
          {t('withoutEntry', { keys: withoutEntry.join(', ') })}
        </Alert>
      )}
      {making ? (
        <PurposeForm
          purpose={null}
          onClose={(key) => {
            setMaking(false);
            if (key) show({ purpose: key });
          }}
        />
      ) : open ? (
        <div className={classes.sides}>
          <nav className={`${classes.nav} no-print`} aria-label={t('purposes')}>
            {items.map(({ key, title, remarks }) => (
              <Link
                key={key}
                to="/privacy/processing"
                search={{ purpose: key, ...(day ? { day } : {}) }}
                replace
                className={classes.purpose}
                data-active={key === open.key}
                aria-current={key === open.key ? 'page' : undefined}
              >
                {title[language]}
                {remarks.length > 0 && <span className={classes.missing}>{t('missing')}</span>}
              </Link>
            ))}
          </nav>
          <PurposeDetail key={open.key} purpose={open} mayChange={!day && allowed('purposeVersion', 'create')} />
        </div>
      ) : (
        <EmptyState title={t('none')} text={since ? t('before', { day: showDate(since) }) : t('noneText')} />
      )}
    </>
  );
}
