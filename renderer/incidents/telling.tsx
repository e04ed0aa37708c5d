/** Telling the authority, or the people: the decision with its ground, the draft of the notice, and that it was sent. */
import { Button, CopyButton, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLate } from '../../shared/incidents/clock.ts';
import type { IncidentDetails } from '../../shared/incidents/model.ts';
import { NOTICE_WORDS } from '../../shared/incidents/notice-words.ts';
import { NOTICE_DECISIONS, NOTICE_EXCEPTIONS, type NoticeTo } from '../../shared/incidents/terms.ts';
import { api } from '../api/client.ts';
import { useFormErrors, useLanguage } from '../api/errors.ts';
import { showMoment } from '../ui/dates.ts';
import { saveBase64 } from '../ui/download.ts';
import { useNotice } from '../ui/notice.tsx';
import { FormError } from '../ui/notices.tsx';
import classes from './incidents.module.css';
import { MomentFields, readMoment, typedMoment } from './moment-fields.tsx';

type TellingProps = { incident: IncidentDetails; to: NoticeTo };

export function Telling({ incident, to }: TellingProps) {
  const { t } = useTranslation('incidents');
  const language = useLanguage();
  const { failed } = useNotice();
  const [doing, setDoing] = useState<'decide' | 'notified' | null>(null);
  const [draft, setDraft] = useState<Awaited<ReturnType<typeof api.incidents.notices>> | null>(null);
  const isAuthority = to === 'authority';
  const decision = isAuthority ? incident.authorityDecision : incident.peopleDecision;
  const reason = isAuthority ? incident.authorityReason : incident.peopleReason;
  const sentAt = isAuthority ? incident.authorityNotifiedAt : incident.peopleNotifiedAt;
  const more = isAuthority ? incident.authorityReference : incident.peopleNotifiedHow;
  const show = async () => {
    try {
      setDraft(await api.incidents.notices({ id: incident.id, to, language }));
    } catch (error) {
      failed(error);
    }
  };
  const title = `breach-${to}`;
  return (
    <section aria-labelledby={title}>
      <h3 id={title} className={classes.part}>
        {t(`tell.${to}`)}
      </h3>
      <p className={classes.text}>
        {decision ? t(`decided.${to}.${decision}`) : t('notDecided')} {reason}
        {!isAuthority && incident.peopleException && ` ${NOTICE_WORDS[language].exceptions[incident.peopleException]}`}
      </p>
      {sentAt && (
        <p className={classes.text}>
          {t('sentAt', { moment: showMoment(sentAt) })} {more}
          {isAuthority && incident.delayReason && ` ${t('delayed', { reason: incident.delayReason })}`}
        </p>
      )}
      {doing === null && (
        <Group gap="xs">
          {!incident.closedAt && (
            <Button size="xs" variant="default" onClick={() => setDoing('decide')}>
              {t(decision ? 'decideAgain' : 'decide')}
            </Button>
          )}
          {decision === 'notify' && (
            <Button size="xs" variant="subtle" onClick={() => void show()}>
              {t('draft')}
            </Button>
          )}
          {decision === 'notify' && !incident.closedAt && (
            <Button size="xs" variant="subtle" onClick={() => setDoing('notified')}>
              {t(isAuthority ? 'noteSent' : 'noteTold')}
            </Button>
          )}
        </Group>
      )}
      {doing === 'decide' && <DecideForm incident={incident} to={to} onClose={() => setDoing(null)} />}
      {doing === 'notified' && <SentForm incident={incident} to={to} onClose={() => setDoing(null)} />}
      {draft && (
        <div className={classes.draft}>
          {draft.missing.length > 0 && <p role="alert">{t('draftMissing', { what: draft.missing.join(', ') })}</p>}
          <Textarea
            size="xs"
            label={t('draftText')}
            readOnly
            autosize
            minRows={6}
            maxRows={18}
            mb={8}
            value={draft.text}
          />
          <Group gap="xs">
            <CopyButton value={draft.text}>
              {({ copied, copy }) => (
                <Button size="xs" variant="default" onClick={copy}>
                  {t(copied ? 'copied' : 'copy')}
                </Button>
              )}
            </CopyButton>
            <Button
              size="xs"
              variant="default"
              onClick={() => saveBase64(draft.fileName, draft.mimeType, draft.contentBase64)}
            >
              {t('takePdf')}
            </Button>
            <Button size="xs" variant="subtle" onClick={() => setDraft(null)}>
              {t('hideDraft')}
            </Button>
          </Group>
        </div>
      )}
    </section>
  );
}

