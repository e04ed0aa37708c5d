/** The assessment of a breach: what Art. 33(3) and the form of the authority ask for, as facts, and as a form while it is written. */
import { Button, Checkbox, Group, MultiSelect, NumberInput, Select, Stack, TagsInput, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncidentDetails } from '../../shared/incidents/model.ts';
import { NOTICE_WORDS } from '../../shared/incidents/notice-words.ts';
import { BREACH_CAUSES, BREACH_KINDS, BREACH_RISKS } from '../../shared/incidents/terms.ts';
import { PEOPLE_CATEGORIES } from '../../shared/processing/terms.ts';
import { api } from '../api/client.ts';
import { useFormErrors, useLanguage } from '../api/errors.ts';
import { showMoment, showNumber } from '../ui/dates.ts';
import { keptDraft, useDraftForm } from '../ui/draft.ts';
import { DraftNote } from '../ui/draft-note.tsx';
import { useNotice } from '../ui/notice.tsx';
import { FormError } from '../ui/notices.tsx';
import { SensitiveNote, useSensitiveGuard } from '../ui/sensitive-note.tsx';
import classes from './incidents.module.css';
import { MomentFields, readMoment, typedMoment } from './moment-fields.tsx';

const draftOf = (id: string) => `assessment:${id}`;

