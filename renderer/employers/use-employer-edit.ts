/** How a fact of an employer is saved by itself, with what had been seen, and what stands there when somebody else was faster. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EmployerPatch, EmployerRecord } from '../../shared/employers/model.ts';
import { api, apiQuery } from '../api/client.ts';
import { useWords } from '../i18n/use-words.ts';
import { useCan } from '../session/use-session.ts';
import type { FactEdit } from '../ui/fact-model.ts';
import { useNotice } from '../ui/notice.tsx';
import { readFact } from './read-fact.ts';

export function useEmployerEdit(employer: EmployerRecord): (field: keyof EmployerPatch) => FactEdit {
  const { t } = useTranslation('employers');
  const words = useWords();
  const { done } = useNotice();
  const allowed = useCan();
  const client = useQueryClient();
  const { id } = employer;
  return (field) => ({
    required: field === 'name',
    draft: { form: `fact:${id}:employer:${field}`, personId: null },
    revisions: { employer: employer.revision },
    async save(value, { employer: revision }) {
      const patch: EmployerPatch = { [field]: value };
      const { changeId } = await api.employers.update({ id, patch, ...(revision === undefined ? {} : { revision }) });
      await client.invalidateQueries();
      done(t('saved', { field: words.field('employer', field) }), changeId);
    },
    async latest() {
      const fresh = await client.fetchQuery({
        ...apiQuery.employers.get.queryOptions({ input: { id } }),
        staleTime: 0,
      });
      const { items } = allowed('history', 'list') ? await api.employers.history({ id, limit: 50 }) : { items: [] };
      const change = items.find(({ fields }) => fields.some((one) => one.field === field));
      return {
        value: readFact(fresh, field),
        who: change?.staffName ?? null,
        at: change?.at ?? null,
        revisions: { employer: fresh.revision },
      };
    },
  });
}
