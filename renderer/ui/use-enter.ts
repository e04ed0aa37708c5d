/**
 * Enter on a list that answers what is typed: opens the row walked to, or the first. Pressed before the rows for what was typed are there, it is kept
 * until they are; whoever types on takes it back.
 */
import { useEffect, useRef } from 'react';

type Enter = { enter(): void; takeBack(): void };

/**
 * Listens for Enter.
 * @param items the rows on the screen
 * @param current the row walked to; -1 before the first
 * @param fresh the rows answer what is typed
 */
export function useEnter<Row>(
  items: readonly Row[],
  current: number,
  fresh: boolean,
  onOpen: (row: Row) => void,
): Enter {
  const waiting = useRef(false);
  const open = useRef(onOpen);
  useEffect(() => {
    open.current = onOpen;
    if (!waiting.current || !fresh) return;
    waiting.current = false;
    if (items[0]) open.current(items[0]);
  });
  return {
    enter() {
      const row = items[Math.max(current, 0)];
      if (!fresh) waiting.current = true;
      else if (row) open.current(row);
    },
    takeBack() {
      waiting.current = false;
    },
  };
}