type PartProps = TellingProps & { onClose: () => void };

function DecideForm({ incident, to, onClose }: PartProps) {
  const { t } = useTranslation('incidents');
  const language = useLanguage();
  const [decision, setDecision] = useState<(typeof NOTICE_DECISIONS)[number]>('notify');
  const [exception, setException] = useState<(typeof NOTICE_EXCEPTIONS)[number] | null>(null);
  const [reason, setReason] = useState('');
  const needsException = to === 'people' && decision === 'dont' && incident.risk === 'high';
  return (
    <SmallForm
      label={t('decide')}
      action={t('saveDecision')}
      onClose={onClose}
      onSave={() =>
        api.incidents.decide({
          id: incident.id,
          about: to,
          decision,
          reason,
          ...(needsException && exception ? { exception } : {}),
        })
      }
    >
      {(errors) => (
        <>
          <Select
            size="xs"
            label={t('decision')}
            allowDeselect={false}
            value={decision}
            error={errors.decision}
            data={NOTICE_DECISIONS.map((value) => ({ value, label: t(`decided.${to}.${value}`) }))}
            onChange={(value) => setDecision(value === 'dont' ? 'dont' : 'notify')}
          />
          {needsException && (
            <Select
              size="xs"
              label={t('exception')}
              value={exception}
              error={errors.exception}
              data={NOTICE_EXCEPTIONS.map((value) => ({ value, label: NOTICE_WORDS[language].exceptions[value] }))}
              onChange={(value) => setException(NOTICE_EXCEPTIONS.find((one) => one === value) ?? null)}
            />
          )}
          <Textarea
            size="xs"
            label={t('reason')}
            required
            autosize
            minRows={2}
            maxLength={4_000}
            value={reason}
            error={errors.reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </>
      )}
    </SmallForm>
  );
}

function SentForm({ incident, to, onClose }: PartProps) {
  const { t } = useTranslation('incidents');
  const [at, setAt] = useState(() => typedMoment(new Date().toISOString()));
  const [more, setMore] = useState('');
  const [delayReason, setDelayReason] = useState(incident.delayReason ?? '');
  const moment = readMoment(at);
  const late = to === 'authority' && Boolean(moment) && isLate(incident.awareAt, moment ?? '');
  return (
    <SmallForm
      label={t(to === 'authority' ? 'noteSent' : 'noteTold')}
      action={t('saveSent')}
      onClose={onClose}
      onSave={() =>
        api.incidents.notified({
          id: incident.id,
          to,
          at: moment ?? '',
          ...(more.trim() ? (to === 'authority' ? { reference: more } : { how: more }) : {}),
          ...(late && delayReason.trim() ? { delayReason } : {}),
        })
      }
    >
      {(errors) => (
        <>
          <MomentFields label={t('when')} value={at} error={errors.at} onChange={setAt} />
          <TextInput
            size="xs"
            label={t(to === 'authority' ? 'reference' : 'how')}
            autoComplete="off"
            maxLength={120}
            value={more}
            error={errors.reference ?? errors.how}
            onChange={(event) => setMore(event.currentTarget.value)}
          />
          {late && (
            <Textarea
              size="xs"
              label={t('delayReason')}
              description={t('delayHint')}
              required
              autosize
              minRows={2}
              maxLength={2_000}
              value={delayReason}
              error={errors.delayReason}
              onChange={(event) => setDelayReason(event.currentTarget.value)}
            />
          )}
        </>
      )}
    </SmallForm>
  );
}

type SmallFormProps = {
  label: string;
  action: string;
  onClose: () => void;
  onSave: () => Promise<unknown>;
  children: (errors: Record<string, string>) => ReactNode;
};

function SmallForm({ label, action, onClose, onSave, children }: SmallFormProps) {
  const ui = useTranslation('ui').t;
  const client = useQueryClient();
  const formErrors = useFormErrors();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const save = async () => {
    try {
      await onSave();
      await client.invalidateQueries();
      onClose();
    } catch (error) {
      setErrors(formErrors(error));
    }
  };
  return (
    <form
      className={classes.form}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="sm">
        {children(errors)}
        <FormError>{errors.form}</FormError>
        <Group gap="xs">
          <Button size="xs" type="submit">
            {action}
          </Button>
          <Button size="xs" variant="default" onClick={onClose}>
            {ui('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
