/** One fact of a record: read as text, turned into a field by a click, Enter or `e`, saved by itself. */
import { Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keptDraft } from './draft.ts';
import classes from './fact.module.css';
import { FactField } from './fact-field.tsx';
import { type FactEdit, type FactKind, showFact } from './fact-model.ts';

type FactProps = {
  label: string;
  value: string | null;
  kind?: FactKind;
  /** Absent: the fact is only read. */
  edit?: FactEdit | undefined;
  /** Stands beside the value while it is read: a copy button, a mark. */
  beside?: ReactNode;
};

export function Fact({ label, value, kind = { type: 'text' }, edit, beside }: FactProps) {
  const { t } = useTranslation('ui');
  const button = useRef<HTMLButtonElement>(null);
  const returns = useRef(false);
  const [editing, setEditing] = useState(() => Boolean(edit?.draft && keptDraft(edit.draft.form)));
  useEffect(() => {
    if (editing || !returns.current) return;
    returns.current = false;
    button.current?.focus();
  }, [editing]);
  const onDone = (byKey: boolean) => {
    returns.current = byKey;
    setEditing(false);
  };
  const shown = showFact(value, kind) ?? <span className={classes.missing}>{t('empty')}</span>;
  return (
    <div className={classes.fact}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>
        {editing && edit ? (
          <FactField label={label} value={value} kind={kind} edit={edit} onDone={onDone} />
        ) : edit ? (
          <UnstyledButton ref={button} className={classes.editable} data-fact onClick={() => setEditing(true)}>
            <VisuallyHidden>{`${t('edit')} ${label}: `}</VisuallyHidden>
            {shown}
          </UnstyledButton>
        ) : (
          <span className={classes.fixed}>{shown}</span>
        )}
        {!editing && beside}
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
            <UnstyledButton
              className={classes.reveal}
              data-fact
              onClick={onReveal}
              aria-label={`${t('show')} ${label}`}
            >
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
