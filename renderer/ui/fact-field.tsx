/**
 * A fact while it is edited. The revisions are frozen when editing begins, so that what somebody else saves meanwhile is not overwritten
 * unseen: the person is shown the other value and chooses. What is typed is kept as a draft until it is saved or given up.
 */
import { Select, Text, TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorOf, useFailureText } from '../api/errors.ts';
import { useDraft } from './draft.ts';
import { FactConflict } from './fact-conflict.tsx';
import { asTyped, type FactEdit, type FactKind, type Latest, type Revisions, readTyped } from './fact-model.ts';

type FactFieldProps = {
  label: string;
  value: string | null;
  kind: FactKind;
  edit: FactEdit;
  /** `byKey`: the focus goes back to the fact. */
  onDone: (byKey: boolean) => void;
};

/** What a draft of a field holds: the text, the text when editing began, and what had been seen then. */
type Begun = { typed: string; seen: string; revisions: Revisions };

export function FactField({ label, value, kind, edit, onDone }: FactFieldProps) {
  const { t } = useTranslation('ui');
  const failureText = useFailureText();
  const draft = useDraft<Begun>(edit.draft?.form ?? null, edit.draft?.personId ?? null);
  const [begun] = useState<Begun>(() => {
    const seen = asTyped(value, kind);
    return draft.restored ?? { typed: seen, seen, revisions: edit.revisions };
  });
  const [typed, setTyped] = useState(begun.typed);
  const [error, setError] = useState<string | null>(null);
  const [conflict, setConflict] = useState<Latest | null>(null);
  const saving = useRef(false);
  const leave = (byKey: boolean) => {
    draft.clear();
    onDone(byKey);
  };
  const save = async (text: string, revisions: Revisions, byKey: boolean) => {
    if (saving.current) return;
    const next = readTyped(text, kind);
    if (text === begun.seen && !conflict) return leave(byKey);
    if (next === undefined) return setError(t('notDate'));
    if (next === null && edit.required) return setError(t('needed'));
    saving.current = true;
    setError(null);
    try {
      await edit.save(next, revisions);
      leave(byKey);
    } catch (caught) {
      const latest = errorOf(caught).code === 'CONFLICT' ? await edit.latest?.().catch(() => null) : null;
      if (latest) setConflict(latest);
      else setError(failureText(caught));
    } finally {
      saving.current = false;
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      leave(true);
    }
    if (event.key === 'Enter' && kind.type !== 'select') {
      event.preventDefault();
      void save(typed, conflict?.revisions ?? begun.revisions, true);
    }
  };
  // Alone a lost window takes no focus inside the page: what is half typed then stays half typed.
  const onBlur = (input: HTMLInputElement) => {
    if (document.activeElement === input || error || conflict) return;
    void save(typed, begun.revisions, false);
  };
  if (conflict) {
    return (
      <FactConflict
        mine={typed}
        latest={conflict}
        kind={kind}
        onKeep={() => leave(true)}
        onMine={() => void save(typed, conflict.revisions, true)}
      />
    );
  }
  if (kind.type === 'select') {
    return (
      <Select
        size="xs"
        autoFocus
        aria-label={label}
        data={[...kind.options]}
        value={value}
        error={error}
        searchable={kind.searchable ?? false}
        allowDeselect={!edit.required}
        defaultDropdownOpened
        maxDropdownHeight={240}
        onChange={(chosen) => {
          setTyped(chosen ?? '');
          void save(chosen ?? '', begun.revisions, true);
        }}
        onBlur={() => error === null && !saving.current && leave(false)}
        onKeyDown={onKeyDown}
      />
    );
  }
  const remark = edit.remark?.(typed) ?? null;
  return (
    <>
      <TextInput
        size="xs"
        autoFocus
        // What is typed takes the place of what stood there; an arrow key goes into it.
        onFocus={(event) => draft.restored === null && event.currentTarget.select()}
        aria-label={label}
        autoComplete="off"
        value={typed}
        error={error}
        placeholder={kind.type === 'date' ? t('dateHint') : ''}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          setError(null);
          draft.keep({ ...begun, typed: text });
        }}
        onKeyDown={onKeyDown}
        onBlur={(event) => onBlur(event.currentTarget)}
      />
      {remark && (
        <Text size="xs" c="ember" role="status">
          {remark}
        </Text>
      )}
      {draft.restored && typed === begun.typed && (
        <Text size="xs" c="dimmed" role="status">
          {t('draftRestored')}
        </Text>
      )}
    </>
  );
}
