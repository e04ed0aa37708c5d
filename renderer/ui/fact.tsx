/** One fact of a record: read as text, turned into a field by a click or Enter, saved by itself. */
import { Select, Text, TextInput, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseCalendarDate } from '../../shared/dates/calendar-date.ts';
import { errorOf, useErrorText, useIssueText } from '../api/errors.ts';
import { showDate } from './dates.ts';
import classes from './fact.module.css';

export type FactKind =
  | { type: 'text' }
  | { type: 'date' }
  | { type: 'select'; options: { value: string; label: string }[] };

type FactProps = {
  label: string;
  value: string | null;
  kind?: FactKind;
  /** Absent: the fact is only read. */
  onSave?: ((value: string | null) => Promise<void>) | undefined;
};

export function Fact({ label, value, kind = { type: 'text' }, onSave }: FactProps) {
  const { t } = useTranslation('ui');
  const [editing, setEditing] = useState(false);
  const shown = showValue(value, kind);
  return (
    <div className={classes.fact}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>
        {editing && onSave ? (
          <FactField label={label} value={value} kind={kind} onSave={onSave} onDone={() => setEditing(false)} />
        ) : onSave ? (
          <UnstyledButton className={classes.editable} data-fact onClick={() => setEditing(true)}>
            <VisuallyHidden>{`${t('edit')} ${label}: `}</VisuallyHidden>
            {shown ?? <span className={classes.missing}>{t('empty')}</span>}
          </UnstyledButton>
        ) : (
          <span className={classes.fixed}>{shown ?? <span className={classes.missing}>{t('empty')}</span>}</span>
        )}
      </dd>
    </div>
  );
}

/** A fact that is protected: says so in place, with who may see it, never an empty cell. */
export function LockedFact({
  label,
  masked,
  why,
  onReveal,
}: {
  label: string;
  masked: string;
  why: string;
  onReveal?: (() => void) | undefined;
}) {
  const { t } = useTranslation('ui');
  return (
    <div className={classes.fact}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>
        <span className={classes.locked}>
          <IconLock size={14} aria-hidden />
          <span>{masked}</span>
          {onReveal ? (
            <UnstyledButton className={classes.reveal} onClick={onReveal} aria-label={`${t('show')} ${label}`}>
              {t('show')}
            </UnstyledButton>
          ) : (
            <Text size="xs" c="dimmed" span>
              {why}
            </Text>
          )}
        </span>
      </dd>
    </div>
  );
}

type FieldProps = {
  label: string;
  value: string | null;
  kind: FactKind;
  onSave: (value: string | null) => Promise<void>;
  onDone: () => void;
};

function FactField({ label, value, kind, onSave, onDone }: FieldProps) {
  const { t } = useTranslation('ui');
  const errorText = useErrorText();
  const issueText = useIssueText();
  const [typed, setTyped] = useState(kind.type === 'date' && value ? showDate(value) : (value ?? ''));
  const [error, setError] = useState<string | null>(null);
  const save = async (text: string) => {
    const next =
      text.trim() === '' ? null : kind.type === 'date' ? (parseCalendarDate(text) ?? undefined) : text.trim();
    if (next === undefined) return setError(t('notDate'));
    if (next === value) return onDone();
    try {
      await onSave(next);
      onDone();
    } catch (caught) {
      const issue = errorOf(caught).issues?.[0];
      setError(issue ? issueText(issue.code) : errorText(caught));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onDone();
    }
    if (event.key === 'Enter') void save(typed);
  };
  if (kind.type === 'select') {
    return (
      <Select
        size="xs"
        data-autofocus
        autoFocus
        aria-label={label}
        data={kind.options}
        value={value}
        error={error}
        defaultDropdownOpened
        onChange={(chosen) => void save(chosen ?? '')}
        onBlur={onDone}
        onKeyDown={onKeyDown}
        comboboxProps={{ withinPortal: true }}
      />
    );
  }
  return (
    <TextInput
      size="xs"
      autoFocus
      aria-label={label}
      value={typed}
      error={error}
      placeholder={kind.type === 'date' ? t('dateHint') : ''}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => (error ? undefined : void save(typed))}
    />
  );
}

function showValue(value: string | null, kind: FactKind): string | null {
  if (!value) return null;
  if (kind.type === 'date') return showDate(value);
  return kind.type === 'select' ? (kind.options.find((option) => option.value === value)?.label ?? value) : value;
}
