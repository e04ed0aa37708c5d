/** What the privacy officer decides about retention rules. */
import { invalidField } from '../../shared/errors.ts';
import type { Commands } from '../handlers.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { retentionRule } from './table.ts';

export const retentionCommands: Commands<'retention', 'update'> = {
  update({ store, asker }, { id, patch, revision }) {
    const { changeId } = unitOfWork(store, asker, { command: 'retention.update' }, (tx) => {
      const { trigger, period, unit } = { ...tx.need(retentionRule, id), ...patch };
      refuseHalfPeriod(trigger === 'owner', period ?? null, unit ?? null);
      tx.change(retentionRule, id, patch, revision);
    });
    return { changeId };
  },
};

/**
 * A period is a number and a unit; and every rule has one, save those whose data go with what they belong to.
 * @throws TillitError `VALIDATION`
 */
function refuseHalfPeriod(goesWithOwner: boolean, period: number | null, unit: string | null): void {
  if (goesWithOwner && (period !== null || unit !== null)) throw invalidField('patch.period', 'retention.noPeriod');
  if (!goesWithOwner && period === null && unit === null) throw invalidField('patch.period', 'retention.needsPeriod');
  if (period === null && unit !== null) throw invalidField('patch.period', 'retention.periodUnit');
  if (period !== null && unit === null) throw invalidField('patch.unit', 'retention.periodUnit');
}
