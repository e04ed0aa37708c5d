/** One breach from report to close: the clock, what is missing, the assessment, whom to tell, whom it touched, and every step. */
import { Button, Group, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncidentDetails } from '../../shared/incidents/model.ts';
import { api, apiQuery } from '../api/client.ts';
import { useFailureText } from '../api/errors.ts';
import { showMoment } from '../ui/dates.ts';
import { ErrorNotice, Loading } from '../ui/notices.tsx';
import { SensitiveNote, useSensitiveGuard } from '../ui/sensitive-note.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { Affected } from './affected.tsx';
import { Assessment } from './assessment.tsx';
import { ClockText } from './clock.tsx';
import classes from './incidents.module.css';
import { Telling } from './telling.tsx';

export function IncidentPage() {
  const { incidentId: id = '' } = useParams({ strict: false });
  const { t } = useTranslation('incidents');
  const client = useQueryClient();
  const failureText = useFailureText();
  const found = useQuery({ ...apiQuery.incidents.get.queryOptions({ input: { id } }), refetchInterval: 60_000 });
  const [problem, setProblem] = useState<string | null>(null);
  if (found.isPending) return <Loading />;
  if (found.isError) return <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />;
  const incident = found.data;
  const close = async () => {
    setProblem(null);
    try {
      await api.incidents.close({ id });
      await client.invalidateQueries();
    } catch (error) {
      setProblem(failureText(error));
    }
  };
  return (
    <div className={classes.incident}>
      <TextLink to="/privacy/incidents">{t('toList')}</TextLink>
      <div>
        <h2 className={classes.heading}>
          {incident.number}. {incident.title}
        </h2>
        <p className={classes.lead}>
          {incident.closedAt ? (
            t('closedAt', { moment: showMoment(incident.closedAt) })
          ) : (
            <ClockText clock={incident.clock} />
          )}
        </p>
        <p className={classes.text}>{incident.description}</p>
        <p className={classes.small}>
          {t('reportedBy', { name: incident.reportedBy, moment: showMoment(incident.reportedAt) })} ·{' '}
          {t('discoveredAt', { moment: showMoment(incident.discoveredAt) })} ·{' '}
          {t('awareAt', { moment: showMoment(incident.awareAt) })}
        </p>
      </div>
      <Assessment incident={incident} />
      <Telling incident={incident} to="authority" />
      <Telling incident={incident} to="people" />
      <Affected incident={incident} />
      <Lessons incident={incident} />
      <Steps incident={incident} />
      {!incident.closedAt && (
        <section aria-labelledby="breach-close">
          <h3 id="breach-close" className={classes.part}>
            {t('close')}
          </h3>
          {incident.missing.length > 0 ? (
            <>
              <p className={classes.small}>{t('stillMissing')}</p>
              <ul className={classes.missing}>
                {incident.missing.map((one) => (
                  <li key={one}>{t(`missing.${one}`)}</li>
                ))}
              </ul>
            </>
          ) : (
            <>
              <p className={classes.small}>{t('closeText')}</p>
              <Button size="xs" mt={8} onClick={() => void close()}>
                {t('closeNow')}
              </Button>
            </>
          )}
          {problem && <p role="alert">{problem}</p>}
        </section>
      )}
    </div>
  );
}

function Lessons({ incident: { id, lessons, closedAt } }: { incident: IncidentDetails }) {
  const { t } = useTranslation('incidents');
  return (
    <section aria-labelledby="breach-lessons">
      <h3 id="breach-lessons" className={classes.part}>
        {t('lessons')}
      </h3>
      {lessons && <p className={classes.text}>{lessons}</p>}
      {!closedAt && (
        <Saying
          label={t(lessons ? 'lessonsAgain' : 'lessonsLabel')}
          action={t('saveLessons')}
          onSay={(text) => api.incidents.lessons({ id, text })}
        />
      )}
    </section>
  );
}

function Steps({ incident: { id, steps } }: { incident: IncidentDetails }) {
  const { t } = useTranslation('incidents');
  return (
    <section aria-labelledby="breach-steps">
      <h3 id="breach-steps" className={classes.part}>
        {t('steps')}
      </h3>
      <p className={classes.small}>{t('stepsText')}</p>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={step.id}>
            <span className={classes.small}>
              {showMoment(step.at)} · {t(`step.${step.kind}`)} · {step.by}
            </span>
            <div className={classes.text}>{step.text}</div>
          </li>
        ))}
      </ol>
      <Saying
        label={t('stepLabel')}
        action={t('addStep')}
        onSay={(text) => api.incidents.addStep({ id, kind: 'measure', text })}
      />
    </section>
  );
}

type SayingProps = { label: string; action: string; onSay: (text: string) => Promise<unknown> };

/** A few lines that are added, and warned about where they name somebody. */
function Saying({ label, action, onSay }: SayingProps) {
  const ui = useTranslation('ui').t;
  const client = useQueryClient();
  const failureText = useFailureText();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const guard = useSensitiveGuard(text);
  const say = async () => {
    if (!guard.passes()) return;
    setProblem(null);
    try {
      await onSay(text);
      setText('');
      await client.invalidateQueries();
    } catch (error) {
      setProblem(failureText(error));
    }
  };
  return (
    <div className={classes.form}>
      <Textarea
        size="xs"
        label={label}
        autosize
        minRows={2}
        maxLength={4_000}
        value={text}
        error={problem}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <SensitiveNote guard={guard} />
      <Group mt={8}>
        <Button size="xs" variant="default" disabled={text.trim() === ''} onClick={() => void say()}>
          {guard.warned ? ui('sensitive.saveAnyway') : action}
        </Button>
      </Group>
    </div>
  );
}
