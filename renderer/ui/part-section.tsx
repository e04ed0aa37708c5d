/** A titled part of a record with a button that adds to it, and which of its rows is being edited. */
import { Button, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { keptDraft } from './draft.ts';
import { useNotice } from './notice.tsx';
import classes from './part-table.module.css';

type PartSectionProps = {
  title: string;
  /** Absent where the role may not add. */
  add?: { text: string; onAdd: () => void; open: boolean; returnsAs: string } | undefined;
  tools?: ReactNode;
  children: ReactNode;
};

export function PartSection({ title, add, tools, children }: PartSectionProps) {
  return (
    <section className={classes.section} aria-label={title}>
      <div className={classes.head}>
        <Title order={3} size={14}>
          {title}
        </Title>
        <span>
          {tools}
          {add && (
            <Button
              size="compact-sm"
              variant="subtle"
              data-returns={add.returnsAs}
              disabled={add.open}
              onClick={add.onAdd}
            >
              {add.text}
            </Button>
          )}
        </span>
      </div>
      {children}
    </section>
  );
}

/**
 * Which row is being edited: its id, `new` for one that is being added. A form that was cut off stands open again.
 * @param formOf name of the draft of a row's form
 */
export function usePart(ids: readonly string[], formOf: (id: string) => string) {
  const { done, failed } = useNotice();
  const [edited, setEdited] = useState<string | null>(
    () => ['new', ...ids].find((id) => keptDraft(formOf(id))?.open) ?? null,
  );
  const [returning, setReturning] = useState<string | null>(null);
  const busy = useRef(false);
  useEffect(() => {
    if (!returning) return;
    // The focus goes back to the button the form was opened by.
    document.querySelector<HTMLElement>(`[data-returns="${returning}"]`)?.focus();
    setReturning(null);
  }, [returning]);
  return {
    edited,
    edit: setEdited,
    /** Closes the form; `newButton` is the name of the button that opens an empty one. */
    close(newButton: string) {
      setReturning(edited === 'new' ? newButton : edited);
      setEdited(null);
    },
    /** Does one thing with a row, and says so with a way back. The second half of a double click means nothing. */
    async run(work: () => Promise<{ changeId: string }>, text: string) {
      if (busy.current) return;
      busy.current = true;
      try {
        done(text, (await work()).changeId);
      } catch (error) {
        failed(error);
      } finally {
        busy.current = false;
      }
    },
  };
}
