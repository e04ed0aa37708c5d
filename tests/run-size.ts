/** How many cases property tests try: few with a fixed seed in everyday runs, many with a random seed in the long run. */

const fastSeed = 20_261_123;

/** Whether the long test run is asked for (`TILLIT_LONG=1`). */
export function isLong(): boolean {
  return process.env.TILLIT_LONG === '1';
}

/**
 * The settings of one fast-check property: `fc.assert(property, runs(100, 5_000))`.
 * Everyday runs repeat the same cases; long runs draw a new seed, which fast-check prints when a case fails.
 * @param fast number of cases of an everyday run
 * @param long number of cases of a long run
 */
export function runs(fast: number, long: number): { numRuns: number; seed?: number } {
  return isLong() ? { numRuns: long } : { numRuns: fast, seed: fastSeed };
}
