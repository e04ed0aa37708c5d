/** End-to-end tests: the real page in a real browser, over the real host and a real encrypted file. */
import { defineConfig } from '@playwright/test';
import { browserToUse } from './tests/e2e/chromium.ts';

const { executablePath, args } = await browserToUse();

export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 150_000,
  // A lock ends the data process and starts another; on a busy machine that takes its time.
  expect: { timeout: 20_000 },
  workers: 2,
  fullyParallel: false,
  reporter: process.env.TILLIT_REPORT_E2E
    ? [['list'], ['json', { outputFile: process.env.TILLIT_REPORT_E2E }]]
    : [['list']],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'nb-NO',
    colorScheme: 'light',
    launchOptions: { executablePath, args },
  },
});
