/** A page whose process has crashed is loaded afresh: the session is in the data process, and drafts are there. Not for ever, though. */
import type { WebContents } from 'electron';

const MOST_CRASHES = 3;
const WITHIN_MS = 60_000;

/**
 * Watches one window.
 * @param onGone told each time, with the browser's word for why
 * @param onGivenUp told instead of another attempt, when it crashed too often in a minute
 */
export function revivePage(
  contents: Pick<WebContents, 'on' | 'reload'>,
  { onGone, onGivenUp }: { onGone: (reason: string) => void; onGivenUp: () => void },
): void {
  let crashes: number[] = [];
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    onGone(reason);
    const now = Date.now();
    crashes = [...crashes.filter((at) => now - at < WITHIN_MS), now];
    if (crashes.length > MOST_CRASHES) onGivenUp();
    else contents.reload();
  });
}
