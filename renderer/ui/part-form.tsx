/** The small form for one row of a record: kept as a draft, sent with Enter, given up with Esc, errors at their fields. */
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseCalendarDate } from '../../shared/dates/calendar-date.ts';
import { errorOf, useFormErrors } from '../api/errors.ts';
import { showDate } from './dates.ts';
import { useDraftForm } from './draft.ts';
import { DraftNote } from './draft-note.tsx';
import { useNotice } from './notice.tsx';
import { FormError } from './notices.tsx';
import classes from './part-table.module.css';

/**
 * The values of a row's form.
 * @param name of the draft
 * @param revision of the row as it was opened; null for a new one. What was typed is saved with that one
 * @param onDone the form is sent or given up
 */
export function usePartForm<Values extends object>(
  name: string,
  revision: number | null,
  empty: () => Values,
  onDone: () => void,
  personId: string | null = null,
) {
  const { t } = useTranslation('ui');
  const { done } = useNotice();
  const formErrors = useFormErrors();
  const form = useDraftForm<Values & { revision: number | null }>(name, () => ({ ...empty(), revision }), personId);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const settle = () => {
    form.settle();
    onDone();
  };
  return {
    values: form.values as Values,
    set: form.set as (change: Partial<Values>) => void,
    fromDraft: form.fromDraft,
    discard: form.discard,
    errors,
    cancel: settle,
    /** Says that a field is wrong before anything is sent. */
    refuse: setErrors,
    /**
     * Sends.
     * @param save told the revision that had been seen
     * @param prefix of the paths of errors
     */
    async send(save: (revision: number | undefined) => Promise<{ changeId: string }>, prefix: string, text: string) {
      try {
        const { changeId } = await save(form.values.revision ?? undefined);
        done(text, changeId);
        settle();
      } catch (error) {
        if (errorOf(error).code === 'CONFLICT') return setErrors({ form: t('rowChanged') });
        const found = Object.entries(formErrors(error));
        setErrors(Object.fromEntries(found.map(([path, said]) => [path.replace(`${prefix}.`, ''), said])));
      }
    },
  };
}

type PartFormProps = {
  form: { fromDraft: boolean; discard(): void; cancel(): void; errors: Record<string, string> };
  onSubmit: () => Promise<void>;
  /** Absent where the role may not remove it, or it is not there yet. */
  onRemove?: (() => void) | undefined;
  children: ReactNode;
};

export function PartForm({ form, onSubmit, onRemove, children }: PartFormProps) {
  const { t } = useTranslation('ui');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onSubmit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    form.cancel();
  };
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={onKeyDown}>
      <Stack gap="xs">
        <DraftNote shown={form.fromDraft} onDiscard={form.discard} />
        {children}
        <FormError>{form.errors.form}</FormError>
        <Group justify="space-between">
          <Group gap="xs">
            <Button size="xs" type="submit">
              {t('save')}
            </Button>
            <Button size="xs" variant="default" onClick={form.cancel}>
              {t('cancel')}
            </Button>
          </Group>
          {onRemove && (
            <Button size="xs" variant="subtle" color="red" onClick={onRemove}>
              {t('remove')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

type FieldProps = {
  label: string;
  value: string;
  error?: string | undefined;
  placeholder?: string;
  required?: boolean;
  autoFocus?: boolean;
  onType: (text: string) => void;
};

/** A line of text in such a form. */
export function PartField({
  label,
  value,
  error,
  placeholder = '',
  required = false,
  autoFocus = false,
  onType,
}: FieldProps) {
  return (
    <TextInput
      size="xs"
      label={label}
      required={required}
      autoFocus={autoFocus}
      autoComplete="off"
      placeholder={placeholder}
      value={value}
      error={error}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}

/** A date as it stands in a form. */
export function typedDate(date: string | null): string {
  return date ? showDate(date) : '';
}

/** The typed date; null where nothing is typed, undefined where it is no date. */
export function readDate(text: string): string | null | undefined {
  return text.trim() === '' ? null : parseCalendarDate(text);
}
