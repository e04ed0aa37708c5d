/** Unit and service tests: beside the code, on real files. Two workers, because the machines they run on have two cores. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,db,electron,build,tests}/**/*.test.ts', 'renderer/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    pool: 'forks',
    // Reading the program anew for each of a hundred files took as long as the tests themselves. A file leaves nothing behind that another sees.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: process.env.TILLIT_REPORT
      ? ['default', ['json', { outputFile: process.env.TILLIT_REPORT }]]
      : ['default'],
  },
});
