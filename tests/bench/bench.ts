/**
 * `npm run bench`: the speeds people feel, measured on an encrypted file through the same service the program uses, each beside the raw engine
 * in the same run where there is something to compare. Writes docs/benchmarks.md. `--people N` for a smaller run (not written).
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDataService } from '../../db/service/open-data-service.ts';
import { unseal } from '../../db/service/vault.ts';
import { openConnection } from '../../db/store/connection.ts';
import { profileAt } from '../../db/store/profile.ts';
import { serve } from '../../electron/serve.ts';
import { REPORTS } from '../../shared/reports/model.ts';
import { bulkRows } from './bulk.ts';
import { measured, p95, type Row, table } from './measure.ts';
import { memoryInUse } from './memory.ts';
import { keyPressToPaint } from './painting.ts';
import { rawInsert } from './raw-import.ts';

const PASSPHRASE = 'hest batteri stift korrekt';
const IMPORT_ROWS = 100_000;
const EXPORT_ROWS = 30_000;
const LETTERS = ['h', 'ha', 'han', 'hans', 'an', 'ol', 'oslo', 'and kr', 'lars', 'b', 'be', 'berg'];

const WORDS = ['hansen', 'berg oslo', 'lars', 'aas', 'kristiansen'];

const { values } = parseArgs({ options: { people: { type: 'string', default: '200000' } } });
const people = Number(values.people);
const profile = mkdtempSync(join(tmpdir(), 'tillit-bench-'));
const rows: Row[] = [];

let service = await openDataService({ profile, version: 'bench', threads: true });
let client = clientOf(service);

const [made] = await measured(() => client.session.setUpDemo({ passphrase: PASSPHRASE, people, seed: 1 }));
rows.push({ work: `demo data: ${people} people made and written`, goal: '60 s', measured: seconds(made), raw: '' });

const { dataKey } = await unseal(profileAt(profile), 'office@demo.test', PASSPHRASE, undefined);
// The first sign-in checks the whole log, the later ones its tail.
await client.session.signIn({ email: 'office@demo.test', passphrase: PASSPHRASE });
await service.close();
// After a lock the host has a new process standing ready, long before the person is back.
service = await openDataService({ profile, version: 'bench', threads: true });
client = clientOf(service);
await new Promise((ready) => setTimeout(ready, 3000));
const [derivation] = await measured(() => unseal(profileAt(profile), 'office@demo.test', PASSPHRASE, undefined));
const [unlock] = await measured(() => client.session.signIn({ email: 'office@demo.test', passphrase: PASSPHRASE }));
const [first] = await measured(() => client.members.search({ query: '', limit: 100 }));
rows.push({
  work: 'unlock to first list, beyond the key derivation',
  goal: '200 ms',
  measured: ms(unlock - derivation + first),
  raw: '',
});

const search = (query: string) => client.members.search({ query, limit: 50 });
const raw = openConnection(join(profile, 'tillit.db'), dataKey, { readonly: true });
const rawSearch = raw.raw.prepare(
  `SELECT p.id, p.family_name, s.employer_name FROM person p JOIN member_search s ON s.person_id = p.id
   WHERE s.doc_id IN (SELECT rowid FROM member_text WHERE member_text MATCH ? LIMIT 1000) ORDER BY p.sort_key, p.id LIMIT 51`,
);
for (const letters of LETTERS) await search(letters);
const ours = await p95(LETTERS, 30, search);
const engine = await p95(LETTERS, 30, async (letters) =>
  rawSearch.all(
    letters
      .split(' ')
      .map((word) => `"${word}"*`)
      .join(' AND '),
  ),
);
rows.push({
  work: 'search as you type, contract included, p95',
  goal: '10 ms, 2× raw',
  measured: ms(ours),
  raw: ratio(ours, engine),
});

const ids = (await client.members.search({ query: '', limit: 500 })).items.map(({ id }) => id);
const open = await p95(ids, 1, async (id) => {
  await client.members.get({ id });
  await client.history.ofPerson({ personId: id });
});
rows.push({ work: 'open a person with history, p95', goal: '5 ms', measured: ms(open), raw: '' });

const csv = ['Fornavn;Etternavn;Fødselsdato;E-post;Mobil;Postnummer;Poststed;Arbeidsgiver;Stilling'];
for (let index = 0; index < IMPORT_ROWS; index += 1) {
  csv.push(
    `Ny${index % 977};Innmeldt${index};0${1 + (index % 9)}.0${1 + (index % 8)}.19${60 + (index % 35)};n${index}@epost.test;4${String(index).padStart(7, '0')};0184;Oslo;Bedrift ${index % 900} AS;Leder`,
  );
}
const uploadId = crypto.randomUUID();
const bytes = Buffer.from(csv.join('\n'));
for (let part = 0; part * 1_000_000 < bytes.length; part += 1) {
  await client.imports.upload({
    uploadId,
    part,
    contentBase64: bytes.subarray(part * 1_000_000, (part + 1) * 1_000_000).toString('base64'),
  });
}
const before = join(profile, 'before-import.db');
raw.raw.prepare('VACUUM INTO ?').run(before);
const [preview, { batchId }] = await measured(() => client.members.importPreview({ uploadId }));
const committing = measured(() => client.members.importCommit({ batchId, existing: 'update' }));
let settled = false;
void committing.then(() => {
  settled = true;
});
const busy: number[] = [];
while (!settled) busy.push((await measured(() => search(LETTERS[busy.length % LETTERS.length] ?? 'a')))[0]);
const [commit, { changeId }] = await committing;
const copy = openConnection(before, dataKey);
const bare = rawInsert(raw, copy, changeId);
copy.close();
busy.sort((one, other) => one - other);
rows.push({
  work: 'the same while an import runs, p95',
  goal: '10 ms',
  measured: ms(busy[Math.floor(busy.length * 0.95)] ?? 0),
  raw: '',
});
rows.push({
  work: `import a CSV of ${IMPORT_ROWS} rows: read, judge, match, write, index, history, audit`,
  goal: '10 000 people/s',
  measured: `${Math.round((IMPORT_ROWS / (preview + commit)) * 1000)} people/s (${seconds(preview)} + ${seconds(commit)})`,
  raw: `${((preview + commit) / bare).toFixed(1)}× (${seconds(bare)} for the same rows)`,
});

const everybody = raw.prepare('SELECT id FROM person ORDER BY id LIMIT 100000').all();
rows.push(
  ...(await bulkRows(
    client,
    everybody.map(({ id }) => String(id)),
  )),
);

for (const report of REPORTS) {
  const ask = client.reports[report] as (input: Record<string, never>) => Promise<unknown>;
  await ask({});
  const [made] = await measured(() => ask({}));
  rows.push({ work: `report ${report}`, goal: '1 s', measured: ms(made), raw: '' });
}
const [looked] = await measured(() => client.reports.minimisation({}));
rows.push({ work: 'minimisation report', goal: '1 s', measured: ms(looked), raw: '' });

const [deduped, queue] = await measured(() => client.members.duplicates({ afresh: true }));
const [read] = await measured(async () => {
  for (const key of ['f.birth_date', 'lower(c.email)', 'c.mobile', 'a.postal_code'])
    raw.raw
      .prepare(
        `SELECT ${key}, p.id, p.given_name, p.family_name FROM person p JOIN profile f ON f.person_id = p.id
         JOIN contact c ON c.person_id = p.id LEFT JOIN address a ON a.person_id = p.id AND a.use = 'home' ORDER BY 1`,
      )
      .all();
});
rows.push({
  work: `dedupe the whole register: ${queue.total} pairs found and kept`,
  goal: '20 s',
  measured: seconds(deduped),
  raw: ratio(deduped, read),
});

const [exporting, file] = await measured(() =>
  client.members.export({
    ids: someIds(EXPORT_ROWS),
    format: 'xlsx',
    purpose: 'Måling',
    recipient: 'Ingen',
    disclosure: { to: 'inHouse' },
  }),
);
rows.push({
  work: `export ${file.count} people as XLSX, logged one by one`,
  goal: '3 s',
  measured: seconds(exporting),
  raw: '',
});
raw.close();
await service.close();

const painted = await keyPressToPaint(profile, PASSPHRASE, WORDS);
painted.sort((one, other) => one - other);
rows.push({
  work: `key press to painted rows in Chromium, p95 of ${painted.length}`,
  goal: '50 ms',
  measured: ms(painted[Math.floor(painted.length * 0.95)] ?? 0),
  raw: '',
});
rows.push({
  work: 'memory of the data process, after searching and opening people',
  goal: '250 MiB',
  measured: `${(await memoryInUse(profile, PASSPHRASE, LETTERS)) ?? '–'} MiB`,
  raw: '',
});
rmSync(profile, { recursive: true, force: true });
const text = table(
  rows,
  `${people} people, ${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
);
process.stdout.write(text);
if (people === 200_000) writeFileSync(new URL('../../docs/benchmarks.md', import.meta.url), text);

function clientOf(opened: typeof service) {
  return serve(opened, { info() {}, error() {} }).client(opened.seat('bench'));
}

function someIds(count: number): string[] {
  return raw.raw.prepare('SELECT id FROM person LIMIT ?').pluck().all(count) as string[];
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}

function seconds(value: number): string {
  return `${(value / 1000).toFixed(1)} s`;
}

function ratio(value: number, engine: number): string {
  return `${(value / engine).toFixed(1)}× (${ms(engine)})`;
}
