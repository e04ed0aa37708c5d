/**
 * The language in which every stored entity and column is described once, by the facts that privacy law asks for (design section 1).
 * Permissions, masks, search, history, the access package, erasure and the processing register are derived from these facts.
 */
import type { PurposeKey } from './processing/purposes.ts';
import type { RetentionKey } from './retention/rules.ts';

/** What sort of data a column holds. Column permissions are given by kind. `operational` says nothing about a person. */
export type FieldKind =
  | 'identity'
  | 'contact'
  | 'nationalId'
  | 'employment'
  | 'economy'
  | 'health'
  | 'secrecy'
  | 'consent'
  | 'operational';

/** Where a value came from in the first place (GDPR Art. 15(1)(g)). `membership`: it arose in the membership. */
export type Source = 'member' | 'employer' | 'register' | 'staff' | 'membership';

/** How concurrent edits of one field meet at the hub (design section 7). */
export type MergeRule = 'ask' | 'union' | 'append' | 'strict';

/** The facts of one column. */
export type FieldFacts = {
  kind: FieldKind;
  /** Key into the processing register: why it is held and on which basis (Art. 6, Art. 9(2)). */
  purpose: PurposeKey;
  source: Source;
  retention: RetentionKey;
  /** Default `ask`. */
  merge?: MergeRule;
  /** Computed from other columns of the row: nobody types it, so nobody's typing conflicts with it, and no log or history shows it. */
  derived?: true;
  /** May name third parties, so it is looked through before it is handed out (Art. 15(4)). */
  freeText?: true;
};

/** The compartment of a row. What a replica may hold is decided per row by its scope, never per column. */
export type Scope =
  | 'card'
  | 'register'
  | 'identity'
  | 'protected'
  | 'staff'
  | 'settings'
  | 'audit'
  | 'imports'
  | 'exports'
  | 'processing'
  | 'newsletter'
  | 'surveys'
  | 'incident'
  | 'privacy'
  | 'local'
  | `account/${string}`
  | `case/${string}`;

/**
 * The compartment of a row, as data, so that one statement gives both the pure function (`scopeOf`) and the SQL predicate: the same for
 * all rows, written in a column of the row, or made of a prefix and a column.
 */
export type ScopeRule = Scope | { column: string } | { prefix: 'account/' | 'case/'; column: string };

/** How a row leads to the person it is about, and what erasing that person does to the row. */
export type SubjectPath = {
  column: string;
  onErase: 'remove' | 'detach';
};

/** The facts of one entity. `Column` is the union of its columns. */
export type EntityFacts<Column extends string = string> = {
  name: string;
  /** The compartment of its rows. */
  scope: ScopeRule;
  /** Paths to the persons whose data the row is; empty when it is about no member. */
  subjects: readonly SubjectPath[];
  /**
   * Rows about a marked person (a colleague, a relative) are closed to everybody who is not named for that person. True: these are seen all
   * the same, because they hold no more than the card, or are the asker's own.
   */
  seenWhenMarked?: true;
  fields: { readonly [Name in Column]: FieldFacts };
  /**
   * How much trace a write leaves. `full`: history and audit. `audit`: a line in the audit log, no old values. `none`: neither, for what
   * is itself a trace, derived from other rows, or a half-typed draft.
   */
  trace: 'full' | 'audit' | 'none';
  /**
   * Rows are added and never changed or removed, by nobody: what was said stays said, and what was wrong is said anew. Two people made one
   * (`Transaction.lead`) and erasure are all that touch them.
   */
  appendOnly?: true;
  /** Worked out from other rows whenever they change: it is never moved, merged or handed out by itself, it is computed again. */
  computed?: true;
  /** Travels between workstations through the hub. What is false stays on the machine where it arose. */
  synced: boolean;
};

/**
 * States the facts of an entity, keeping the names of its columns as a type, so that its table can be checked against them.
 * @param facts the facts; every column once
 */
export function describeEntity<Column extends string>(facts: EntityFacts<Column>): EntityFacts<Column> {
  return facts;
}

/**
 * The compartment of one row.
 * @param facts the facts of its entity
 * @param row the row, with the catalogue's column names
 */
export function scopeOf(facts: EntityFacts, row: Readonly<Record<string, unknown>>): Scope {
  const rule = facts.scope;
  if (typeof rule === 'string') return rule;
  const value = String(row[rule.column]);
  return ('prefix' in rule ? `${rule.prefix}${value}` : value) as Scope;
}

/** The facts of the columns every row of a synced entity has: its id, its revision. */
export const ROW_FACTS = {
  id: { kind: 'operational', purpose: 'operation', source: 'staff', retention: 'with-owner' },
  revision: { kind: 'operational', purpose: 'operation', source: 'staff', retention: 'with-owner' },
} as const satisfies Record<string, FieldFacts>;
