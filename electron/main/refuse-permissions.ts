/**
 * The page gets nothing from the machine but to write text it shows to the clipboard. Electron grants by default what no handler refuses.
 * (Checklist item 5.)
 */
import type { Session, WebContents } from 'electron';
import { isPageAddress } from './page-address.ts';

const ALLOWED: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

type GuardedSession = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setUSBProtectedClassesHandler'
  | 'setBluetoothPairingHandler'
  | 'on'
>;

/** Refuses what the page asks of a session: permissions, devices, the screen. */
export function refusePermissions(session: GuardedSession): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(ALLOWED.has(permission) && details.isMainFrame && isPageAddress(details.requestingUrl)),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin, details) =>
      ALLOWED.has(permission) && details.isMainFrame && isPageAddress(requestingOrigin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  session.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault();
    choose('');
  });
  session.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
}

/** The chooser of Bluetooth devices belongs to the contents rather than to the session. */
export function refuseBluetooth(contents: Pick<WebContents, 'on'>): void {
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
}
