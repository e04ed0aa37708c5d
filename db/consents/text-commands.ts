/** What can be done with the texts people say yes or no to: drafts are written and mended, and fixed for good by being communicated. */
import { dayInNorway } from '../../shared/dates/today.ts';
import { invalidField, TillitError } from '../../shared/errors.ts';
import type { Commands } from '../handlers.ts';
import { type Transaction, unitOfWork } from '../unit-of-work.ts';
import { chosenPurpose } from './purposes.ts';
import { consentText, consentVersion } from './table.ts';
import { writeWords } from './write-text.ts';

export const consentTextCommands: Commands<'consents.texts', 'create' | 'update' | 'remove' | 'communicate'> = {
  create({ store, asker }, { purposeKey, words, changeNote }) {
    const { result, changeId } = unitOfWork(store, asker, { command: 'consents.texts.create' }, (tx) => {
      chosenPurpose(store.connection, purposeKey, dayInNorway(store.now()));
      const draft = store.connection
        .prepare('SELECT id FROM consent_version WHERE purpose_key = ? AND communicated_on IS NULL')
        .get(purposeKey);
      if (draft)
        throw new TillitError('DUPLICATE', {
          ids: [String(draft.id)],
          issues: [{ path: 'purposeKey', code: 'consent.draftExists' }],
        });
      const number = lastNumber(tx, purposeKey) + 1;
      const id = tx.newId();
      tx.insert(consentVersion, {
        id,
        purposeKey,
        number,
        changeNote,
        createdBy: asker.staffId ?? '',
        createdAt: store.now().toISOString(),
      });
      writeWords(tx, { id, purposeKey, number }, words);
      return id;
    });
    return { id: result, changeId };
  },
  update({ store, asker }, { id, words, changeNote, revision }) {
    const { changeId } = unitOfWork(store, asker, { command: 'consents.texts.update' }, (tx) => {
      const version = draftOf(tx, id);
      tx.change(consentVersion, id, { changeNote }, revision);
      writeWords(tx, version, words);
    });
    return { changeId };
  },
  remove({ store, asker }, { id }) {
    const { changeId } = unitOfWork(store, asker, { command: 'consents.texts.remove' }, (tx) => {
      draftOf(tx, id);
      for (const row of store.connection.prepare('SELECT id FROM consent_text WHERE version_id = ?').all(id))
        tx.remove(consentText, String(row.id));
      tx.remove(consentVersion, id);
    });
    return { changeId };
  },
  communicate({ store, asker }, { id, ...given }) {
    const { changeId } = unitOfWork(store, asker, { command: 'consents.texts.communicate' }, (tx) => {
      const { purposeKey, number } = draftOf(tx, id);
      const { choice } = chosenPurpose(store.connection, purposeKey, dayInNorway(store.now()));
      if (given.needsRenewal && choice !== 'consent') throw invalidField('needsRenewal', 'consent.renewalOfChoice');
      const before = store.connection
        .prepare('SELECT max(in_force_from) AS day FROM consent_version WHERE purpose_key = ? AND number < ?')
        .get([purposeKey, number]);
      if (before?.day && given.inForceFrom < String(before.day))
        throw invalidField('inForceFrom', 'consent.beforeEarlier');
      tx.change(consentVersion, id, given);
    });
    return { changeId };
  },
};

/** @throws TillitError `NOT_FOUND`, `VALIDATION` `consent.fixed` */
function draftOf(tx: Transaction, id: string) {
  const version = tx.need(consentVersion, id);
  if (version.communicatedOn !== null) throw invalidField('id', 'consent.fixed');
  return version;
}

function lastNumber(tx: Transaction, purposeKey: string): number {
  const row = tx.store.connection
    .prepare('SELECT max(number) AS number FROM consent_version WHERE purpose_key = ?')
    .get(purposeKey);
  return Number(row?.number ?? 0);
}
