/** The tables of the exchange with Min side, each joined to its facts. */
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { correctionProposalFacts, minsideEventFacts } from '../../shared/minside/policy.ts';
import { MINSIDE_KINDS, MINSIDE_OUTCOMES, PROPOSAL_STATES } from '../../shared/minside/terms.ts';
import { defineEntity } from '../entity.ts';
import { personTable } from '../members/table.ts';

const row = () => ({ id: text('id').primaryKey(), revision: integer('revision').notNull().default(1) });
const personId = () =>
  text('person_id')
    .notNull()
    .references(() => personTable.id);

export const minsideEventTable = sqliteTable(
  'minside_event',
  {
    ...row(),
    externalId: text('external_id').notNull(),
    personId: personId(),
    kind: text('kind', { enum: MINSIDE_KINDS }).notNull(),
    at: text('at').notNull(),
    receivedAt: text('received_at').notNull(),
    outcome: text('outcome', { enum: MINSIDE_OUTCOMES }).notNull(),
    contentHash: text('content_hash').notNull(),
  },
  (table) => [
    uniqueIndex('minside_event_external').on(table.externalId),
    index('minside_event_person').on(table.personId),
  ],
);

export const correctionProposalTable = sqliteTable(
  'correction_proposal',
  {
    ...row(),
    personId: personId(),
    externalId: text('external_id').notNull(),
    entity: text('entity').notNull(),
    field: text('field').notNull(),
    value: text('value'),
    before: text('before'),
    at: text('at').notNull(),
    receivedAt: text('received_at').notNull(),
    state: text('state', { enum: PROPOSAL_STATES }).notNull(),
    decidedBy: text('decided_by'),
    decidedAt: text('decided_at'),
    note: text('note'),
  },
  (table) => [
    index('correction_proposal_person').on(table.personId),
    index('correction_proposal_open').on(table.receivedAt).where(sql`${table.state} = 'open'`),
  ],
);

export const minsideEvent = defineEntity(minsideEventTable, minsideEventFacts);
export const correctionProposal = defineEntity(correctionProposalTable, correctionProposalFacts);
