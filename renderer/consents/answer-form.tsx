/** Noting a yes, a no or a withdrawal. The focus stands in the note, Ctrl Enter saves from anywhere; a draft is kept, save for the file. */
import { Button, Checkbox, FileButton, Group, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsentFollow, PersonConsent } from '../../shared/consents/model.ts';
import { CONSENT_CHANNELS } from '../../shared/consents/terms.ts';
import { parseCalendarDate } from '../../shared/dates/calendar-date.ts';
import { api } from '../api/client.ts';
import { useFormErrors, useLanguage } from '../api/errors.ts';
import { useCan } from '../session/use-session.ts';
import { showDate, startOfDay, today } from '../ui/dates.ts';
import { useDraftForm } from '../ui/draft.ts';
import { DraftNote } from '../ui/draft-note.tsx';
import { COMMAND_KEY } from '../ui/keys.ts';
import { useNotice } from '../ui/notice.tsx';
import { FormError } from '../ui/notices.tsx';
import { ConsentWords } from './consent-words.tsx';
import classes from './consents.module.css';
import { readBase64 } from './read-base64.ts';

export type Answer = 'yes' | 'no' | 'withdraw';

/** Name of the draft of an answer. */
export function answerForm(personId: string, purposeKey: string, answer: Answer): string {
  return `consent:${personId}:${purposeKey}:${answer}`;
}

type AnswerFormProps = {
  personId: string;
  consent: PersonConsent;
  answer: Answer;
  /** Null where it was given up. */
  onDone: (follows: readonly ConsentFollow[] | null) => void;
};

/** How somebody speaks with the office; Min side and imports write by themselves. */
const CHANNELS = CONSENT_CHANNELS.filter((channel) => channel !== 'minside' && channel !== 'import');
type Channel = (typeof CONSENT_CHANNELS)[number];

type Values = {
  channel: Channel;
  on: string;
  language: string;
  explicit: boolean;
  validUntil: string;
  note: string;
};

