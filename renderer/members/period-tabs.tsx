/** Periods of membership and of employment: what was when, and the usual steps: join, leave, change of work. */
import { Button, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberRecord } from '../../shared/members/model.ts';
import { api } from '../api/client.ts';
import { Offices } from '../representatives/offices.tsx';
import { useCan } from '../session/use-session.ts';
import { today } from '../ui/dates.ts';
import { dropDraft, keptDraft } from '../ui/draft.ts';
import { useNotice } from '../ui/notice.tsx';
import life from './life.module.css';
import { LifeSteps } from './life-steps.tsx';
import { EmploymentForm, MembershipForm } from './period-forms.tsx';
import classes from './periods.module.css';
import { Periods } from './periods.tsx';
import { StatusWord } from './status-word.tsx';
import { periodForm } from './use-period-form.ts';

type Membership = NonNullable<MemberRecord['memberships']>[number];
type Employment = NonNullable<MemberRecord['employments']>[number];
type Kind = 'membership' | 'employment';

export function MembershipTab({ personId, memberships }: { personId: string; memberships: Membership[] }) {
  const { t } = useTranslation('members');
  const lifeText = useTranslation('life').t;
  const words = useTranslation('words').t;
  const steps = usePeriodSteps('membership', personId, memberships);
  const end = async ({ id, revision, ...membership }: Membership) =>
    await api.members.saveMembership({ personId, id, revision, membership: { ...membership, endDate: today() } });
  const remove = async (id: string) => await api.members.removeMembership({ id });
  return (
    <>
      <LifeSteps personId={personId} memberships={memberships} />
      <Title order={3} size={14} className={life.title}>
        {lifeText('periods')}
      </Title>
      {steps.mayChange && <New {...steps} text={t('addMembership')} />}
      {steps.edited === 'new' && <MembershipForm personId={personId} period={null} onDone={steps.close} />}
      <Periods
        head={[t('field.status'), t('field.category')]}
        edited={steps.edited}
        periods={memberships.map((period) => ({
          ...period,
          cells: [
            <StatusWord key="status" status={period.status} />,
            <span key="more">
              {period.category}
              {period.duesClass && (
                <span className={classes.more}>{`${lifeText('duesClass')} ${period.duesClass}`}</span>
              )}
              {(period.cause || period.reason) && (
                <span className={classes.more}>
                  {[period.cause && words(`cause.${period.cause}`), period.reason].filter(Boolean).join(': ')}
                </span>
              )}
            </span>,
          ],
          onEdit: steps.mayChange ? () => steps.edit(period.id) : undefined,
          onEnd:
            steps.mayChange && period.endDate === null
              ? () => steps.run(() => end(period), t('periodEnded'))
              : undefined,
          form: (
            <MembershipForm
              personId={personId}
              period={period}
              onRemove={steps.mayRemove ? () => steps.removeEdited(() => remove(period.id)) : undefined}
              onDone={steps.close}
            />
          ),
        }))}
      />
    </>
  );
}

export function EmploymentTab({ personId, employments }: { personId: string; employments: Employment[] }) {
  const { t } = useTranslation('members');
  const allowed = useCan();
  const steps = usePeriodSteps('employment', personId, employments);
  const end = async ({ id, revision, employerId, jobTitle, startDate }: Employment) => {
    const employment = { employerId, jobTitle, startDate, endDate: today() };
    return await api.members.saveEmployment({ personId, id, revision, employment });
  };
  const remove = async (id: string) => await api.members.removeEmployment({ id });
  return (
    <>
      {steps.mayChange && <New {...steps} text={t('addEmployment')} />}
      {steps.edited === 'new' && <EmploymentForm personId={personId} period={null} onDone={steps.close} />}
      <Periods
        head={[t('field.employerName'), t('field.jobTitle')]}
        edited={steps.edited}
        periods={employments.map((period) => ({
          ...period,
          cells: [period.employerName, period.jobTitle],
          onEdit: steps.mayChange ? () => steps.edit(period.id) : undefined,
          onEnd:
            steps.mayChange && period.endDate === null
              ? () => steps.run(() => end(period), t('periodEnded'))
              : undefined,
          form: (
            <EmploymentForm
              personId={personId}
              period={period}
              onRemove={steps.mayRemove ? () => steps.removeEdited(() => remove(period.id)) : undefined}
              onDone={steps.close}
            />
          ),
        }))}
      />
      {allowed('representative', 'list') && <Offices owner={{ personId }} />}
    </>
  );
}

type Changed = { changeId: string };

/** Which period is being edited, and what can be done with one. A form that was cut off stands open again. */
function usePeriodSteps(kind: Kind, personId: string, periods: readonly { id: string }[]) {
  const { t } = useTranslation('members');
  const allowed = useCan();
  const { done, failed } = useNotice();
  const [edited, setEdited] = useState<string | null>(() => {
    const names = ['new', ...periods.map(({ id }) => id)];
    return names.find((name) => keptDraft(periodForm(kind, personId, name === 'new' ? null : name))?.open) ?? null;
  });
  const [returning, setReturning] = useState<string | null>(null);
  useEffect(() => {
    if (!returning) return;
    // The focus goes back to the button the form was opened by.
    document.querySelector<HTMLElement>(`[data-returns="${returning}"]`)?.focus();
    setReturning(null);
  }, [returning]);
  const busy = useRef(false);
  const run = async (work: () => Promise<Changed>, text: string) => {
    // The second half of a double click means nothing.
    if (busy.current) return;
    busy.current = true;
    try {
      done(text, (await work()).changeId);
    } catch (error) {
      failed(error);
    } finally {
      busy.current = false;
    }
  };
  return {
    mayChange: allowed(kind, 'change'),
    mayRemove: allowed(kind, 'remove'),
    edited,
    edit: setEdited,
    close() {
      setEdited(null);
      setReturning(edited);
    },
    run: (work: () => Promise<Changed>, text: string) => void run(work, text),
    removeEdited(work: () => Promise<Changed>) {
      if (edited) dropDraft(periodForm(kind, personId, edited));
      setEdited(null);
      void run(work, t('periodRemoved'));
    },
  };
}

function New({ text, edited, edit }: { text: string; edited: string | null; edit: (name: string) => void }) {
  return (
    <div className={classes.tools}>
      <Button size="xs" variant="default" data-returns="new" disabled={edited === 'new'} onClick={() => edit('new')}>
        {text}
      </Button>
    </div>
  );
}
