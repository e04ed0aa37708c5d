/** What is worked out over the whole register: reports, minimisation, duplicates. */
import { REPORTS } from '../../shared/reports/model.ts';
import type { BenchOffice } from './bench-office.ts';
import { measured, ms, ratio, seconds, type Tell } from './measure.ts';

/** Every report once. What it rests on has been read before, as when somebody looks from one to the next. */
export async function measureReports({ client }: BenchOffice, tell: Tell): Promise<void> {
  for (const report of REPORTS) {
    const ask = client.reports[report] as (input: Record<string, never>) => Promise<unknown>;
    const [first] = await measured(() => ask({}));
    const [again] = await measured(() => ask({}));
    tell(`report ${report}: first, again`, '1 s', `${ms(first)}, ${ms(again)}`);
  }
  const [first] = await measured(() => client.reports.minimisation({}));
  const [again] = await measured(() => client.reports.minimisation({}));
  tell('minimisation report: first, again', '1 s', `${ms(first)}, ${ms(again)}`);
}

const KEYS = ['f.birth_date', 'lower(c.email)', 'c.mobile', 'a.postal_code'];

/** Duplicates, beside reading everybody in the order of each key they are looked for by. */
export async function measureDuplicates({ client, raw }: BenchOffice, tell: Tell): Promise<void> {
  const [deduped, queue] = await measured(() => client.members.duplicates({ afresh: true }));
  const [read] = await measured(async () => {
    for (const key of KEYS)
      raw
        .prepare(
          `SELECT ${key}, p.id, p.given_name, p.family_name FROM person p JOIN profile f ON f.person_id = p.id
           JOIN contact c ON c.person_id = p.id LEFT JOIN address a ON a.person_id = p.id AND a.use = 'home' ORDER BY 1`,
        )
        .all();
  });
  tell(
    `dedupe the whole register: ${queue.total} pairs found and kept`,
    '20 s',
    seconds(deduped),
    ratio(deduped, read),
  );
}
