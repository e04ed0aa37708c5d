/** Size and place of the window, kept in a small file of the shell's own and put right when the screen it stood on is gone. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { BrowserWindow, Rectangle } from 'electron';
import { z } from 'zod';

const windowStateSchema = z.strictObject({
  x: z.int().nullable(),
  y: z.int().nullable(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
  maximized: z.boolean(),
});
/** Place and size in device-independent pixels; no place: wherever the system puts a new window. */
export type WindowState = z.infer<typeof windowStateSchema>;

const FIRST: WindowState = { x: null, y: null, width: 1360, height: 860, maximized: false };
/** So much of the window must lie on a screen that it can be taken hold of. */
const GRIP = 80;
const QUIET_MS = 500;

/**
 * Reads what was kept.
 * @param file path of the small file; anything wrong in it counts as nothing kept
 * @param workAreas the usable areas of the screens there are now
 */
export function readWindowState(file: string, workAreas: readonly Rectangle[]): WindowState {
  const kept = readFile(file);
  const largest = workAreas.reduce((best, area) => (area.width > best.width ? area : best), {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  });
  const width = largest.width > 0 ? Math.min(kept.width, largest.width) : kept.width;
  const height = largest.height > 0 ? Math.min(kept.height, largest.height) : kept.height;
  const { x, y } = kept;
  const seen = x !== null && y !== null && workAreas.some((area) => canBeGripped({ x, y, width }, area));
  return { width, height, maximized: kept.maximized, x: seen ? x : null, y: seen ? y : null };
}

/** Writes the state whenever the window has come to rest, and when it closes. */
export function keepWindowState(
  window: Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized' | 'on'>,
  file: string,
): void {
  let timer: NodeJS.Timeout | undefined;
  const write = () => {
    clearTimeout(timer);
    const { x, y, width, height } = window.getNormalBounds();
    const state: WindowState = { x, y, width, height, maximized: window.isMaximized() };
    writeFileSync(file, JSON.stringify(state), { mode: 0o600 });
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(write, QUIET_MS);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('maximize', soon);
  window.on('unmaximize', soon);
  window.on('close', write);
}

function readFile(file: string): WindowState {
  try {
    return windowStateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return FIRST;
  }
}

/** Whether the upper edge lies on a screen, wide enough to be dragged. */
function canBeGripped({ x, y, width }: { x: number; y: number; width: number }, area: Rectangle): boolean {
  const overlap = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return overlap >= GRIP && y >= area.y && y <= area.y + area.height - GRIP;
}
