/**
 * `npm run bench`: the speeds people feel, measured on an encrypted file through the same service the program uses, each beside the raw engine
 * in the same run where there is something to compare. Each row is told as soon as it is there; a whole run at 200,000 people writes
 * docs/benchmarks.md. `--people N` for a smaller register, `--only reports,bulk` for some groups of rows.
 */
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { type BenchOffice, openBenchOffice, PASSPHRASE, someIds } from './bench-office.ts';
import { measureBulk, measureLetters } from './changing.ts';
import { measureImport, measureUnits } from './importing.ts';
import { ms, p95Of, type Row, seconds, type Tell, table } from './measure.ts';
import { measureMemory } from './memory.ts';
import { measureOpening } from './opening.ts';
import { keyPressToPaint } from './painting.ts';
import { measureDuplicates, measureReports } from './reporting.ts';
import { measureExport, measureFilters, measureSearching } from './searching.ts';

const WORDS = ['hansen', 'berg oslo', 'lars', 'aas', 'kristiansen'];

type Measure = (office: BenchOffice, tell: Tell) => Promise<void>;

/** In this order: what only reads first, then what other processes open, then what makes the register another. */
const GROUPS: Readonly<Record<string, Measure>> = {
  searching: measureSearching,
  filters: measureFilters,
  reports: measureReports,
  duplicates: measureDuplicates,
  export: measureExport,
  painting: elsewhere(measurePainting),
  memory: elsewhere((office, tell, ids) => measureMemory(office.profile, ids, tell)),
  letters: measureLetters,
  bulk: measureBulk,
  units: measureUnits,
  import: measureImport,
};

const { values } = parseArgs({
  options: { people: { type: 'string', default: '200000' }, only: { type: 'string' } },
});
const people = Number(values.people);
const wanted = values.only?.split(',') ?? Object.keys(GROUPS);
const unknown = wanted.filter((name) => !Object.hasOwn(GROUPS, name));
if (unknown.length > 0) throw new Error(`--only takes ${Object.keys(GROUPS).join(', ')}`);

const started = performance.now();
const rows: Row[] = [];
const tell: Tell = (work, goal, measured, raw = '') => {
  rows.push({ work, goal, measured, raw });
  process.stderr.write(`${seconds(performance.now() - started).padStart(8)}  ${work}: ${measured} ${raw}\n`);
};

const office = await openBenchOffice();
try {
  await measureOpening(office, people, tell);
  for (const [name, measure] of Object.entries(GROUPS)) if (wanted.includes(name)) await measure(office, tell);
} finally {
  await office.end();
}
const text = table(
  rows,
  `${people} people, ${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${Math.round((performance.now() - started) / 60_000)} minutes altogether`,
);
process.stdout.write(text);
if (people === 200_000 && !values.only) writeFileSync(new URL('../../docs/benchmarks.md', import.meta.url), text);

/** A measure that opens the profile in a process of its own. */
function elsewhere(measure: (office: BenchOffice, tell: Tell, ids: readonly string[]) => Promise<void>): Measure {
  return async (office, tell) => {
    const ids = someIds(office, 1_000);
    await office.close();
    await measure(office, tell, ids);
    await office.start();
    await office.signIn();
  };
}

async function measurePainting({ profile }: BenchOffice, tell: Tell): Promise<void> {
  const painted = await keyPressToPaint(profile, PASSPHRASE, WORDS);
  tell(`key press to painted rows in Chromium, p95 of ${painted.length}`, '50 ms', ms(p95Of(painted)));
}
