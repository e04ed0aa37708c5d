/**
 * The role table, compiled: what a set of roles may do with an entity, which columns, which scopes, which row rule. The store turns it
 * into SQL, the screen into what is shown; both from here, so that they cannot disagree.
 */
import { type Scope, scopeOf } from './catalogue.ts';
import { type EntityName, entityFacts } from './catalogue-registry.ts';
import { type Action, type Role, type RowRule, roleFacts } from './roles.ts';
import { type Asker, ROW_RULES } from './row-rules.ts';

/** What a set of roles may do with one entity by one action. */
export type Permission = {
  /** False: nothing at all, and the rest is empty. */
  allowed: boolean;
  /** The columns it reaches, as in the catalogue. */
  columns: readonly string[];
  /** Compartments whose rows it reaches. */
  scopes: readonly (Scope | 'account')[];
  /** Row rules of which one must hold; empty: no rule. */
  rules: readonly RowRule[];
  /** The roles it was compiled for: some rows are for those who hold one of them. */
  roles: readonly Role[];
};

const NOTHING: Permission = { allowed: false, columns: [], scopes: [], rules: [], roles: [] };
/** Compiled permissions by entity and action, for every set of roles that has asked. */
const compiled = new Map<string, Map<string, Permission>>();
/** The same by the asker's own list of roles: a write asks for every row, and sorting the names each time is felt. */
const known = new WeakMap<readonly Role[], Map<string, Permission>>();

/**
 * What these roles may do.
 * @param roles the roles the person holds
 * @param entity the entity
 * @param action the action
 */
export function permissionFor(roles: readonly Role[], entity: EntityName, action: Action): Permission {
  const ofRoles = permissionsOf(roles);
  const key = `${entity} ${action}`;
  let permission = ofRoles.get(key);
  if (!permission) {
    permission = compile(roles, entity, action);
    ofRoles.set(key, permission);
  }
  return permission;
}

function permissionsOf(roles: readonly Role[]): Map<string, Permission> {
  let found = known.get(roles);
  if (!found) {
    const names = [...roles].sort().join('+');
    found = compiled.get(names) ?? new Map();
    compiled.set(names, found);
    known.set(roles, found);
  }
  return found;
}

/** Whether these roles may do this with at least some rows and columns. */
export function can(roles: readonly Role[], entity: EntityName, action: Action): boolean {
  return permissionFor(roles, entity, action).allowed;
}

/** Whether these roles reach one column. */
export function canColumn(roles: readonly Role[], entity: EntityName, action: Action, column: string): boolean {
  return permissionFor(roles, entity, action).columns.includes(column);
}

/**
 * Whether a permission reaches one row: its scope is granted and a row rule holds. The plain form of the SQL predicate.
 * @param permission what was compiled for the asker's roles
 * @param entity the entity of the row
 * @param row the row, with the catalogue's column names
 * @param asker who asks
 */
export function reachesRow(
  permission: Permission,
  entity: EntityName,
  row: Readonly<Record<string, unknown>>,
  asker: Asker,
): boolean {
  if (!permission.allowed) return false;
  if (!scopeGranted(permission.scopes, scopeOf(entityFacts(entity), row), asker)) return false;
  return (
    permission.rules.length === 0 || permission.rules.some((rule) => ROW_RULES[rule].test(row, asker, permission.roles))
  );
}

/** Whether a scope is among the granted ones; `account` grants the asker's own only. */
export function scopeGranted(scopes: readonly (Scope | 'account')[], scope: Scope, asker: Asker): boolean {
  return scopes.some((granted) => (granted === 'account' ? scope === `account/${asker.staffId}` : granted === scope));
}

function compile(roles: readonly Role[], entity: EntityName, action: Action): Permission {
  const facts = entityFacts(entity);
  const columns = new Set<string>();
  const scopes = new Set<Scope | 'account'>();
  const rules = new Set<RowRule>();
  let unruled = false;
  for (const role of roles) {
    const { grants, scopes: roleScopes } = roleFacts(role);
    const matching = grants.filter((grant) => grant.entities.includes(entity) && grant.actions.includes(action));
    if (matching.length === 0) continue;
    for (const scope of roleScopes) scopes.add(scope);
    for (const grant of matching) {
      if (grant.rows) rules.add(grant.rows);
      else unruled = true;
      for (const [column, { kind }] of Object.entries(facts.fields)) {
        const reached = grant.kinds ? grant.kinds.includes(kind) : kind !== 'nationalId' && kind !== 'secrecy';
        if (reached) columns.add(column);
      }
    }
  }
  if (columns.size === 0) return NOTHING;
  return { allowed: true, columns: [...columns], scopes: [...scopes], rules: unruled ? [] : [...rules], roles };
}
