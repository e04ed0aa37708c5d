import { expect, test } from 'vitest';
import { CATALOGUE, type EntityName, entityFacts } from './catalogue-registry.ts';
import { ACTIONS, type Action, type Grant, ROLES, type Role, roleFacts } from './roles.ts';

/** What one grant of a role shows of an entity: which columns, of which rows. */
function shownBy(role: Role, grant: Grant, name: EntityName): { columns: string; rows: string } {
  const { fields, scope } = entityFacts(name);
  const columns = Object.entries(fields)
    .filter(([, { kind }]) => (grant.kinds ? grant.kinds.includes(kind) : kind !== 'nationalId' && kind !== 'secrecy'))
    .map(([column]) => column);
  const { scopes } = roleFacts(role);
  const reached = typeof scope === 'string' ? String(scopes.includes(scope)) : [...scopes].sort().join();
  return { columns: columns.join(), rows: `${grant.rows ?? 'all'} of ${reached}` };
}

function grantsOf(role: Role, name: EntityName, action: Action) {
  return roleFacts(role)
    .grants.filter((grant) => grant.entities.includes(name) && grant.actions.includes(action))
    .map((grant) => ({ role, ...shownBy(role, grant, name) }));
}

/** Whether one of two shows all that the other does: then together they show no more than it does alone. */
function covers(one: { columns: string; rows: string }, other: { columns: string; rows: string }): boolean {
  const shown = new Set(one.columns.split(','));
  return one.rows === other.rows.replace(/^\w+ /u, 'all ') && other.columns.split(',').every((name) => shown.has(name));
}

test('two roles together show no column of a row that neither shows alone', () => {
  // Permissions of several roles are joined column by column and row by row. That is right only while no two differ in both,
  // or one of them shows all of the other.
  const names = Object.keys(CATALOGUE) as EntityName[];
  const mixed = names.flatMap((name) =>
    ACTIONS.flatMap((action) => {
      const grants = ROLES.flatMap((role) => grantsOf(role, name, action));
      return grants.flatMap((one) =>
        grants
          .filter((other) => one.role < other.role && one.columns !== other.columns && one.rows !== other.rows)
          .filter((other) => !covers(one, other) && !covers(other, one))
          .map((other) => `${one.role} + ${other.role}: ${name} ${action}`),
      );
    }),
  );
  expect(mixed).toEqual([]);
});
