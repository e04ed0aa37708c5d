/** Half-filled forms: kept encrypted while they are typed, there again after a lock, a crash or a restart. */
import { useEffect, useRef, useState } from 'react';
import { api } from '../api/client.ts';

const QUIET_MS = 700;
const pending = new Map<string, () => Promise<void>>();

/** Saves what is typed and not saved yet; before a lock. */
export async function flushDrafts(): Promise<void> {
  await Promise.allSettled([...pending.values()].map((save) => save()));
}

export type Draft<Values> = {
  /** What an earlier visit left; null where there is nothing, undefined until that is known. */
  restored: Values | null | undefined;
  /** Tells what the form holds now. */
  keep(values: Values): void;
  /** Forgets it: the form was sent, or given up. */
  clear(): Promise<void>;
};

/**
 * Keeps a form as a draft.
 * @param form name of the form, `member:new`
 */
export function useDraft<Values>(form: string): Draft<Values> {
  const [restored, setRestored] = useState<Values | null | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    void api.drafts.get({ form }).then(
      ({ draft }) => setRestored(draft ? (JSON.parse(draft.content) as Values) : null),
      () => setRestored(null),
    );
    return () => {
      clearTimeout(timer.current);
      void pending.get(form)?.();
    };
  }, [form]);
  return {
    restored,
    keep(values) {
      const save = async () => {
        clearTimeout(timer.current);
        pending.delete(form);
        await api.drafts.save({ form, content: JSON.stringify(values) });
      };
      clearTimeout(timer.current);
      pending.set(form, save);
      timer.current = setTimeout(() => void save().catch(() => {}), QUIET_MS);
    },
    async clear() {
      clearTimeout(timer.current);
      pending.delete(form);
      await api.drafts.remove({ form });
    },
  };
}
