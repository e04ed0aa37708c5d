/** The menu under the right mouse button: cut, copy and paste in fields, copy where text is marked, nothing elsewhere. */
import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import type { ShellWords } from './texts.ts';

/** The menu for the place that was pointed at; empty where there is nothing to do. */
export function contextMenuTemplate(
  words: ShellWords,
  { isEditable, selectionText, editFlags }: Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>,
): MenuItemConstructorOptions[] {
  if (isEditable) {
    return [
      { label: words('undo'), role: 'undo', enabled: editFlags.canUndo },
      { type: 'separator' },
      { label: words('cut'), role: 'cut', enabled: editFlags.canCut },
      { label: words('copy'), role: 'copy', enabled: editFlags.canCopy },
      { label: words('paste'), role: 'paste', enabled: editFlags.canPaste },
      { label: words('selectAll'), role: 'selectAll', enabled: editFlags.canSelectAll },
    ];
  }
  return selectionText.trim() === '' ? [] : [{ label: words('copy'), role: 'copy', enabled: editFlags.canCopy }];
}
