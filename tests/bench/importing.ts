/** Files that come in: members, and units of Enhetsregisteret. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { registryFile } from '../registry-file.ts';
import { type BenchOffice, upload } from './bench-office.ts';
import { measured, ms, p95Of, seconds, type Tell } from './measure.ts';
import { rawInsert } from './raw-import.ts';
import { TYPED } from './searching.ts';

const IMPORT_ROWS = 100_000;
const UNITS = 100_000;

/** A file of members, with searching meanwhile. The raw engine writes the same rows into a copy of the file as it was before. */
export async function measureImport(office: BenchOffice, tell: Tell): Promise<void> {
  const { client, raw, profile } = office;
  const uploadId = await upload(client, memberFile());
  const before = join(profile, 'before-import.db');
  raw.raw.prepare('VACUUM INTO ?').run(before);
  const [preview, { batchId }] = await measured(() => client.members.importPreview({ uploadId }));
  const committing = measured(() => client.members.importCommit({ batchId, existing: 'update' }));
  const settled = committing.then(
    () => true,
    () => true,
  );
  const busy: number[] = [];
  while (!(await Promise.race([settled, false]))) {
    const query = TYPED[busy.length % TYPED.length] ?? 'a';
    busy.push((await measured(() => client.members.search({ query, limit: 50 })))[0]);
  }
  const [commit, { changeId }] = await committing;
  const copy = office.connect(before);
  const bare = rawInsert(raw, copy, changeId);
  copy.close();
  const whole = preview + commit;
  tell('search as you type while an import runs, p95', '10 ms', ms(p95Of(busy)));
  tell(
    `import a CSV of ${IMPORT_ROWS} rows: read, judge, match, write, index, history, audit`,
    '10 000 people/s, 5× raw',
    `${Math.round((IMPORT_ROWS / whole) * 1000)} people/s (${seconds(preview)} + ${seconds(commit)})`,
    `${(whole / bare).toFixed(1)}× (${seconds(bare)} for the same rows)`,
  );
}

function memberFile(): Buffer {
  const csv = ['Fornavn;Etternavn;Fødselsdato;E-post;Mobil;Postnummer;Poststed;Arbeidsgiver;Stilling'];
  for (let index = 0; index < IMPORT_ROWS; index += 1) {
    const born = `0${1 + (index % 9)}.0${1 + (index % 8)}.19${60 + (index % 35)}`;
    const reach = `n${index}@epost.test;4${String(index).padStart(7, '0')}`;
    csv.push(`Ny${index % 977};Innmeldt${index};${born};${reach};0184;Oslo;Bedrift ${index % 900} AS;Leder`);
  }
  return Buffer.from(csv.join('\n'));
}

/** A packed file of Enhetsregisteret, all of it taken, and taken back. */
export async function measureUnits({ client }: BenchOffice, tell: Tell): Promise<void> {
  const bytes = gzipSync([...registryFile(UNITS, 'main', 'json')].join(''));
  const uploadId = await upload(client, bytes);
  const [dry] = await measured(() => client.employers.import({ uploadId, take: 'all', dryRun: true }));
  const [taken, { counts, batchId }] = await measured(() => client.employers.import({ uploadId, take: 'all' }));
  const [undone] = await measured(() => client.members.importUndo({ batchId: batchId ?? '' }));
  tell(
    `import ${counts.new} units of Enhetsregisteret, JSON packed with gzip: looked at; written; taken back`,
    '30 s each',
    `${seconds(dry)}; ${seconds(taken)}; ${seconds(undone)}`,
  );
}
