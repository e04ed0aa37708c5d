/** The identity number: masked, shown with a reason that is logged, and masked again soon. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberRecord } from '../../shared/members/model.ts';
import { api } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import { keptDraft } from '../ui/draft.ts';
import { Fact, LockedFact } from '../ui/fact.tsx';
import { ReasonModal } from '../ui/reason-modal.tsx';
import { useIdentityRemark } from './identity-remark.ts';
import { useFactEdit } from './save-fact.ts';

const SHOWN_MS = 30_000;

type IdentityFactProps = { record: MemberRecord; identity: NonNullable<MemberRecord['nationalId']> };

export function IdentityFact({ record, identity }: IdentityFactProps) {
  const { t } = useTranslation('members');
  const allowed = useCan();
  const edit = useFactEdit(record);
  const remark = useIdentityRemark();
  const form = `reason:${record.id}:identity`;
  const [asking, setAsking] = useState(() => keptDraft(form)?.open === true);
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => {
    if (shown === null) return;
    const timer = setTimeout(() => setShown(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  const label = t('field.nationalId');
  const entry = edit({
    entity: 'identity',
    field: 'nationalId',
    label,
    secret: true,
    remark,
    patch: (nationalId) => ({ nationalId }),
    read: ({ nationalId }) => nationalId?.masked ?? null,
  });
  if (!identity.present)
    return <Fact label={label} value={null} edit={allowed('identity', 'create') ? entry : undefined} />;
  if (shown)
    return (
      <Fact
        label={label}
        value={`${shown.slice(0, 6)} ${shown.slice(6)}`}
        edit={allowed('identity', 'change') ? entry : undefined}
      />
    );
  return (
    <>
      <LockedFact
        label={label}
        masked={identity.masked ?? '•••••• •••••'}
        why={t('noReveal')}
        onReveal={identity.mayReveal ? () => setAsking(true) : undefined}
      />
      {asking && (
        <ReasonModal
          title={t('revealTitle')}
          action={t('reveal')}
          form={form}
          personId={record.id}
          onClose={() => setAsking(false)}
          onReason={async (reason) =>
            setShown((await api.members.revealNationalId({ id: record.id, reason })).nationalId)
          }
        />
      )}
    </>
  );
}
