/** The menu bar, in the language of the program. What works on the page works there by key too; nothing here knows who is signed in. */
import type { MenuItemConstructorOptions } from 'electron';
import type { ShellWords } from './texts.ts';

/** What the menu sets off. */
export type MenuActions = {
  lock(): void;
  about(): void;
  openDataProtectionAuthority(): void;
  /** Hides the window from screen sharing or shows it again; null where the system cannot. */
  hideFromCapture: ((hidden: boolean) => void) | null;
  /** Looks for an update; null where updates are off. */
  checkForUpdate: (() => void) | null;
};

type Items = MenuItemConstructorOptions[];

/**
 * The menu bar as a template.
 * @param options `developerTools` only in an unpackaged program
 */
export function menuTemplate(
  words: ShellWords,
  actions: MenuActions,
  { platform, developerTools }: { platform: NodeJS.Platform; developerTools: boolean },
): Items {
  const mac = platform === 'darwin';
  const lock: MenuItemConstructorOptions = {
    id: 'lock',
    label: words('lock'),
    accelerator: 'CmdOrCtrl+L',
    click: actions.lock,
  };
  const quit: MenuItemConstructorOptions = { label: words('quit'), role: 'quit' };
  const about: MenuItemConstructorOptions = { id: 'about', label: words('about'), click: actions.about };
  return [
    ...(mac ? [programMenu(words, about, quit)] : []),
    { label: words('file'), submenu: mac ? [lock, { label: words('close'), role: 'close' }] : [lock, line, quit] },
    { label: words('edit'), submenu: editItems(words) },
    { label: words('view'), submenu: viewItems(words, actions, developerTools) },
    {
      label: words('window'),
      submenu: [
        { label: words('minimize'), role: 'minimize' },
        ...(mac ? [] : [{ label: words('close'), role: 'close' } as const]),
      ],
    },
    { label: words('help'), role: 'help', submenu: helpItems(words, actions, mac ? null : about) },
  ];
}

const line: MenuItemConstructorOptions = { type: 'separator' };

/** macOS puts the program's own menu first. */
function programMenu(
  words: ShellWords,
  about: MenuItemConstructorOptions,
  quit: MenuItemConstructorOptions,
): MenuItemConstructorOptions {
  return { label: 'Tillit', submenu: [about, line, { label: words('hideProgram'), role: 'hide' }, line, quit] };
}

/** Undo to select all; the context menu of a field has the same. */
function editItems(words: ShellWords): Items {
  return [
    { label: words('undo'), role: 'undo' },
    { label: words('redo'), role: 'redo' },
    line,
    { label: words('cut'), role: 'cut' },
    { label: words('copy'), role: 'copy' },
    { label: words('paste'), role: 'paste' },
    { label: words('selectAll'), role: 'selectAll' },
  ];
}

function viewItems(words: ShellWords, { hideFromCapture }: MenuActions, developerTools: boolean): Items {
  const capture: Items = hideFromCapture
    ? [
        line,
        {
          id: 'hide-from-capture',
          label: words('hideFromCapture'),
          type: 'checkbox',
          checked: false,
          click: ({ checked }) => hideFromCapture(checked),
        },
      ]
    : [];
  const development: Items = developerTools
    ? [line, { label: words('reload'), role: 'reload' }, { label: words('developerTools'), role: 'toggleDevTools' }]
    : [];
  return [
    { label: words('zoomIn'), role: 'zoomIn' },
    { label: words('zoomOut'), role: 'zoomOut' },
    { label: words('zoomReset'), role: 'resetZoom' },
    line,
    { label: words('fullScreen'), role: 'togglefullscreen' },
    ...capture,
    ...development,
  ];
}

function helpItems(words: ShellWords, actions: MenuActions, about: MenuItemConstructorOptions | null): Items {
  const update: Items = actions.checkForUpdate
    ? [{ id: 'check-for-update', label: words('checkForUpdate'), click: actions.checkForUpdate }]
    : [];
  return [
    {
      id: 'data-protection-authority',
      label: words('dataProtectionAuthority'),
      click: actions.openDataProtectionAuthority,
    },
    ...update,
    ...(about ? [line, about] : []),
  ];
}
