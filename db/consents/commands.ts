/** What can be done with a person's consents and choices. Events are only ever added. */
import type { Commands } from '../handlers.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { invalidateEvent, recordEvent } from './record-event.ts';

export const consentCommands: Commands<'consents', 'record' | 'invalidate'> = {
  record({ store, asker }, given) {
    const change = { command: 'consents.record', about: given.personId };
    const { result, changeId } = unitOfWork(store, asker, change, (tx) => recordEvent(tx, asker, given));
    return { ...result, changeId };
  },
  invalidate({ store, asker }, given) {
    const { result, changeId } = unitOfWork(store, asker, { command: 'consents.invalidate' }, (tx) =>
      invalidateEvent(tx, asker, given),
    );
    return { ...result, changeId };
  },
};
