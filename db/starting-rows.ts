/**
 * What a new register begins with, so that the office edits instead of starting from nothing: letters, retention rules and what else features
 * bring. A register from before a feature was there gets its rows at the next opening.
 */
import { PROGRAM } from './asker.ts';
import { insertStartingTexts } from './consents/starting-texts.ts';
import { insertStartingTemplates } from './letters/starting-templates.ts';
import { insertStartingPublications } from './newsletter/starting-publications.ts';
import { insertStartingPartners } from './partners/starting-partners.ts';
import { insertStartingPurposes, lacksPurposes } from './processing/starting-purposes.ts';
import { insertStartingRules, lacksRules } from './retention/starting-rules.ts';
import { insertStartingSettings, lacksSettings } from './settings/starting-settings.ts';
import type { Connection } from './store/connection.ts';
import type { Store } from './store/store.ts';
import { type Transaction, unitOfWork } from './unit-of-work.ts';

type Beginning = {
  /** Writes what is not there; what is, the office keeps. */
  insert(tx: Transaction): void;
  /** Whether a register from before lacks some of it. */
  lacks(connection: Connection): boolean;
};

/** In this order, because some lead to others. Letters are the office's own: whoever removed them all wants none. */
const BEGINNINGS: readonly Beginning[] = [
  { insert: insertStartingTemplates, lacks: () => false },
  { insert: insertStartingSettings, lacks: lacksSettings },
  { insert: insertStartingRules, lacks: lacksRules },
  { insert: insertStartingPurposes, lacks: lacksPurposes },
  {
    insert: insertStartingTexts,
    lacks: (connection) => !connection.prepare('SELECT 1 FROM consent_version LIMIT 1').get(),
  },
  {
    insert: insertStartingPartners,
    lacks: (connection) => !connection.prepare('SELECT 1 FROM partner LIMIT 1').get(),
  },
  {
    insert: insertStartingPublications,
    lacks: (connection) => !connection.prepare('SELECT 1 FROM publication LIMIT 1').get(),
  },
];

/** Writes them in the making of a new register. */
export function insertStartingRows(tx: Transaction): void {
  for (const { insert } of BEGINNINGS) insert(tx);
}

/** Writes what is missing in a register from before. */
export function completeStartingRows(store: Store): void {
  const missing = BEGINNINGS.filter(({ lacks }) => lacks(store.connection));
  if (missing.length === 0) return;
  unitOfWork(store, PROGRAM, { command: 'store.complete' }, (tx) => {
    for (const { insert } of missing) insert(tx);
  });
}
