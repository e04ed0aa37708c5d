/**
 * Half-filled forms and open fields: kept encrypted while they are typed, and there again after a lock, a crash or a restart, on the page
 * where they were. What the account has lies in the page's memory from the sign-in on, so that a field stands open from its first drawing.
 * A passphrase or a recovery key is never given to this file.
 */
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { api } from '../api/client.ts';

/** How long typing rests before it is kept, in milliseconds. */
const QUIET_MS = 500;

/** What is stored of a form: its values, whether it stood open, and on which page. Paths hold ids, never names. */
type Content = { values: unknown; open: boolean; at: string };

/** A draft as it is known here. */
export type KeptDraft = Content & { form: string; personId: string | null; savedAt: string };

let kept: ReadonlyMap<string, KeptDraft> = new Map();
const listeners = new Set<() => void>();
const waiting = new Map<string, ReturnType<typeof setTimeout>>();

/** Reads what the account has; after the sign-in, before the first page. */
export async function loadDrafts(): Promise<void> {
  const { items } = await api.drafts.list({});
  const found = await Promise.all(items.map(({ form }) => api.drafts.get({ form })));
  const drafts = found.flatMap(({ draft }) => {
    const content = draft && readContent(draft.content);
    return draft && content ? [[draft.form, { ...draft, ...content }] as const] : [];
  });
  setKept(new Map(drafts));
}

/** The page where something stood open when it was cut off; null where nothing did. */
export function openDraftPage(): string | null {
  return newestFirst().find((draft) => draft.open)?.at ?? null;
}

/** What was left of a form; null where there is nothing. */
export function keptDraft(form: string): KeptDraft | null {
  return kept.get(form) ?? null;
}

/** Every draft of the account, the newest first. */
export function useDrafts(): readonly KeptDraft[] {
  useSyncExternalStore(subscribe, () => kept);
  return newestFirst();
}

/** Saves what is typed and not saved yet; before a lock, and when the page goes away. */
export async function flushDrafts(): Promise<void> {
  await Promise.allSettled([...waiting.keys()].map((form) => save(form)));
}

window.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void flushDrafts());

export type Draft<Values> = {
  /** What an earlier visit left; null where there is nothing. */
  restored: Values | null;
  /** Tells what the form holds now. */
  keep(values: Values): void;
  /** Forgets it: the form was sent, or given up. */
  clear(): void;
};

/**
 * Keeps a form as a draft while it is on the screen.
 * @param form name of the form, `member:new`; null: nothing is kept. It must not change while the form is shown
 * @param personId whose data the form holds, so that the draft is erased with the person
 */
export function useDraft<Values>(form: string | null, personId: string | null = null): Draft<Values> {
  const [restored] = useState(() => (form ? ((keptDraft(form)?.values as Values | undefined) ?? null) : null));
  useEffect(() => {
    if (!form) return;
    setOpen(form, true);
    return () => setOpen(form, false);
  }, [form]);
  const keep = useCallback(
    (values: Values) => {
      if (form) put(form, { personId, values, open: true, at: here() });
    },
    [form, personId],
  );
  const clear = useCallback(() => {
    if (form) dropDraft(form);
  }, [form]);
  return { restored, keep, clear };
}

/** Forgets a draft. */
export function dropDraft(form: string): void {
  clearTimeout(waiting.get(form));
  waiting.delete(form);
  if (!kept.has(form)) return;
  const next = new Map(kept);
  next.delete(form);
  setKept(next);
  void api.drafts.remove({ form }).catch(() => {});
}

type DraftForm<Values> = {
  values: Values;
  set(change: Partial<Values>): void;
  /** The form came back from a draft. */
  fromDraft: boolean;
  /** Forgets what was typed and begins anew. */
  discard(): void;
  /** Forgets the draft: the form was sent, or given up. */
  settle(): void;
};

/**
 * The values of a form, kept as a draft from the first change on.
 * @param form name of the form
 * @param empty what the form holds in the beginning
 * @param personId as with `useDraft`
 */
export function useDraftForm<Values extends object>(
  form: string,
  empty: () => Values,
  personId: string | null = null,
): DraftForm<Values> {
  const draft = useDraft<Values>(form, personId);
  const [values, setValues] = useState<Values>(() => ({ ...empty(), ...draft.restored }));
  const [fromDraft, setFromDraft] = useState(draft.restored !== null);
  return {
    values,
    fromDraft,
    set(change) {
      const next = { ...values, ...change };
      setValues(next);
      draft.keep(next);
    },
    discard() {
      draft.clear();
      setValues(empty());
      setFromDraft(false);
    },
    settle: draft.clear,
  };
}

function newestFirst(): KeptDraft[] {
  return [...kept.values()].sort((a, b) => b.savedAt.localeCompare(a.savedAt));
}

function setOpen(form: string, open: boolean): void {
  const draft = kept.get(form);
  if (draft && draft.open !== open) put(form, { ...draft, open, at: open ? here() : draft.at });
}

function put(form: string, { personId, values, open, at }: Omit<KeptDraft, 'form' | 'savedAt'>): void {
  const draft = { form, personId, values, open, at, savedAt: new Date().toISOString() };
  setKept(new Map(kept).set(form, draft));
  clearTimeout(waiting.get(form));
  waiting.set(
    form,
    setTimeout(() => void save(form).catch(() => {}), QUIET_MS),
  );
}

async function save(form: string): Promise<void> {
  clearTimeout(waiting.get(form));
  waiting.delete(form);
  const draft = kept.get(form);
  if (!draft) return;
  const { personId, values, open, at } = draft;
  await api.drafts.save({ form, personId, content: JSON.stringify({ values, open, at } satisfies Content) });
}

function readContent(text: string): Content | null {
  const content: unknown = JSON.parse(text);
  if (typeof content !== 'object' || content === null || !('values' in content)) return null;
  const { values, open, at } = content as Partial<Content>;
  return { values, open: open === true, at: typeof at === 'string' ? at : '/' };
}

function here(): string {
  return location.pathname + location.search;
}

function setKept(next: ReadonlyMap<string, KeptDraft>): void {
  kept = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
