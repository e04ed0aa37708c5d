/**
 * What a new register begins with, so that the office edits instead of starting from nothing: letters, retention rules and what else features
 * bring. A register from before a feature was there gets its rows at the next opening.
 */
import { RETENTION_RULES } from '../shared/retention/rules.ts';
import { PROGRAM } from './asker.ts';
import { insertStartingTexts } from './consents/starting-texts.ts';
import { consentVersion } from './consents/table.ts';
import type { Entity } from './entity.ts';
import { insertStartingTemplates } from './letters/starting-templates.ts';
import { letterTemplate } from './letters/table.ts';
import { retentionRule } from './retention/table.ts';
import type { Store } from './store/store.ts';
import { type Transaction, unitOfWork } from './unit-of-work.ts';

/** What is inserted while a table has no row at all; in this order, because some lead to others. */
const BEGINNINGS: readonly (readonly [Entity<object>, (tx: Transaction) => void])[] = [
  [letterTemplate, insertStartingTemplates],
  [retentionRule, insertStartingRules],
  [consentVersion, insertStartingTexts],
];

/** Writes them in the making of a new register. */
export function insertStartingRows(tx: Transaction): void {
  for (const [, insert] of BEGINNINGS) insert(tx);
}

/** Writes what is missing in a register from before. Letters are the office's own: whoever removed them all wants none. */
export function completeStartingRows(store: Store): void {
  const missing = BEGINNINGS.filter(
    ([{ name, table }]) =>
      name !== letterTemplate.name && !store.connection.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get(),
  );
  if (missing.length === 0) return;
  unitOfWork(store, PROGRAM, { command: 'store.complete' }, (tx) => {
    for (const [, insert] of missing) insert(tx);
  });
}

function insertStartingRules(tx: Transaction): void {
  for (const [id, { owner, ...rule }] of Object.entries(RETENTION_RULES))
    tx.insert(retentionRule, { id, ...rule, ownerRole: owner });
}
