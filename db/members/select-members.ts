/**
 * Which members a search reaches, for lists, counts and exports alike. Every bound of the role is in the SQL: rows by predicate, columns by
 * list, searched text by column filter; what somebody may not read he can neither filter nor sort by.
 */
import { TillitError } from '../../shared/errors.ts';
import type { MemberSort } from '../../shared/members/contract.ts';
import type { MemberFilters, MemberSelection } from '../../shared/members/selection.ts';
import { withoutCountryCode } from '../../shared/numbers/phone.ts';
import type { Action } from '../../shared/roles.ts';
import { foldQuery } from '../../shared/text/fold.ts';
import type { Asker } from '../asker.ts';
import type { SqlValue } from '../entity.ts';
import { openPeopleSql } from '../marked-people.ts';
import { boundsOrNull, type ReadBounds, readBounds } from '../permission-sql.ts';
import { filterSql } from './filter-sql.ts';
import { qualitySql } from './quality-sql.ts';
import { memberSearch, person } from './table.ts';

/** Search as you type sorts at most this many candidates; unbounded, one letter costs 170 ms at 200,000 people. */
export const CANDIDATE_BOUND = 1_000;

/** What a search selects: the rows, and which columns of them may be shown. `p` is the card, `s` the search row. */
export type SelectedMembers = {
  from: string;
  where: string;
  parameters: Record<string, SqlValue>;
  card: ReadBounds;
  /** Null where the role sees the card only. */
  register: ReadBounds | null;
};

/**
 * The rows a search reaches for this asker.
 * @param selection whom it means; everybody where it says nothing
 * @param action `list`, `export` for what leaves the program, `change` for what is written to all of them
 * @param candidates the most candidates a typed word may give; -1 for all of them, as an export wants
 * @returns null where nothing can be found, as for a query of punctuation only
 * @throws TillitError `FORBIDDEN` also for a filter over what the role may not read
 */
export function selectMembers(
  asker: Asker,
  { ids, query = '', filters = {}, filter }: MemberSelection,
  action: Extract<Action, 'list' | 'export' | 'change'>,
  candidates = CANDIDATE_BOUND,
): SelectedMembers | null {
  const card = readBounds(asker, person, action, 'p');
  const register = boundsOrNull(asker, memberSearch, action, 's');
  const parameters: Record<string, SqlValue> = asker.kind === 'staff' ? { staffId: asker.staffId } : {};
  const conditions = [card.where, register?.where ?? '1'].filter((condition) => condition !== '1');
  // A list shows the card of a marked person; what leaves the program, or is written, is for those who may open it.
  if (action !== 'list' && asker.kind === 'staff') conditions.push(openPeopleSql('p.id'));
  const { quality, ...others } = filters;
  conditions.push(...filterConditions(others, register, parameters));
  if (quality) conditions.push(qualitySql(quality, asker, register));
  if (filter)
    conditions.push(filterSql(filter, { asker, action: action === 'export' ? 'export' : 'list', parameters }));
  if (ids) {
    parameters.ids = JSON.stringify(ids);
    conditions.push('p.id IN (SELECT value FROM json_each(@ids))');
  }
  const typed = asOneNumber(query.trim());
  if (typed !== '') {
    const words = foldQuery(typed);
    if (words.length === 0) return null;
    const text = words.map((word) => `"${word}"*`).join(' AND ');
    parameters.match = register?.columns.has('registerText') ? text : `{card_text} : (${text})`;
    parameters.candidates = candidates;
    // The filters stand inside the bound, so that a narrow filter over a broad word still finds all it should.
    const joined =
      conditions.length > 0 ? 'JOIN member_search s ON s.doc_id = t.rowid JOIN person p ON p.id = s.person_id' : '';
    const inner = ['t.member_text MATCH @match', ...conditions].join(' AND ');
    conditions.unshift(`s.doc_id IN (SELECT t.rowid FROM member_text t ${joined} WHERE ${inner} LIMIT @candidates)`);
  }
  const from = 'person p JOIN member_search s ON s.person_id = p.id';
  return { from, where: conditions.join(' AND ') || '1', parameters, card, register };
}

/** A telephone number is typed in groups, with or without its country code, and stored in one. */
function asOneNumber(query: string): string {
  const joined = query.replace(/\s/gu, '');
  return /^(?:\+|00)\d+$|^\d{8,}$/u.test(joined) ? withoutCountryCode(joined) : query;
}

type Filter = { column: string; condition: string };

const FILTERS: Record<Exclude<keyof MemberFilters, 'status' | 'quality'>, Filter> = {
  employerId: { column: 'employerId', condition: 's.employer_id = @employerId' },
  employerGroupId: {
    column: 'employerId',
    condition:
      's.employer_id IN (SELECT e.id FROM employer e WHERE e.id = @employerGroupId OR e.parent_id = @employerGroupId)',
  },
  postalCodeFrom: { column: 'postalCode', condition: 's.postal_code >= @postalCodeFrom' },
  postalCodeTo: { column: 'postalCode', condition: 's.postal_code <= @postalCodeTo' },
  joinedFrom: { column: 'joinedOn', condition: 's.joined_on >= @joinedFrom' },
  joinedTo: { column: 'joinedOn', condition: 's.joined_on <= @joinedTo' },
  category: { column: 'category', condition: 's.category = @category' },
};

function filterConditions(
  { status, ...others }: Omit<MemberFilters, 'quality'>,
  register: ReadBounds | null,
  parameters: Record<string, SqlValue>,
): string[] {
  const conditions: string[] = [];
  const need = (column: string) => {
    if (!register?.columns.has(column)) throw new TillitError('FORBIDDEN');
  };
  if (status && status.length > 0) {
    need('status');
    const names = status.map((name, index) => {
      parameters[`status${index}`] = name;
      return `@status${index}`;
    });
    conditions.push(`s.status IN (${names.join(', ')})`);
  }
  for (const [name, value] of Object.entries(others)) {
    if (value === undefined) continue;
    const { column, condition } = FILTERS[name as keyof typeof FILTERS];
    need(column);
    parameters[name] = value;
    conditions.push(condition);
  }
  return conditions;
}

/** How a list is ordered: the columns in order, the last one making every place its own. */
export type Ordering = { columns: string[]; direction: 'ASC' | 'DESC' };

/**
 * The order of a list.
 * @throws TillitError `FORBIDDEN` where the role may not read what is sorted by: the place in a list tells it
 */
export function orderingOf(sort: MemberSort, { card, register }: SelectedMembers): Ordering {
  const direction = sort.startsWith('-') ? 'DESC' : 'ASC';
  const by = (column: string, bounds: ReadBounds | null, columns: string[]): Ordering => {
    if (!bounds?.columns.has(column)) throw new TillitError('FORBIDDEN');
    return { columns, direction };
  };
  if (sort.endsWith('memberNumber')) return by('memberNumber', card, ['p.member_number']);
  if (sort.endsWith('joinedOn')) return by('joinedOn', register, ['s.joined_on', 's.person_id']);
  if (sort.endsWith('employer')) return by('employerSort', register, ['s.employer_sort', 's.person_id']);
  return by('sortKey', card, ['p.sort_key', 'p.id']);
}
