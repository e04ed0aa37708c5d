/**
 * A projection: rows computed from other rows, which lists sort, filter and search by. The one write path refreshes it inside the same
 * transaction, so that a search never disagrees with the record.
 */
import type { EntityName } from '../shared/catalogue-registry.ts';
import type { Connection } from './store/connection.ts';

/** How a changed row leads to the persons whose projected rows must be computed again. */
export type AffectedPersons = (row: Readonly<Record<string, unknown>>, connection: Connection) => readonly string[];

export type Projection = {
  /** The entity it fills. */
  entity: EntityName;
  sources: Partial<Record<EntityName, AffectedPersons>>;
  /** Computes the rows of these persons again; a person who is gone loses his. */
  refresh(connection: Connection, personIds: readonly string[]): void;
};
