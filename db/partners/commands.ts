/** What can be done with suppliers, partners and authorities, and with what hangs on them. */
import { invalidField, TillitError } from '../../shared/errors.ts';
import { sortKey } from '../../shared/text/sort-key.ts';
import { addFile } from '../attachments/add-file.ts';
import type { Entity } from '../entity.ts';
import type { CommandContext, Commands } from '../handlers.ts';
import type { Connection } from '../store/connection.ts';
import { type PatchOf, type Transaction, unitOfWork } from '../unit-of-work.ts';
import { partner, partnerAudit, processorAgreement, subProcessor } from './table.ts';

type Names =
  | 'create'
  | 'update'
  | 'archive'
  | 'saveAgreement'
  | 'endAgreement'
  | 'removeAgreement'
  | 'saveSubProcessor'
  | 'removeSubProcessor'
  | 'saveAudit'
  | 'removeAudit';

export const partnerCommands: Commands<'partners', Names> = {
  create({ store, asker }, given) {
    const { result, changeId } = unitOfWork(store, asker, { command: 'partners.create' }, (tx) => {
      refuseTaken(store.connection, given, null);
      const id = tx.newId();
      tx.insert(partner, { id, ...given, nameKey: sortKey(given.name) });
      return id;
    });
    return { id: result, changeId };
  },
  update({ store, asker }, { id, patch, revision }) {
    const { changeId } = unitOfWork(store, asker, { command: 'partners.update' }, (tx) => {
      tx.need(partner, id);
      refuseTaken(store.connection, patch, id);
      if (patch.kind && patch.kind !== 'processor') refuseLosingAgreements(store.connection, id);
      const nameKey = patch.name === undefined ? {} : { nameKey: sortKey(patch.name) };
      tx.change(partner, id, { ...patch, ...nameKey }, revision);
    });
    return { changeId };
  },
  archive({ store, asker }, { id, archived }) {
    const { changeId } = unitOfWork(store, asker, { command: 'partners.archive' }, (tx) => {
      tx.change(partner, id, { isArchived: archived });
    });
    return { changeId };
  },
  saveAgreement({ store, asker }, { agreement, file, ...of }) {
    const { result, changeId } = unitOfWork(store, asker, { command: 'partners.saveAgreement' }, (tx) => {
      const { kind } = tx.need(partner, of.partnerId);
      if (kind !== 'processor') throw invalidField('partnerId', 'partner.onlyProcessors');
      const before = of.id ? tx.need(processorAgreement, of.id) : undefined;
      if (before?.endedOn && before.endedOn < agreement.validFrom)
        throw invalidField('agreement.validFrom', 'partner.endBeforeStart');
      const attachmentId = file ? addFile(tx, asker, file, null, 'file.contentBase64') : undefined;
      return savePart(tx, processorAgreement, of, { ...agreement, attachmentId });
    });
    return { id: result, changeId };
  },
  endAgreement({ store, asker }, { id, endedOn, deletionConfirmedOn, revision }) {
    const { changeId } = unitOfWork(store, asker, { command: 'partners.endAgreement' }, (tx) => {
      const { validFrom } = tx.need(processorAgreement, id);
      if (endedOn !== null && endedOn < validFrom) throw invalidField('endedOn', 'partner.endBeforeStart');
      tx.change(processorAgreement, id, { endedOn, deletionConfirmedOn }, revision);
    });
    return { changeId };
  },
  removeAgreement: (context, { id }) => removing(context, 'partners.removeAgreement', processorAgreement, id),
  saveSubProcessor({ store, asker }, { subProcessor: given, ...of }) {
    const { result, changeId } = unitOfWork(store, asker, { command: 'partners.saveSubProcessor' }, (tx) =>
      savePart(tx, subProcessor, of, given),
    );
    return { id: result, changeId };
  },
  removeSubProcessor: (context, { id }) => removing(context, 'partners.removeSubProcessor', subProcessor, id),
  saveAudit({ store, asker }, { audit, ...of }) {
    const { result, changeId } = unitOfWork(store, asker, { command: 'partners.saveAudit' }, (tx) =>
      savePart(tx, partnerAudit, of, audit),
    );
    return { id: result, changeId };
  },
  removeAudit: (context, { id }) => removing(context, 'partners.removeAudit', partnerAudit, id),
};

function removing({ store, asker }: CommandContext, command: string, entity: Entity<object>, id: string) {
  const { changeId } = unitOfWork(store, asker, { command }, (tx) => {
    tx.need(entity, id);
    tx.remove(entity, id);
  });
  return { changeId };
}

/** What hangs on a recipient: a new row, or a change of one that is there. */
function savePart<Row extends { partnerId: string }>(
  tx: Transaction,
  entity: Entity<Row>,
  { partnerId, id, revision }: { partnerId: string; id?: string | undefined; revision?: number | undefined },
  given: PatchOf<Row>,
): string {
  tx.need(partner, partnerId);
  if (!id) {
    const made = tx.newId();
    tx.insert(entity, { ...given, id: made, partnerId } as PatchOf<Row> & { id: string });
    return made;
  }
  if (tx.need(entity, id).partnerId !== partnerId) throw new TillitError('NOT_FOUND');
  tx.change(entity, id, given, revision);
  return id;
}

/** A number, and a name, belong to one recipient. @throws TillitError `DUPLICATE` */
function refuseTaken(
  connection: Connection,
  { name, organisationNumber }: { name?: string | undefined; organisationNumber?: string | null | undefined },
  own: string | null,
): void {
  const taken = (path: string, code: string, sql: string, value: string) => {
    const holder = connection.prepare(`SELECT id FROM partner WHERE ${sql}`).get(value);
    if (!holder || holder.id === own) return;
    throw new TillitError('DUPLICATE', { ids: [String(holder.id)], issues: [{ path, code }] });
  };
  if (organisationNumber)
    taken('organisationNumber', 'partner.numberTaken', 'organisation_number = ?', organisationNumber);
  if (name) taken('name', 'partner.sameName', 'name = ? COLLATE NOCASE', name);
}

function refuseLosingAgreements(connection: Connection, id: string): void {
  if (connection.prepare('SELECT 1 FROM processor_agreement WHERE partner_id = ? LIMIT 1').get(id))
    throw invalidField('patch.kind', 'partner.hasAgreements');
}
