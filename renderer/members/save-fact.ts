/** Saving one fact of a member with what the person had seen, and telling what stands there when somebody else was faster. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MemberPatch, MemberRecord } from '../../shared/members/model.ts';
import { api, apiQuery } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import type { FactEdit, Latest, Revisions } from '../ui/fact-model.ts';
import { useNotice } from '../ui/notice.tsx';

type FactOptions = Pick<FactEdit, 'required' | 'remark'> & {
  /** Where the fact lies, as in the catalogue. */
  entity: string;
  field: string;
  /** The fact as a word, for the notice. */
  label: string;
  /** The change that a new value means. */
  patch(value: string | null): MemberPatch;
  /** The value as it stands in a record. */
  read(record: MemberRecord): string | null;
  /** Typed text is not kept, because it is an identity number. */
  secret?: boolean;
};

/** Makes a fact of a record editable. */
export function useFactEdit(record: MemberRecord): (options: FactOptions) => FactEdit {
  const { t } = useTranslation('members');
  const { done } = useNotice();
  const allowed = useCan();
  const client = useQueryClient();
  return ({ entity, field, label, patch, read, secret, required = false, remark }) => ({
    required,
    ...(remark ? { remark } : {}),
    draft: secret ? undefined : { form: `fact:${record.id}:${entity}:${field}`, personId: record.id },
    revisions: record.revisions,
    async save(value: string | null, revisions: Revisions) {
      const { changeId } = await api.members.update({
        id: record.id,
        patch: patch(value),
        revisions: { ...revisions },
      });
      await client.invalidateQueries();
      done(t('saved', { field: label }), changeId);
    },
    async latest(): Promise<Latest> {
      const fresh = await client.fetchQuery({
        ...apiQuery.members.get.queryOptions({ input: { id: record.id } }),
        staleTime: 0,
      });
      const change = allowed('history', 'list') ? await lastChange(record.id, entity, field) : undefined;
      return {
        value: read(fresh),
        who: change?.staffName ?? null,
        at: change?.at ?? null,
        revisions: fresh.revisions,
      };
    },
  });
}

async function lastChange(personId: string, entity: string, field: string) {
  const { items } = await api.history.ofPerson({ personId, limit: 50 });
  return items.find((entry) => entry.entity === entity && entry.fields.some((one) => one.field === field));
}
