/** All surveys: what is being prepared, what is open, what is closed. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import table from '../ui/data-table.module.css';
import { showDate, showNumber } from '../ui/dates.ts';
import { keptDraft } from '../ui/draft.ts';
import { EmptyState, ErrorNotice, Loading } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { SurveyForm, surveyDraft } from './survey-form.tsx';
import classes from './surveys.module.css';

export function SurveysPage() {
  const { t } = useTranslation('surveys');
  const allowed = useCan();
  const navigate = useNavigate();
  const surveys = useQuery(apiQuery.surveys.list.queryOptions({ input: {} }));
  const [making, setMaking] = useState(() => keptDraft(surveyDraft(null))?.open === true);
  if (surveys.isPending) return <Loading />;
  if (surveys.isError) return <ErrorNotice error={surveys.error} onRetry={() => void surveys.refetch()} />;
  const { items } = surveys.data;
  return (
    <Page
      title={t('title')}
      count={String(items.length)}
      actions={
        allowed('survey', 'create') && (
          <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setMaking(true)}>
            {t('new')}
          </Button>
        )
      }
    >
      {items.length === 0 ? (
        <EmptyState title={t('empty')} text={t('emptyText')} />
      ) : (
        <table className={`${table.table} ${table.flush}`}>
          <thead>
            <tr>
              <th className={classes.name}>{t('name')}</th>
              <th>{t('stands')}</th>
              <th>{t('promise')}</th>
              <th className={classes.count}>{t('invited')}</th>
              <th className={classes.count}>{t('questions')}</th>
              <th>{t('closesOn')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((one) => (
              <tr key={one.id}>
                <td>
                  <TextLink to="/surveys/$surveyId" params={{ surveyId: one.id }}>
                    {one.title}
                  </TextLink>
                </td>
                <td>{t(`state.${one.state}`)}</td>
                <td>{t(one.isAnonymous ? 'anonymous' : 'named')}</td>
                <td className={classes.count}>{showNumber(one.invited)}</td>
                <td className={classes.count}>{showNumber(one.questions)}</td>
                <td className={table.number}>{showDate(one.closesOn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {making && (
        <SurveyForm
          survey={null}
          onClose={() => setMaking(false)}
          onMade={(surveyId) => void navigate({ to: '/surveys/$surveyId', params: { surveyId } })}
        />
      )}
    </Page>
  );
}
