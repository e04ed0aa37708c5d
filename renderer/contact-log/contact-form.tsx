/**
 * An entry of the log: one text, written while somebody talks. The focus stands in it at once; kind, direction and the check of the caller
 * stand before it, the day to come back to it after. A draft is kept. Ctrl Enter saves from anywhere.
 */
import { Button, Group, SegmentedControl, Text, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactEntry } from '../../shared/contact-log/contract.ts';
import { joinEntry } from '../../shared/contact-log/entry-text.ts';
import { CONTACT_DIRECTIONS, CONTACT_KINDS } from '../../shared/contact-log/terms.ts';
import { parseCalendarDate } from '../../shared/dates/calendar-date.ts';
import { parseDueDay } from '../../shared/dates/due-day.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import type { MemberRecord } from '../../shared/members/model.ts';
import { api } from '../api/client.ts';
import { errorOf, useFormErrors } from '../api/errors.ts';
import { useCan } from '../session/use-session.ts';
import { showDate, startOfDay, today } from '../ui/dates.ts';
import { useDraftForm } from '../ui/draft.ts';
import { DraftNote } from '../ui/draft-note.tsx';
import { useDueText } from '../ui/due.ts';
import { COMMAND_KEY } from '../ui/keys.ts';
import { useNotice } from '../ui/notice.tsx';
import { FormError } from '../ui/notices.tsx';
import { SensitiveNote, useSensitiveGuard } from '../ui/sensitive-note.tsx';
import { CallerCheck, type CallerCheckResult } from './caller-check.tsx';
import classes from './contact-log.module.css';

/** Whom the log is about. */
export type About = { personId: string } | { employerId: string };

/** Name of the draft of an entry. */
export function contactForm(about: About, entryId: string | null): string {
  return `contact:${'personId' in about ? about.personId : about.employerId}:${entryId ?? 'new'}`;
}

type ContactFormProps = {
  about: About;
  /** The member, where the log is about one: for the check of the caller. */
  caller?: MemberRecord | undefined;
  /** An entry of one's own that is mended; null: a new one. */
  entry: ContactEntry | null;
  onDone: () => void;
};

type Values = {
  kind: ContactEntry['kind'];
  direction: 'in' | 'out';
  text: string;
  on: string;
  followUp: string;
  callerCheck: CallerCheckResult | null;
};

export function ContactForm({ about, caller, entry, onDone }: ContactFormProps) {
  const { t } = useTranslation('contactLog');
  const ui = useTranslation('ui').t;
  const words = useTranslation('words').t;
  const dueText = useDueText();
  const allowed = useCan();
  const { done } = useNotice();
  const formErrors = useFormErrors();
  const form = useDraftForm<Values>(
    contactForm(about, entry?.id ?? null),
    () => ({
      kind: entry?.kind ?? 'call',
      direction: entry?.direction ?? 'in',
      text: entry ? joinEntry(entry) : '',
      on: showDate(entry ? dayInNorway(new Date(entry.at)) : today()),
      followUp: '',
      callerCheck: null,
    }),
    'personId' in about ? about.personId : null,
  );
  const { values, set } = form;
  const { kind, direction, text, on, followUp, callerCheck } = values;
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const guard = useSensitiveGuard(text);
  const dueOn = followUp.trim() === '' ? null : parseDueDay(followUp, today());
  const directed = kind === 'call' || kind === 'email' || kind === 'letter';
  const undoable = (changeId: string) => (allowed('history', 'read') ? changeId : null);
  const leave = () => {
    form.settle();
    onDone();
  };
  const send = async () => {
    const day = parseCalendarDate(on);
    if (!day) return setErrors({ on: ui('notDate') });
    if (dueOn === undefined) return setErrors({ followUp: t('notDay') });
    if (text.trim() === '') return setErrors({ text: ui('needed') });
    if (busy || !guard.passes()) return;
    setBusy(true);
    setErrors({});
    try {
      const said = { kind, direction: directed ? direction : null, text };
      if (entry) {
        const moved = day === dayInNorway(new Date(entry.at)) ? {} : { at: startOfDay(day) };
        const { id, revision } = entry;
        done(
          t('changed'),
          undoable((await api.contactLog.update({ id, revision, patch: { ...said, ...moved } })).changeId),
        );
      } else {
        const at = day === today() ? {} : { at: startOfDay(day) };
        const check = kind === 'call' && direction === 'in' ? callerCheck : null;
        const task = dueOn ? { dueOn } : null;
        const { changeId } = await api.contactLog.create({
          ...about,
          ...said,
          ...at,
          callerCheck: check,
          followUp: task,
        });
        done(dueOn ? t('savedWithTask', { due: dueText(dueOn) }) : t('saved'), undoable(changeId));
      }
      leave();
    } catch (error) {
      const found = formErrors(error);
      setErrors(
        errorOf(error).code === 'CONFLICT'
          ? { form: t('conflict') }
          : { ...found, text: found['patch.text'] ?? found.text ?? '' },
      );
    } finally {
      setBusy(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void send();
    }
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  };
  return (
    <form
      className={classes.form}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <DraftNote shown={form.fromDraft} onDiscard={form.discard} />
      <div className={classes.line}>
        <SegmentedControl
          size="xs"
          aria-label={t('kindLabel')}
          value={kind}
          data={CONTACT_KINDS.map((value) => ({ value, label: words(`kind.${value}`) }))}
          onChange={(value) => set({ kind: value as Values['kind'] })}
        />
        {directed && (
          <SegmentedControl
            size="xs"
            aria-label={t('directionLabel')}
            value={direction}
            data={CONTACT_DIRECTIONS.map((value) => ({ value, label: words(`direction.${value}`) }))}
            onChange={(value) => set({ direction: value as Values['direction'] })}
          />
        )}
      </div>
      {caller && !entry && kind === 'call' && direction === 'in' && (
        <CallerCheck caller={caller} result={callerCheck} onResult={(result) => set({ callerCheck: result })} />
      )}
      <Textarea
        size="sm"
        autoFocus
        autosize
        minRows={4}
        maxRows={16}
        label={t('text')}
        description={t('textHint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={text}
        error={errors.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <SensitiveNote guard={guard} />
      <div className={classes.line}>
        {!entry && (
          <TextInput
            size="xs"
            className={classes.day}
            label={t('followUp')}
            autoComplete="off"
            placeholder={t('followUpHint')}
            value={followUp}
            error={errors.followUp}
            onChange={(event) => set({ followUp: event.currentTarget.value })}
          />
        )}
        <TextInput
          size="xs"
          className={classes.day}
          label={t('when')}
          autoComplete="off"
          placeholder={ui('dateHint')}
          value={on}
          error={errors.on}
          onChange={(event) => set({ on: event.currentTarget.value })}
        />
      </div>
      {dueOn && (
        <Text size="xs" role="status">
          {t('followUpSet', { due: dueText(dueOn) })}
        </Text>
      )}
      <FormError>{errors.form}</FormError>
      <Group gap="xs">
        <Button size="xs" type="submit" loading={busy} color={guard.warned ? 'ember' : 'sea'}>
          {guard.warned ? ui('sensitive.saveAnyway') : t('save')}
        </Button>
        <Button size="xs" variant="default" onClick={leave}>
          {ui('cancel')}
        </Button>
        <span className={classes.quiet}>{t('saveKeys', { key: COMMAND_KEY })}</span>
      </Group>
    </form>
  );
}
