/**
 * Ending subscriptions. The row of somebody who is no member goes at once, with drafts that hold the address; the file is rewritten without it,
 * and a proof with a keyed hash stays (privacy statement 5.2.1). A member says no to the purpose instead: that is an event of the member's own.
 */
import { consentStanding } from '../../shared/consents/state.ts';
import type { CONSENT_CHANNELS } from '../../shared/consents/terms.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import type { UnsubscribeChannel } from '../../shared/newsletter/terms.ts';
import { emailKey } from '../../shared/numbers/email.ts';
import type { ProgramAsker } from '../asker.ts';
import { askedVersions, purposesOn } from '../consents/purposes.ts';
import { eventsOf } from '../consents/read-person.ts';
import { recordEvent } from '../consents/record-event.ts';
import { draft } from '../drafts/table.ts';
import { emailHolders } from '../members/email-holders.ts';
import { emailHash } from '../members/identity-hash.ts';
import type { Connection } from '../store/connection.ts';
import type { Transaction } from '../unit-of-work.ts';
import { proofExpiry } from './proofs.ts';
import { subscriber, unsubscription } from './table.ts';

/** How and when a subscription was ended. `at`: ISO 8601 with its zone, or in UTC. */
export type Ended = { channel: UnsubscribeChannel; at: string };

/** What goes to an address: the subscriptions of it, and members who have it with the purposes they have not said no to. */
export type OfAddress = {
  subscriptions: { id: string; subscribedAt: string }[];
  /** `personId` once for every purpose it still says yes to. */
  choices: { personId: string; purposeKey: string }[];
  /** Members who have the address, whatever they have said. */
  members: string[];
};

/**
 * Finds what goes to an address.
 * @param publicationId narrows it to one publication; null for all that come by e-mail: the magazine goes to a house
 */
export function ofAddress(connection: Connection, address: string, publicationId: string | null, now: Date): OfAddress {
  const subscriptions = connection
    .prepare(
      'SELECT id, subscribed_at FROM subscriber WHERE lower(email) = @key AND (@publicationId IS NULL OR publication_id = @publicationId)',
    )
    .all({ key: emailKey(address), publicationId })
    .map((row) => ({ id: String(row.id), subscribedAt: String(row.subscribed_at) }));
  const members = emailHolders(connection, { email: address, workEmail: address });
  if (members.length === 0) return { subscriptions, choices: [], members };
  const purposeKeys = connection
    .prepare(
      `SELECT DISTINCT member_purpose_key AS purpose FROM publication
       WHERE CASE WHEN @publicationId IS NULL THEN kind = 'newsletter' ELSE id = @publicationId END`,
    )
    .all({ publicationId })
    .map(({ purpose }) => String(purpose));
  const choices = members.flatMap((personId) =>
    purposeKeys.flatMap((purposeKey) =>
      saysYes(connection, personId, purposeKey, now) ? [{ personId, purposeKey }] : [],
    ),
  );
  return { subscriptions, choices, members };
}

/** Whether a purpose may be carried out for somebody, who has a say in it. */
function saysYes(connection: Connection, personId: string, purposeKey: string, now: Date): boolean {
  const choice = purposesOn(connection, dayInNorway(now)).get(purposeKey)?.choice;
  if (choice === undefined || choice === 'none') return false;
  const events = eventsOf(connection, personId).filter((event) => event.purposeKey === purposeKey);
  const versions = askedVersions(connection).get(purposeKey) ?? [];
  return consentStanding(events, { choice, versions, moment: now.toISOString() }).valid;
}

/**
 * Removes one subscription for good. Written by the program, which has looked whether the one who asks may.
 * @throws TillitError `NOT_FOUND`
 */
export function endSubscription(tx: Transaction, asker: ProgramAsker, id: string, { channel, at }: Ended): void {
  const { connection } = tx.store;
  const { publicationId, email } = tx.need(subscriber, id);
  const now = tx.store.now();
  tx.remove(subscriber, id);
  tx.insert(unsubscription, {
    id: tx.newId(),
    publicationId,
    emailHash: emailHash(connection, email),
    channel,
    unsubscribedAt: at,
    removedAt: now.toISOString(),
    staffId: asker.staffId ?? '',
    expiresOn: proofExpiry(connection, now),
  });
  forgetDrafts(tx, email);
  tx.oweRewrite();
}

/** Notes that a member wants no more of it. */
export function endMemberChoice(
  tx: Transaction,
  asker: ProgramAsker,
  { personId, purposeKey }: OfAddress['choices'][number],
  { channel, at }: Ended,
): void {
  recordEvent(tx, asker, {
    personId,
    purposeKey,
    event: 'withdrawn',
    channel: CHANNEL[channel],
    at,
    textVersionId: null,
    explicit: false,
    validUntil: null,
    note: NOTE[channel],
    evidence: null,
  });
}

/** Where the member said it, in the words of consents. */
const CHANNEL: Record<UnsubscribeChannel, (typeof CONSENT_CHANNELS)[number]> = {
  web: 'import',
  link: 'import',
  phone: 'phone',
  email: 'email',
  paper: 'paper',
  import: 'import',
};

/** What the channel of a consent does not tell. */
const NOTE: Record<UnsubscribeChannel, string | null> = {
  web: 'Meldt av på nettsiden.',
  link: 'Meldt av med lenken i utsendelsen.',
  phone: null,
  email: null,
  paper: null,
  import: 'Meldt av i en fil med avmeldinger.',
};

/** Half-filled forms of this page that hold the address, whoever left them. */
function forgetDrafts(tx: Transaction, address: string): void {
  const found = tx.store.connection
    .prepare("SELECT id FROM draft WHERE form LIKE 'newsletter:%' AND instr(lower(content), @key) > 0")
    .all({ key: emailKey(address) });
  for (const { id } of found) tx.remove(draft, String(id));
}