export function Assessment({ incident }: { incident: IncidentDetails }) {
  const { t } = useTranslation('incidents');
  const language = useLanguage();
  const [writing, setWriting] = useState(() => keptDraft(draftOf(incident.id))?.open === true);
  const { heads, people, causes } = NOTICE_WORDS[language];
  const number = (count: number | null) => (count === null ? null : showNumber(count));
  const facts: [string, string | null][] = [
    [heads.nature, incident.kinds.map((kind) => t(`kind.${kind}`)).join(', ') || null],
    [heads.cause, incident.cause && causes[incident.cause]],
    [
      heads.period,
      [incident.startedAt, incident.endedAt]
        .map((at) => (at ? showMoment(at) : ''))
        .filter(Boolean)
        .join(' – ') || null,
    ],
    [heads.data, incident.dataCategories.join(', ') || null],
    [heads.peopleKinds, incident.peopleCategories.map((kind) => people.kinds[kind]).join(', ') || null],
    [heads.peopleCount, number(incident.peopleCount)],
    [heads.recordCount, number(incident.recordCount)],
    [heads.whereabouts, incident.whereabouts],
    [heads.consequences, incident.consequences],
    [heads.measures, incident.measures],
    [t('risk'), incident.risk && `${t(`risks.${incident.risk}`)}. ${incident.riskReason ?? ''}`],
  ];
  return (
    <section aria-labelledby="breach-assessment">
      <Group gap="sm" align="baseline">
        <h3 id="breach-assessment" className={classes.part}>
          {t('assessment')}
        </h3>
        {!writing && !incident.closedAt && (
          <Button size="compact-xs" variant="subtle" onClick={() => setWriting(true)}>
            {t('changeAssessment')}
          </Button>
        )}
      </Group>
      {writing ? (
        <AssessmentForm incident={incident} onClose={() => setWriting(false)} />
      ) : (
        <dl className={classes.facts}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value ?? <span className={classes.small}>{t('notKnown')}</span>}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function AssessmentForm({ incident, onClose }: { incident: IncidentDetails; onClose: () => void }) {
  const { t } = useTranslation('incidents');
  const ui = useTranslation('ui').t;
  const language = useLanguage();
  const client = useQueryClient();
  const formErrors = useFormErrors();
  const { done } = useNotice();
  const { heads, people, causes } = NOTICE_WORDS[language];
  const form = useDraftForm(draftOf(incident.id), () => ({
    kinds: incident.kinds,
    cause: incident.cause,
    started: typedMoment(incident.startedAt),
    ended: typedMoment(incident.endedAt),
    aware: typedMoment(incident.awareAt),
    dataCategories: incident.dataCategories,
    peopleCategories: incident.peopleCategories,
    peopleCount: incident.peopleCount,
    recordCount: incident.recordCount,
    whereabouts: incident.whereabouts ?? '',
    consequences: incident.consequences ?? '',
    measures: incident.measures ?? '',
    risk: incident.risk,
    riskReason: incident.riskReason ?? '',
    revision: incident.revision,
  }));
  const { values, set } = form;
  const [errors, setErrors] = useState<Record<string, string>>({});
  const guard = useSensitiveGuard(
    [values.whereabouts, values.consequences, values.measures, values.riskReason].join('\n'),
  );
  const close = () => {
    form.settle();
    onClose();
  };
  const save = async () => {
    const { started, ended, aware, revision, ...rest } = values;
    const [startedAt, endedAt, awareAt] = [readMoment(started), readMoment(ended), readMoment(aware)];
    const wrong = {
      ...(startedAt === undefined ? { 'patch.startedAt': t('notMoment') } : {}),
      ...(endedAt === undefined ? { 'patch.endedAt': t('notMoment') } : {}),
      ...(awareAt ? {} : { 'patch.awareAt': t('notMoment') }),
    };
    setErrors(wrong);
    if (Object.keys(wrong).length > 0 || !guard.passes()) return;
    const text = (value: string) => value.trim() || null;
    // A moment nobody touched keeps its seconds.
    const moved = showMoment(awareAt ?? '') !== showMoment(incident.awareAt);
    try {
      const { changeId } = await api.incidents.update({
        id: incident.id,
        revision,
        patch: {
          ...rest,
          startedAt: startedAt ?? null,
          endedAt: endedAt ?? null,
          ...(moved && awareAt ? { awareAt } : {}),
          whereabouts: text(values.whereabouts),
          consequences: text(values.consequences),
          measures: text(values.measures),
          riskReason: text(values.riskReason),
        },
      });
      await client.invalidateQueries();
      done(t('assessed'), changeId);
      close();
    } catch (error) {
      setErrors(formErrors(error));
    }
  };
  const area = (name: 'whereabouts' | 'consequences' | 'measures' | 'riskReason', label: string) => (
    <Textarea
      size="xs"
      label={label}
      autosize
      minRows={2}
      maxLength={4_000}
      value={values[name]}
      error={errors[`patch.${name}`]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  const count = (name: 'peopleCount' | 'recordCount', label: string) => (
    <NumberInput
      size="xs"
      label={label}
      min={0}
      allowDecimal={false}
      value={values[name] ?? ''}
      error={errors[`patch.${name}`]}
      onChange={(value) => set({ [name]: value === '' ? null : Number(value) })}
    />
  );
  return (
    <form
      className={classes.form}
      aria-label={t('assessment')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="sm">
        <DraftNote shown={form.fromDraft} onDiscard={form.discard} />
        <Checkbox.Group
          size="xs"
          label={heads.nature}
          value={values.kinds}
          onChange={(kinds) => set({ kinds: kinds as typeof values.kinds })}
        >
          <Stack gap={8} mt={6}>
            {BREACH_KINDS.map((kind) => (
              <Checkbox key={kind} size="xs" value={kind} label={t(`kind.${kind}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Select
          size="xs"
          label={heads.cause}
          value={values.cause}
          data={BREACH_CAUSES.map((value) => ({ value, label: causes[value] }))}
          onChange={(cause) => set({ cause: cause as typeof values.cause })}
        />
        <MomentFields
          label={t('started')}
          value={values.started}
          error={errors['patch.startedAt']}
          onChange={(started) => set({ started })}
        />
        <MomentFields
          label={t('ended')}
          value={values.ended}
          error={errors['patch.endedAt']}
          onChange={(ended) => set({ ended })}
        />
        <MomentFields
          label={heads.aware}
          value={values.aware}
          error={errors['patch.awareAt']}
          onChange={(aware) => set({ aware })}
        />
        <TagsInput
          size="xs"
          label={heads.data}
          description={t('dataHint')}
          maxTags={30}
          value={values.dataCategories}
          onChange={(dataCategories) => set({ dataCategories })}
        />
        <MultiSelect
          size="xs"
          label={heads.peopleKinds}
          value={values.peopleCategories}
          data={PEOPLE_CATEGORIES.map((value) => ({ value, label: people.kinds[value] }))}
          onChange={(kinds) => set({ peopleCategories: kinds as typeof values.peopleCategories })}
        />
        <Group grow align="flex-start">
          {count('peopleCount', heads.peopleCount)}
          {count('recordCount', heads.recordCount)}
        </Group>
        {area('whereabouts', heads.whereabouts)}
        {area('consequences', heads.consequences)}
        {area('measures', heads.measures)}
        <Select
          size="xs"
          label={t('risk')}
          description={t('riskHint')}
          value={values.risk}
          data={BREACH_RISKS.map((value) => ({ value, label: t(`risks.${value}`) }))}
          onChange={(risk) => set({ risk: risk as typeof values.risk })}
        />
        {area('riskReason', t('riskReason'))}
        <SensitiveNote guard={guard} />
        <FormError>{errors.form}</FormError>
        <Group gap="xs">
          <Button size="xs" type="submit">
            {guard.warned ? ui('sensitive.saveAnyway') : t('saveAssessment')}
          </Button>
          <Button size="xs" variant="default" onClick={close}>
            {ui('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
