/** What was being done with the list when it was cut off by a lock or a restart: the search, the selection, and which dialog stood over them. */
import type { FilterGroup } from '../../shared/members/filter.ts';
import type { MemberFilters } from '../../shared/members/selection.ts';
import { keptDraft } from '../ui/draft.ts';

/** Names of the drafts of the dialogs over the list. */
export const LIST_FORMS = {
  export: 'members:export',
  filter: 'search:filter',
  keep: 'search:keep',
  letter: 'letter:selection',
  label: 'label:selection',
} as const;
type ListForm = keyof typeof LIST_FORMS;

/** What such a draft holds of the list, beside what was typed. `ids` null: all that the search finds. */
export type ListDraft = {
  query: string;
  filters: MemberFilters;
  filter?: FilterGroup | null;
  ids: string[] | null;
};

/** More rows than this are not kept with a draft: it has room for so many ids. */
export const MOST_KEPT = 4000;

type CutOff = {
  form: ListForm;
  search: { query: string; filters: MemberFilters; filter: FilterGroup | null };
  ids: readonly string[];
  all: boolean;
};

/** The dialog that stood open, with the list under it; null where none did. */
export function listCutOff(): CutOff | null {
  const forms = Object.keys(LIST_FORMS) as ListForm[];
  const form = forms.find((name) => keptDraft(LIST_FORMS[name])?.open);
  const draft = form && keptDraft(LIST_FORMS[form]);
  if (!draft) return null;
  const { query, filters, filter = null, ids } = draft.values as ListDraft;
  const all = ids === null && (form === 'letter' || form === 'label');
  return { form, search: { query, filters, filter }, ids: ids ?? [], all };
}
