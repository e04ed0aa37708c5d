/**
 * The built page as a fixed table: which paths there are is read once, at the start. A request is looked up in it, so that no request can
 * name a file outside, however it is spelled.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { PageHost } from '../shared/content-security-policy.ts';

export type BuiltFile = { type: string; body: Buffer };

export type BuiltFiles = {
  /** The file of a path like `/assets/index-abc.js`; undefined where there is none. */
  get(path: string): BuiltFile | undefined;
  /** The page itself, for every path that is no file. */
  page(host: PageHost, nonce: string): string;
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * Reads the table.
 * @param folder where the page was built to
 */
export function readBuiltFiles(folder: string): BuiltFiles {
  const files = new Map<string, BuiltFile>();
  gather(folder, '', files);
  const page = files.get('/index.html')?.body.toString('utf8');
  if (page === undefined) throw new Error('the page has not been built: run npm run build');
  files.delete('/index.html');
  return {
    get: (path) => files.get(path),
    page: (host, nonce) => page.replaceAll('__CSP_NONCE__', nonce).replaceAll('__PAGE_HOST__', host),
  };
}

/** Folder by folder with the plainest calls: inside the archive of the packaged program, Electron stands in for the file system. */
function gather(folder: string, path: string, files: Map<string, BuiltFile>): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const type = TYPES[extname(name)];
    if (statSync(file).isDirectory()) gather(file, `${path}/${name}`, files);
    else if (type) files.set(`${path}/${name}`, { type, body: readFileSync(file) });
  }
}
