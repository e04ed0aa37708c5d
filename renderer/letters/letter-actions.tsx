/** «Skriv brev» and «Etiketter», wherever members are chosen. Absent for roles that send nothing. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberSelection } from '../../shared/members/selection.ts';
import { LIST_FORMS } from '../members/cut-off.ts';
import { useCan } from '../session/use-session.ts';
import { keptDraft } from '../ui/draft.ts';
import { RowAction } from '../ui/row-action.tsx';
import { SendDialog } from './send-dialog.tsx';

export function LetterActions({ whom }: { whom: MemberSelection }) {
  const { t } = useTranslation('letters');
  const allowed = useCan();
  const [sending, setSending] = useState<'letter' | 'label' | null>(
    () => (['letter', 'label'] as const).find((kind) => keptDraft(LIST_FORMS[kind])?.open) ?? null,
  );
  if (!allowed('dispatch', 'create')) return null;
  return (
    <>
      <RowAction onClick={() => setSending('letter')}>{t('writeLetter')}</RowAction>
      <RowAction onClick={() => setSending('label')}>{t('makeLabels')}</RowAction>
      {sending && (
        <SendDialog kind={sending} whom={whom} draftName={LIST_FORMS[sending]} onClose={() => setSending(null)} />
      )}
    </>
  );
}
