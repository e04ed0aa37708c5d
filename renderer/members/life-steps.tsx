/** The steps that can be taken from where the member stands, and what is planned. */
import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isEnding, type LifeStep, stepsAfter } from '../../shared/members/life-steps.ts';
import { standingOn } from '../../shared/members/membership-status.ts';
import type { MemberRecord } from '../../shared/members/model.ts';
import { LIFE_STEPS } from '../../shared/members/terms.ts';
import { api } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import { showDate, today } from '../ui/dates.ts';
import { keptDraft } from '../ui/draft.ts';
import { useDueText } from '../ui/due.ts';
import { useNotice } from '../ui/notice.tsx';
import { RowAction } from '../ui/row-action.tsx';
import classes from './life.module.css';
import { LifeForm, lifeForm } from './life-form.tsx';

type Membership = NonNullable<MemberRecord['memberships']>[number];
type LifeProps = { personId: string; memberships: readonly Membership[] };

/** A step being taken; `replaces` a planned period it stands instead of. */
type Taking = { step: LifeStep; replaces: Membership | null };

export function LifeSteps({ personId, memberships }: LifeProps) {
  const { t } = useTranslation('life');
  const allowed = useCan();
  const [taking, setTaking] = useState<Taking | null>(() => {
    const step = LIFE_STEPS.find((name) => keptDraft(lifeForm(personId, name))?.open);
    return step ? { step, replaces: null } : null;
  });
  const { status } = standingOn(memberships.toReversed(), today());
  const planned = memberships.filter(({ startDate }) => startDate > today()).toReversed();
  const begun = memberships.some(({ startDate }) => startDate <= today());
  const mayChange = allowed('membership', 'change');
  const steps = stepsAfter(begun ? status : null);
  const nameOf = (step: LifeStep) =>
    step === 'resign' && status === 'applicant' ? t('endApplication') : t(`step.${step}`);
  return (
    <section aria-label={t('steps')}>
      {planned.length > 0 && (
        <Planned
          personId={personId}
          planned={planned}
          mayChange={mayChange}
          onChange={(period) => setTaking({ step: stepTo(memberships, period), replaces: period })}
        />
      )}
      {mayChange && (
        <div className={classes.steps}>
          {steps.map((step, place) => (
            <Button
              key={step}
              size="xs"
              variant={place === 0 && !isEnding(step) && status !== 'member' ? 'filled' : 'default'}
              aria-expanded={taking?.step === step}
              data-returns={`step-${step}`}
              onClick={() => setTaking({ step, replaces: null })}
            >
              {nameOf(step)}
            </Button>
          ))}
        </div>
      )}
      {taking && (
        <LifeForm
          key={`${taking.step} ${taking.replaces?.id}`}
          personId={personId}
          step={taking.step}
          title={nameOf(taking.step)}
          present={memberships.find(({ startDate }) => startDate <= today()) ?? null}
          replaces={taking.replaces}
          onDone={() => {
            const { step } = taking;
            setTaking(null);
            requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-returns="step-${step}"]`)?.focus());
          }}
        />
      )}
    </section>
  );
}

type PlannedProps = {
  personId: string;
  planned: readonly Membership[];
  mayChange: boolean;
  onChange: (period: Membership) => void;
};

/** What comes about by itself on its day. */
function Planned({ personId, planned, mayChange, onChange }: PlannedProps) {
  const { t } = useTranslation('life');
  const words = useTranslation('words').t;
  const dueText = useDueText();
  const { done, failed } = useNotice();
  const withdraw = async (periodId: string) => {
    try {
      done(t('withdrawn'), (await api.members.withdrawMembership({ personId, periodId })).changeId);
    } catch (error) {
      failed(error);
    }
  };
  return (
    <section className={classes.planned} aria-label={t('planned')}>
      <Title order={3} size={14}>
        {t('planned')}
      </Title>
      <ul>
        {planned.map((period) => (
          <li key={period.id}>
            <span>
              {[words(`status.${period.status}`), period.category].filter(Boolean).join(', ')} ·{' '}
              {dueText(period.startDate)}
              {period.endDate && ` – ${showDate(period.endDate)}`}
            </span>
            {mayChange && (
              <span>
                <RowAction onClick={() => onChange(period)}>{t('change')}</RowAction>
                <RowAction onClick={() => void withdraw(period.id)}>{t('withdraw')}</RowAction>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The step that a planned period came from. */
function stepTo(memberships: readonly Membership[], { status, startDate }: Membership): LifeStep {
  const before = memberships.find((period) => period.startDate < startDate)?.status ?? null;
  if (status === 'applicant') return 'apply';
  if (status === 'leave') return before === 'leave' ? 'recategorise' : 'leave';
  if (status === 'resigned') return 'resign';
  if (status === 'excluded') return 'exclude';
  if (status === 'deceased') return 'decease';
  if (before === null) return 'join';
  if (before === 'applicant') return 'approve';
  if (before === 'leave') return 'return';
  return before === 'member' ? 'recategorise' : 'rejoin';
}
