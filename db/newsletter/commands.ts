/** What can be done with newsletters and the magazine. */

import { invalidField, TillitError } from '../../shared/errors.ts';
import { sortKey } from '../../shared/text/sort-key.ts';
import { PROGRAM } from '../asker.ts';
import type { Commands } from '../handlers.ts';
import { isClosedTo } from '../marked-people.ts';
import { type Transaction, unitOfWork } from '../unit-of-work.ts';
import { freezeIssue } from './freeze-issue.ts';
import { dropUpload, importUnsubscribes } from './import-unsubscribes.ts';
import { PURPOSES_OF } from './starting-publications.ts';
import { addSubscriber } from './subscribe.ts';
import { publication, subscriber } from './table.ts';
import { endMemberChoice, endSubscription, ofAddress } from './unsubscribe.ts';

type Names =
  | 'createPublication'
  | 'updatePublication'
  | 'subscribe'
  | 'unsubscribe'
  | 'importUnsubscribes'
  | 'discardUnsubscribes'
  | 'freezeIssue';

export const newsletterCommands: Commands<'newsletter', Names> = {
  importUnsubscribes,
  freezeIssue,
  createPublication({ store, asker }, { name, kind }) {
    const { result, changeId } = unitOfWork(store, asker, { command: 'newsletter.createPublication' }, (tx) => {
      refuseSameName(tx, name, '');
      const id = tx.newId();
      tx.insert(publication, { id, name, kind, ...PURPOSES_OF[kind], isArchived: false });
      return id;
    });
    return { id: result, changeId };
  },
  updatePublication({ store, asker }, { id, patch, revision }) {
    const { changeId } = unitOfWork(store, asker, { command: 'newsletter.updatePublication' }, (tx) => {
      if (patch.name !== undefined) refuseSameName(tx, patch.name, id);
      tx.change(publication, id, patch, revision);
    });
    return { changeId };
  },
  subscribe({ store, asker }, input) {
    const change = { command: 'newsletter.subscribe' };
    return { id: unitOfWork(store, asker, change, (tx) => addSubscriber(tx, asker, input)).result };
  },
  unsubscribe({ store, asker }, { subscriberId, email, publicationId = null, channel }) {
    const now = store.now();
    const ended = { channel, at: now.toISOString() };
    // A no is taken also from a marked person, and told to nobody: the program writes.
    const writer = { ...PROGRAM, staffId: asker.staffId };
    const { result } = unitOfWork(store, writer, { command: 'newsletter.unsubscribe' }, (tx) => {
      if (subscriberId !== undefined) {
        const { publicationId: of } = tx.need(subscriber, subscriberId);
        if (publicationId !== null && publicationId !== of) throw new TillitError('NOT_FOUND');
        endSubscription(tx, writer, subscriberId, ended);
        return { removed: 1, members: 0 };
      }
      if (publicationId !== null) tx.need(publication, publicationId);
      const { subscriptions, choices } = ofAddress(store.connection, email ?? '', publicationId, now);
      for (const { id } of subscriptions) endSubscription(tx, writer, id, ended);
      for (const choice of choices) endMemberChoice(tx, writer, choice, ended);
      const told = new Set(
        choices.map(({ personId }) => personId).filter((id) => !isClosedTo(store.connection, asker, id)),
      );
      return { removed: subscriptions.length, members: told.size };
    });
    return { ...result, removedAt: ended.at };
  },
  discardUnsubscribes(context, { uploadId }) {
    const { store, asker } = context;
    unitOfWork(store, asker, { command: 'newsletter.discardUnsubscribes' }, (tx) => dropUpload(tx, context, uploadId));
    return {};
  },
};

/** Two names are the same without regard to case. @throws TillitError `VALIDATION` */
function refuseSameName(tx: Transaction, name: string, id: string): void {
  const others = tx.store.connection.prepare('SELECT name FROM publication WHERE id <> ?').all(id);
  const same = (other: string) => sortKey(other.toLowerCase()) === sortKey(name.toLowerCase());
  if (others.some((row) => same(String(row.name)))) throw invalidField('name', 'newsletter.sameName');
}
