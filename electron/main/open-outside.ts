/**
 * The only way out to the browser of the machine: by the name of a place in a closed list, so that no address can come from data.
 * (Checklist item 15; `build` and tests see to it that nothing else calls `openExternal`.)
 */
import type { Shell } from 'electron';

const PLACES = {
  dataProtectionAuthority: 'https://www.datatilsynet.no/',
} as const;

/** Opens a place of the list in the browser. */
export async function openOutside(shell: Pick<Shell, 'openExternal'>, place: keyof typeof PLACES): Promise<void> {
  await shell.openExternal(PLACES[place]);
}
