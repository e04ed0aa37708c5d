/**
 * Whether a key was pressed while a dialog stood open. It is noted before anybody hears of the key: Esc closes a dialog at once, and whoever asks
 * afterwards whether one is open would take the same Esc for the page under it.
 */
const overDialog = new WeakSet<Event>();

window.addEventListener(
  'keydown',
  (event) => {
    if (document.querySelector('[role="dialog"]')) overDialog.add(event);
  },
  true,
);

/** The key belongs to a dialog, not to the page. */
export function isDialogKey(event: KeyboardEvent): boolean {
  return overDialog.has(event);
}
