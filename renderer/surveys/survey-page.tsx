/** One survey from draft to result: what it is for, its questions, who is asked, the answers, and what they say. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { invitationText } from '../../shared/surveys/invitation-text.ts';
import { api, apiQuery } from '../api/client.ts';
import { useLanguage } from '../api/errors.ts';
import { useCan } from '../session/use-session.ts';
import { showDate, showMoment } from '../ui/dates.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useNotice } from '../ui/notice.tsx';
import { ErrorNotice, Loading } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { Answers } from './answers.tsx';
import { Invited } from './invited.tsx';
import { QuestionList } from './question-list.tsx';
import { Results } from './results.tsx';
import { SurveyForm } from './survey-form.tsx';
import classes from './surveys.module.css';

export function SurveyPage() {
  const { surveyId: id = '' } = useParams({ strict: false });
  const { t } = useTranslation('surveys');
  const ui = useTranslation('ui').t;
  const language = useLanguage();
  const allowed = useCan();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { done, failed } = useNotice();
  const found = useQuery(apiQuery.surveys.get.queryOptions({ input: { id } }));
  const [asking, setAsking] = useState<'edit' | 'open' | 'close' | null>(null);
  if (found.isPending) return <Loading />;
  if (found.isError) return <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />;
  const survey = found.data;
  const { state, isAnonymous } = survey;
  const mayChange = allowed('survey', 'change');
  const act = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      failed(error);
    } finally {
      setAsking(null);
      await client.invalidateQueries();
    }
  };
  const remove = () =>
    act(async () => {
      const { changeId } = await api.surveys.remove({ id });
      await navigate({ to: '/surveys' });
      done(t('removed'), changeId);
    });
  const open = () =>
    act(async () => {
      await api.surveys.open({ id, language });
      done(t('opened'));
    });
  const close = () =>
    act(async () => {
      await api.surveys.close({ id });
      done(t('closed'));
    });
  const text = survey.openedAt ? (survey.introduction ?? '') : invitationText(survey, language);
  return (
    <Page
      title={survey.title}
      count={`${t(`state.${state}`)} · ${t(isAnonymous ? 'anonymous' : 'named')}`}
      actions={
        mayChange && (
          <>
            {state === 'draft' && (
              <>
                <Button size="xs" variant="subtle" color="red" onClick={() => void remove()}>
                  {t('remove')}
                </Button>
                <Button size="xs" variant="default" onClick={() => setAsking('edit')}>
                  {t('change')}
                </Button>
                <Button size="xs" disabled={survey.questions === 0} onClick={() => setAsking('open')}>
                  {t('open')}
                </Button>
              </>
            )}
            {state === 'open' && (
              <Button size="xs" color="red" onClick={() => setAsking('close')}>
                {t('close')}
              </Button>
            )}
          </>
        )
      }
    >
      <div className={classes.survey}>
        <section aria-labelledby="survey-text">
          <h2 id="survey-text" className={classes.part}>
            {t(survey.openedAt ? 'textSent' : 'textToSend')}
          </h2>
          <p className={classes.text}>{text}</p>
          <p className={classes.small}>
            {survey.openedAt ? t('fixedSince', { moment: showMoment(survey.openedAt) }) : t('notFixed')}
            {survey.closesOn && ` ${t('closesOnDay', { day: showDate(survey.closesOn) })}`}
            {survey.closedAt && ` ${t('closedAt', { moment: showMoment(survey.closedAt) })}`}
          </p>
        </section>
        {state === 'closed' && allowed('anonymousAnswer', 'read') && <Results id={id} />}
        <QuestionList survey={survey} mayChange={mayChange && state === 'draft'} />
        <Invited survey={survey} />
        {state === 'open' && allowed('anonymousAnswer', 'create') && <Answers survey={survey} />}
      </div>
      {asking === 'edit' && <SurveyForm survey={survey} onClose={() => setAsking(null)} />}
      {(asking === 'open' || asking === 'close') && (
        <Dialog opened onClose={() => setAsking(null)} title={t(asking)}>
          <Stack gap="md">
            <Text>{asking === 'open' ? t('openText') : t(isAnonymous ? 'closeAnonymousText' : 'closeNamedText')}</Text>
            <Group justify="flex-end" gap="xs">
              <Button size="xs" variant="default" onClick={() => setAsking(null)}>
                {ui('cancel')}
              </Button>
              <Button
                size="xs"
                data-autofocus
                color={asking === 'close' ? 'red' : 'sea'}
                onClick={() => void (asking === 'open' ? open() : close())}
              >
                {t(asking === 'open' ? 'openNow' : 'closeNow')}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      )}
    </Page>
  );
}
