/**
 * The `app:` scheme: answers requests of the page from the table of built files, and from nothing else. (Electron's security checklist,
 * items 1, 7 and 18.)
 */
import { randomBytes } from 'node:crypto';
import type { Protocol } from 'electron';
import { contentSecurityPolicy } from '../../shared/content-security-policy.ts';
import type { BuiltFiles } from '../built-files.ts';
import { isPageAddress, PAGE_SCHEME } from './page-address.ts';

/** What the page may never ask of the machine; Chromium refuses it before a permission handler is asked. */
const PERMISSIONS_POLICY = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** Registers the scheme with the rights of a web page and no more. Must run before the program is ready. */
export function registerPageScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([{ scheme: PAGE_SCHEME, privileges: { standard: true, secure: true } }]);
}

/**
 * Answers the scheme.
 * @param files the built page
 */
export function servePage(protocol: Pick<Protocol, 'handle'>, files: BuiltFiles): void {
  protocol.handle(PAGE_SCHEME, (request) => answer(request, files));
}

function answer(request: Request, files: BuiltFiles): Response {
  const nonce = randomBytes(16).toString('base64');
  if (!isPageAddress(request.url)) return new Response(null, { status: 404, headers: headers('text/plain', nonce) });
  if (request.method !== 'GET') return new Response(null, { status: 405, headers: headers('text/plain', nonce) });
  const { pathname } = new URL(request.url);
  const file = files.get(pathname);
  if (file) return new Response(Uint8Array.from(file.body), { headers: headers(file.type, nonce) });
  if (pathname.startsWith('/assets/')) {
    return new Response(null, { status: 404, headers: headers('text/plain', nonce) });
  }
  return new Response(files.page('desktop', nonce), { headers: headers('text/html; charset=utf-8', nonce) });
}

function headers(type: string, nonce: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': contentSecurityPolicy('desktop', nonce),
    'permissions-policy': PERMISSIONS_POLICY,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}
