/** Taking in a subscriber who is no member: an address, a name, the text that was said yes to. Joined to nothing. */
import { dayInNorway } from '../../shared/dates/today.ts';
import { invalidField, TillitError } from '../../shared/errors.ts';
import { emailKey } from '../../shared/numbers/email.ts';
import type { Asker } from '../asker.ts';
import { textsOf } from '../consents/purposes.ts';
import type { InputOf } from '../handlers.ts';
import type { Transaction } from '../unit-of-work.ts';
import { unsubscribedSince } from './proofs.ts';
import { publication, subscriber } from './table.ts';

/** A machine's clock may be this much behind, in milliseconds. */
const CLOCK_TOLERANCE = 5 * 60_000;

/**
 * Adds one subscriber.
 * @returns the id
 * @throws TillitError `NOT_FOUND`, `VALIDATION` with a code of `shared/newsletter/issues.ts`
 */
export function addSubscriber(
  tx: Transaction,
  asker: Asker,
  { publicationId, email, name = null, textVersionId, channel, at }: InputOf<'newsletter', 'subscribe'>,
): string {
  const { connection } = tx.store;
  const { isArchived, subscriberPurposeKey } = tx.need(publication, publicationId);
  if (isArchived) throw invalidField('publicationId', 'newsletter.archived');
  if (subscriberPurposeKey === null) throw invalidField('publicationId', 'newsletter.membersOnly');
  const now = tx.store.now();
  // A row of an older file: whether it stands depends on when the yes was said.
  if (at === undefined && channel === 'import') throw invalidField('at', 'newsletter.whenMissing');
  const subscribedAt = at ?? now.toISOString();
  if (Date.parse(subscribedAt) > now.getTime() + CLOCK_TOLERANCE) throw invalidField('at', 'dateFuture');
  const text = textsOf(connection, null).find(({ id }) => id === textVersionId);
  if (!text) throw new TillitError('NOT_FOUND');
  if (text.purposeKey !== subscriberPurposeKey) throw invalidField('textVersionId', 'newsletter.textOfOther');
  if (text.inForceFrom === null || text.inForceFrom > dayInNorway(new Date(subscribedAt)))
    throw invalidField('textVersionId', 'newsletter.textNotInForce');
  const there = connection
    .prepare('SELECT 1 FROM subscriber WHERE publication_id = ? AND lower(email) = ?')
    .get([publicationId, emailKey(email)]);
  if (there) throw invalidField('email', 'newsletter.subscribesAlready');
  if (at !== undefined && unsubscribedSince(connection, publicationId, email, at))
    throw invalidField('at', 'newsletter.unsubscribedSince');
  const id = tx.newId();
  tx.insert(subscriber, {
    id,
    publicationId,
    email,
    name,
    textId: textVersionId,
    channel,
    subscribedAt,
    staffId: asker.staffId ?? '',
  });
  return id;
}
