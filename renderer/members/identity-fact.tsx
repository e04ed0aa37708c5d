/** The identity number: masked, shown with a reason that is logged, and masked again soon. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberRecord } from '../../shared/members/model.ts';
import { api } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import { Fact, LockedFact } from '../ui/fact.tsx';
import { ReasonModal } from '../ui/reason-modal.tsx';

const SHOWN_MS = 30_000;

type IdentityFactProps = {
  record: MemberRecord;
  identity: NonNullable<MemberRecord['nationalId']>;
  onSave: (nationalId: string | null) => Promise<void>;
};

export function IdentityFact({ record, identity, onSave }: IdentityFactProps) {
  const { t } = useTranslation('members');
  const allowed = useCan();
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => {
    if (shown === null) return;
    const timer = setTimeout(() => setShown(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  const label = t('field.nationalId');
  if (!identity.present)
    return <Fact label={label} value={null} onSave={allowed('identity', 'create') ? onSave : undefined} />;
  if (shown)
    return (
      <Fact
        label={label}
        value={`${shown.slice(0, 6)} ${shown.slice(6)}`}
        onSave={allowed('identity', 'change') ? onSave : undefined}
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
      <ReasonModal
        title={t('revealTitle')}
        action={t('reveal')}
        opened={asking}
        onClose={() => setAsking(false)}
        onReason={async (reason) =>
          setShown((await api.members.revealNationalId({ id: record.id, reason })).nationalId)
        }
      />
    </>
  );
}
