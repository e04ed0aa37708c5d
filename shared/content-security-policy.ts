/**
 * The one function that makes the Content-Security-Policy. Nothing is loaded from anywhere else; in the desktop program the page may not
 * even connect, because all its data comes over a message port. (Electron's security checklist, item 7.)
 */

/** Where the page runs: in the desktop shell, or served on loopback. */
export type PageHost = 'desktop' | 'browser';

/**
 * @param host where the page runs
 * @param nonce random text of this response; the styles that Mantine writes carry it
 */
export function contentSecurityPolicy(host: PageHost, nonce: string): string {
  return Object.entries({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' blob: data:",
    'font-src': "'self'",
    'connect-src': host === 'desktop' ? "'none'" : "'self'",
    'worker-src': "'self'",
    'object-src': "'none'",
    'frame-src': "'none'",
    'frame-ancestors': "'none'",
    'form-action': "'none'",
    'base-uri': "'none'",
  })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}
