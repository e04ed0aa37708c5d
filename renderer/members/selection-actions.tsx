/** What can be done with the members that are selected. Each takes the same selection: what is counted is what is done. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberSelection } from '../../shared/members/selection.ts';
import { LetterActions } from '../letters/letter-actions.tsx';
import { useCan } from '../session/use-session.ts';
import { RowAction } from '../ui/row-action.tsx';
import { BulkDialog } from './bulk/bulk-dialog.tsx';
import { BULK_KINDS, type BulkKind } from './bulk/change-draft.ts';

type SelectionActionsProps = {
  selection: MemberSelection;
  onExport: () => void;
};

export function SelectionActions({ selection, onExport }: SelectionActionsProps) {
  const { t } = useTranslation('bulk');
  const members = useTranslation('members').t;
  const allowed = useCan();
  const [kind, setKind] = useState<BulkKind | null>(null);
  const may: Record<BulkKind, boolean> = {
    field: allowed('person', 'change'),
    tag: allowed('person', 'change') && allowed('listMember', 'create'),
    list: allowed('person', 'change') && allowed('listMember', 'create'),
    returned: allowed('person', 'change') && allowed('address', 'change'),
  };
  return (
    <>
      {BULK_KINDS.filter((name) => may[name]).map((name) => (
        <RowAction key={name} onClick={() => setKind(name)}>
          {t(name)}
        </RowAction>
      ))}
      <LetterActions whom={selection} />
      {allowed('person', 'export') && <RowAction onClick={onExport}>{members('export')}</RowAction>}
      {kind && <BulkDialog kind={kind} selection={selection} onClose={() => setKind(null)} />}
    </>
  );
}