export function AnswerForm({ personId, consent, answer, onDone }: AnswerFormProps) {
  const { t } = useTranslation('consents');
  const ui = useTranslation('ui').t;
  const words = useTranslation('words').t;
  const language = useLanguage();
  const allowed = useCan();
  const { done } = useNotice();
  const formErrors = useFormErrors();
  const form = useDraftForm<Values>(
    answerForm(personId, consent.purposeKey, answer),
    () => ({ channel: 'phone', on: showDate(today()), language: 'nb', explicit: false, validUntil: '', note: '' }),
    personId,
  );
  const { values, set } = form;
  const [file, setFile] = useState<File | null>(null);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const isYes = answer === 'yes';
  const asked = consent.offered.find((text) => text.language === values.language) ?? consent.offered[0];
  const needsText = isYes && consent.choice === 'consent' && !asked;
  const leave = (follows: readonly ConsentFollow[] | null) => {
    form.settle();
    onDone(follows);
  };
  const send = async () => {
    const day = parseCalendarDate(values.on);
    const until = values.validUntil.trim() === '' ? null : parseCalendarDate(values.validUntil);
    if (day === undefined) return setErrors({ at: ui('notDate') });
    if (until === undefined) return setErrors({ validUntil: ui('notDate') });
    if (busy || needsText) return;
    setBusy(true);
    setErrors({});
    try {
      const note = values.note.trim();
      const kept = file ? { file: { name: file.name, contentBase64: await readBase64(file) } } : {};
      const { follows } = await api.consents.record({
        personId,
        purposeKey: consent.purposeKey,
        event: isYes ? (consent.mustRenew ? 'renewed' : 'given') : answer === 'no' ? 'refused' : 'withdrawn',
        textVersionId: answer === 'withdraw' ? null : (asked?.id ?? null),
        channel: values.channel,
        explicit: isYes && values.explicit,
        validUntil: isYes ? until : null,
        ...(day === today() ? {} : { at: startOfDay(day) }),
        evidence: file || note ? { ...kept, ...(note ? { note } : {}) } : null,
      });
      done(answer === 'withdraw' && consent.choice === 'consent' ? t('withdrawn') : t('saved'));
      leave(follows);
    } catch (error) {
      setErrors(formErrors(error));
      setBusy(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) leave(null);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const title = t(`form.${answer}`, { purpose: consent.title[language] });
  return (
    <form
      className={classes.form}
      aria-label={title}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <DraftNote shown={form.fromDraft} onDiscard={form.discard} />
      {answer === 'withdraw' && <span className={classes.quiet}>{t('form.withdrawal')}</span>}
      {isYes && asked && (
        <>
          {consent.offered.length > 1 && (
            <SegmentedControl
              size="xs"
              w="fit-content"
              aria-label={t('form.language')}
              value={asked.language}
              data={consent.offered.map((text) => ({
                value: text.language,
                label: words(`language.${text.language}`),
              }))}
              onChange={(chosen) => set({ language: chosen })}
            />
          )}
          <ConsentWords text={asked} title={t('form.read')} />
        </>
      )}
      <FormError>{needsText ? t('form.noText') : undefined}</FormError>
      <div className={classes.fields}>
        <SegmentedControl
          size="xs"
          aria-label={t('form.channel')}
          value={values.channel}
          data={CHANNELS.map((value) => ({ value, label: words(`consentChannel.${value}`) }))}
          onChange={(channel) => set({ channel: channel as Channel })}
        />
        <TextInput
          size="xs"
          className={classes.day ?? ''}
          label={t('form.when')}
          autoComplete="off"
          placeholder={t('form.whenHint')}
          value={values.on}
          error={errors.at}
          onChange={(event) => set({ on: event.currentTarget.value })}
        />
        {isYes && consent.choice === 'consent' && (
          <TextInput
            size="xs"
            className={classes.day ?? ''}
            label={t('form.validUntil')}
            autoComplete="off"
            placeholder={t('form.whenHint')}
            value={values.validUntil}
            error={errors.validUntil}
            onChange={(event) => set({ validUntil: event.currentTarget.value })}
          />
        )}
      </div>
      {isYes && consent.choice === 'consent' && (
        <Checkbox
          size="xs"
          label={t('form.explicit')}
          checked={values.explicit}
          error={errors.explicit}
          required={consent.needsExplicit}
          onChange={(event) => set({ explicit: event.currentTarget.checked })}
        />
      )}
      <Textarea
        size="xs"
        autoFocus
        autosize
        minRows={1}
        label={t('form.note')}
        description={t('form.noteHint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={values.note}
        error={errors['evidence.note']}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      {allowed('attachment', 'create') && (
        <Group gap="xs">
          <FileButton accept="application/pdf,image/png,image/jpeg" onChange={setFile}>
            {(props) => (
              <Button {...props} size="xs" variant="default">
                {file ? file.name : t('form.chooseFile')}
              </Button>
            )}
          </FileButton>
          {file ? (
            <Button size="xs" variant="subtle" onClick={() => setFile(null)}>
              {t('form.removeFile')}
            </Button>
          ) : (
            <span className={classes.quiet}>{t('form.fileHint')}</span>
          )}
        </Group>
      )}
      <FormError>
        {errors.form ??
          errors['evidence.file'] ??
          errors['evidence.file.contentBase64'] ??
          errors.textVersionId ??
          errors.purposeKey}
      </FormError>
      <Group gap="xs">
        <Button size="xs" type="submit" loading={busy} disabled={needsText}>
          {answer === 'withdraw' && consent.choice === 'consent' ? t('form.saveWithdrawal') : t('form.save')}
        </Button>
        <Button size="xs" variant="default" onClick={() => leave(null)}>
          {ui('cancel')}
        </Button>
        <span className={classes.quiet}>{t('form.keys', { key: COMMAND_KEY })}</span>
      </Group>
    </form>
  );
}
