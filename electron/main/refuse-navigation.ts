/** Nothing leads out of the page: no other address, no other window, no embedded page. (Checklist items 11 to 14.) */
import type { WebContents } from 'electron';
import { isPageAddress } from './page-address.ts';

/** Guards the contents of a window, whoever made it. The page may load itself again, and that is all. */
export function refuseNavigation(contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>): void {
  contents.on('will-navigate', (details) => {
    if (!isPageAddress(details.url)) details.preventDefault();
  });
  // The page has no frames, so a frame that goes anywhere is not ours.
  contents.on('will-frame-navigate', (details) => {
    if (!details.isMainFrame || !isPageAddress(details.url)) details.preventDefault();
  });
  contents.on('will-redirect', (details) => details.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
