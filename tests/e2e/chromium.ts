/** The browser the end-to-end tests run in: an installed Chromium or Chrome, else the one inside the npm package. */
import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of the browser and what it is started with. */
export async function browserToUse(): Promise<{ executablePath: string; args: string[] }> {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
  ];
  const installed = INSTALLED.find((path) => existsSync(path));
  return { executablePath: installed ?? (await chromium.executablePath()), args };
}
