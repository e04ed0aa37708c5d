/** The tables of breaches, each joined to its facts. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { incidentFacts, incidentPersonFacts, incidentStepFacts } from '../../shared/incidents/policy.ts';
import {
  BREACH_CAUSES,
  BREACH_RISKS,
  type BreachKind,
  NOTICE_DECISIONS,
  NOTICE_EXCEPTIONS,
  STEP_KINDS,
} from '../../shared/incidents/terms.ts';
import type { PeopleCategory } from '../../shared/processing/terms.ts';
import { defineEntity } from '../entity.ts';
import { personTable } from '../members/table.ts';

const row = () => ({ id: text('id').primaryKey(), revision: integer('revision').notNull().default(1) });

export const incidentTable = sqliteTable(
  'incident',
  {
    ...row(),
    number: integer('number').notNull(),
    staffId: text('staff_id').notNull(),
    reportedAt: text('reported_at').notNull(),
    title: text('title').notNull(),
    description: text('description').notNull(),
    kinds: text('kinds', { mode: 'json' }).$type<BreachKind[]>().notNull(),
    cause: text('cause', { enum: BREACH_CAUSES }),
    startedAt: text('started_at'),
    endedAt: text('ended_at'),
    discoveredAt: text('discovered_at').notNull(),
    awareAt: text('aware_at').notNull(),
    dataCategories: text('data_categories', { mode: 'json' }).$type<string[]>().notNull(),
    peopleCategories: text('people_categories', { mode: 'json' }).$type<PeopleCategory[]>().notNull(),
    peopleCount: integer('people_count'),
    recordCount: integer('record_count'),
    whereabouts: text('whereabouts'),
    consequences: text('consequences'),
    measures: text('measures'),
    risk: text('risk', { enum: BREACH_RISKS }),
    riskReason: text('risk_reason'),
    authorityDecision: text('authority_decision', { enum: NOTICE_DECISIONS }),
    authorityReason: text('authority_reason'),
    authorityNotifiedAt: text('authority_notified_at'),
    authorityReference: text('authority_reference'),
    delayReason: text('delay_reason'),
    peopleDecision: text('people_decision', { enum: NOTICE_DECISIONS }),
    peopleException: text('people_exception', { enum: NOTICE_EXCEPTIONS }),
    peopleReason: text('people_reason'),
    peopleNotifiedAt: text('people_notified_at'),
    peopleNotifiedHow: text('people_notified_how'),
    lessons: text('lessons'),
    handlerId: text('handler_id'),
    closedAt: text('closed_at'),
  },
  (table) => [uniqueIndex('incident_number').on(table.number)],
);
const incidentId = () =>
  text('incident_id')
    .notNull()
    .references(() => incidentTable.id);

export const incidentStepTable = sqliteTable(
  'incident_step',
  {
    ...row(),
    incidentId: incidentId(),
    at: text('at').notNull(),
    staffId: text('staff_id').notNull(),
    kind: text('kind', { enum: STEP_KINDS }).notNull(),
    text: text('text').notNull(),
  },
  (table) => [index('incident_step_incident').on(table.incidentId, table.at)],
);

export const incidentPersonTable = sqliteTable(
  'incident_person',
  {
    ...row(),
    incidentId: incidentId(),
    personId: text('person_id')
      .notNull()
      .references(() => personTable.id),
    addedAt: text('added_at').notNull(),
    toldOn: text('told_on'),
    toldHow: text('told_how'),
  },
  (table) => [
    uniqueIndex('incident_person_person').on(table.incidentId, table.personId),
    index('incident_person_of').on(table.personId),
  ],
);

export const incident = defineEntity(incidentTable, incidentFacts);
export const incidentStep = defineEntity(incidentStepTable, incidentStepFacts);
export const incidentPerson = defineEntity(incidentPersonTable, incidentPersonFacts);
