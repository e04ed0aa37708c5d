/** Deciding that a field is needed in spite of what the minimisation report says of it, until a day. */
import type { EntityName } from '../../shared/catalogue-registry.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import { invalidField } from '../../shared/errors.ts';
import type { Entity } from '../entity.ts';
import type { CommandContext, Commands } from '../handlers.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { fieldAssessment } from './table.ts';

type Assessing = Commands<'reports', 'assessField' | 'withdrawAssessment'>;

/** @param tables every entity by name, asked for when a field is assessed */
export function assessingCommands(tables: () => ReadonlyMap<string, Entity<Record<string, unknown>>>): Assessing {
  return {
    assessField(context, { entity, field, reason, lookAgainOn }) {
      const { store, asker } = context;
      const today = dayInNorway(store.now());
      if (!tables().get(entity)?.column.has(field)) throw invalidField('field', 'unknownField');
      if (lookAgainOn <= today) throw invalidField('lookAgainOn', 'assessment.past');
      const given = { entity, field, reason, lookAgainOn, assessedOn: today, staffId: asker.staffId ?? '' };
      const known = idOf(context, entity, field);
      const { changeId } = unitOfWork(store, asker, { command: 'reports.assessField' }, (tx) => {
        if (known) tx.change(fieldAssessment, known, given);
        else tx.insert(fieldAssessment, { id: tx.newId(), ...given });
      });
      return { changeId };
    },
    withdrawAssessment(context, { entity, field }) {
      const { store, asker } = context;
      const { changeId } = unitOfWork(store, asker, { command: 'reports.withdrawAssessment' }, (tx) =>
        tx.remove(fieldAssessment, idOf(context, entity, field) ?? ''),
      );
      return { changeId };
    },
  };
}

function idOf({ store }: CommandContext, entity: EntityName, field: string): string | null {
  const row = store.connection
    .prepare('SELECT id FROM field_assessment WHERE entity = ? AND field = ?')
    .get(entity, field);
  return row ? String(row.id) : null;
}
