/** One act for many members: a bulk change, and letters. */
import type { BenchOffice } from './bench-office.ts';
import { someIds } from './bench-office.ts';
import { measured, seconds, type Tell } from './measure.ts';

const MOST_CHANGED = 100_000;
const LETTERS = 1_000;

/** Changes a field that lies on no period, and takes it back. */
export async function measureBulk(office: BenchOffice, tell: Tell): Promise<void> {
  const { client } = office;
  const ids = someIds(office, MOST_CHANGED);
  const selection = { ids };
  const language = { kind: 'field', field: 'language', value: 'nn', from: null } as const;
  const [preview, told] = await measured(() => client.members.bulkPreview({ selection, change: language }));
  const [done, { changeId, changed }] = await measured(() => client.members.bulk({ selection, change: language }));
  if (changed !== told.changed) throw new Error('a bulk change did something else than it told');
  const [undone, { undone: back }] = await measured(() => client.history.undo({ changeId: changeId ?? '' }));
  if (back !== changed) throw new Error('a bulk change was not taken back whole');
  const work = `bulk: change a field of ${ids.length} members (of them ${changed} otherwise before)`;
  tell(`${work}: shown first; done`, '30 s', `${seconds(preview)}; ${seconds(done)}`);
  tell(`${work}: taken back`, '30 s', seconds(undone));
}

/** Letters, each logged and noted as sent. */
export async function measureLetters(office: BenchOffice, tell: Tell): Promise<void> {
  const [made, { count, bytes }] = await measured(() => writeLetters(office.client, someIds(office, LETTERS)));
  tell(`${count} letters as one PDF of ${(bytes / 1e6).toFixed(1)} MB, each noted as sent`, '30 s', seconds(made));
}

/** Makes letters of the first template there is. */
export async function writeLetters(
  client: BenchOffice['client'],
  ids: readonly string[],
): Promise<{ count: number; bytes: number }> {
  const { items } = await client.letters.list({});
  const { count, files } = await client.letters.render({ templateId: items[0]?.id ?? '', ids: [...ids] });
  return { count, bytes: files.reduce((sum, { contentBase64 }) => sum + contentBase64.length * 0.75, 0) };
}
