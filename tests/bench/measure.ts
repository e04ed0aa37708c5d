/** Measuring, and the table that is made of it. */

export type Row = { work: string; goal: string; measured: string; raw: string };

/** Takes a row that has been measured. */
export type Tell = (work: string, goal: string, measured: string, raw?: string) => void;

/** How long work takes, in milliseconds, and what it gives. */
export async function measured<Result>(work: () => Promise<Result>): Promise<[number, Result]> {
  const started = performance.now();
  const result = await work();
  return [performance.now() - started, result];
}

/** The time that 95 of 100 tries stay below, over all inputs. */
export async function p95<Input>(
  inputs: readonly Input[],
  rounds: number,
  work: (input: Input) => Promise<unknown>,
): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const input of inputs) times.push((await measured(() => work(input)))[0]);
  return p95Of(times);
}

/** The time that 95 of 100 stay below. */
export function p95Of(times: readonly number[]): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length * 0.95)] ?? 0;
}

export function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}

export function seconds(value: number): string {
  return `${(value / 1000).toFixed(1)} s`;
}

/** A time beside that of the raw engine for the same. */
export function ratio(value: number, engine: number): string {
  return `${(value / engine).toFixed(1)}× (${ms(engine)})`;
}

/** The page for docs/benchmarks.md. */
export function table(rows: readonly Row[], machine: string): string {
  const lines = rows.map(({ work, goal, measured: found, raw }) => `| ${work} | ${goal} | ${found} | ${raw} |`);
  return [
    '# Benchmarks',
    '',
    `Written by \`npm run bench\` on an encrypted file: ${machine}. Timings vary with the machine; ratios to the raw engine in the same run say more.`,
    '',
    '| work | goal | measured | to the raw engine |',
    '|---|---|---|---|',
    ...lines,
    '',
  ].join('\n');
}
