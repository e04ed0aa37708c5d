/** Who is asking, as the store needs to know it. Made by the service when somebody signed in; never taken from a request. */
import type { Role } from '../shared/roles.ts';

/** A signed-in person. `ringsClosed`: somebody else reset the passphrase, and what needs trust waits for a confirmation. */
export type StaffAsker = {
  readonly kind: 'staff';
  readonly staffId: string;
  readonly roles: readonly Role[];
  readonly ringsClosed: boolean;
};

/**
 * The program itself: making a new database, settling a batch at start, or carrying out what a rule has just allowed a person (`staffId`
 * then names who). It may write everything, and its lines in the log say so.
 */
export type ProgramAsker = { readonly kind: 'program'; readonly staffId: string | null; readonly roles: readonly [] };

export type Asker = StaffAsker | ProgramAsker;

export const PROGRAM: ProgramAsker = { kind: 'program', staffId: null, roles: [] };
