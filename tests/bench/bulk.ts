/** One change for many members, and taking it back, measured. */
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../shared/contract.ts';
import { measured, type Row } from './measure.ts';

/** The most that are changed. */
const MOST = 100_000;

/**
 * Changes a field that lies on no period and one that divides a period.
 * @param people ids of members, as many as there are
 */
export async function bulkRows(client: ContractRouterClient<Contract>, people: readonly string[]): Promise<Row[]> {
  const ids = people.slice(0, MOST);
  const selection = { ids };
  const language = { kind: 'field', field: 'language', value: 'nn', from: null } as const;
  const [preview, told] = await measured(() => client.members.bulkPreview({ selection, change: language }));
  const [done, { changeId, changed }] = await measured(() => client.members.bulk({ selection, change: language }));
  const [undone] = await measured(() => client.history.undo({ changeId: changeId ?? '' }));
  if (changed !== told.changed) throw new Error('a bulk change did something else than it told');
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  return [
    {
      work: `bulk: change a field of ${ids.length} members (shown first; taken back)`,
      goal: '30 s',
      measured: `${seconds(done)} (${seconds(preview)}; ${seconds(undone)})`,
      raw: '',
    },
  ];
}
