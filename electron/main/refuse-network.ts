/**
 * The page's session reaches no network at all: what is not the page itself is cancelled, no certificate is believed, and only files that
 * the page made itself are saved. (Checklist items 1 and 8.)
 */
import type { App, Session } from 'electron';
import { isPageAddress } from './page-address.ts';

/** `net::FAILED`, as `setCertificateVerifyProc` wants it. */
const REFUSED = -2;

/**
 * Cuts the session off.
 * @param developerTools the developer tools of an unpackaged program load themselves over `devtools:`
 */
export function refuseNetwork(
  session: Pick<Session, 'webRequest' | 'setCertificateVerifyProc' | 'on'>,
  { developerTools }: { developerTools: boolean },
): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowed(details.url, developerTools) }));
  session.setCertificateVerifyProc((_request, answer) => answer(REFUSED));
  session.on('will-download', (event, item) => {
    if (!isPageMade(item.getURL())) event.preventDefault();
  });
}

/** Refuses faulty certificates, passwords of servers and client certificates for every session of the program. */
export function refuseServers(app: Pick<App, 'on'>): void {
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, choose) => {
    event.preventDefault();
    choose();
  });
}

function isAllowed(address: string, developerTools: boolean): boolean {
  if (isPageAddress(address) || isPageMade(address)) return true;
  const protocol = URL.parse(address)?.protocol;
  // Small pictures of the style sheets; the policy of the page allows them for images only.
  if (protocol === 'data:') return true;
  return developerTools && protocol === 'devtools:';
}

/** A file the page has put together, such as an export: `blob:` with the page's own address. */
function isPageMade(address: string): boolean {
  return address.startsWith('blob:') && isPageAddress(address.slice('blob:'.length));
}
