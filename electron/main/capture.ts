/** Whether the window is seen in screen sharing, recordings and screenshots. macOS and Windows can hide it; Linux has no way to. */
import type { BrowserWindow } from 'electron';

/** Whether this system can hide a window from capture. */
export function canHideFromCapture(platform: NodeJS.Platform): boolean {
  return platform === 'darwin' || platform === 'win32';
}

/** Hides the window from capture, or shows it again. A remote desktop sees a black window as long as it is hidden. */
export function hideFromCapture(window: Pick<BrowserWindow, 'setContentProtection'>, hidden: boolean): void {
  window.setContentProtection(hidden);
}
