/** Addresses, and adressesperre: a protected address says that it is protected and who may see it. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Address, MemberRecord } from '../../shared/members/model.ts';
import { api } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import { Fact, LockedFact } from '../ui/fact.tsx';
import { ReasonModal } from '../ui/reason-modal.tsx';
import { useUndoNotice } from '../ui/undo.tsx';

type Use = 'homeAddress' | 'postalAddress';
type AddressFactsProps = { record: MemberRecord; onSave: (use: Use, address: Address | null) => Promise<void> };
type Revealed = { homeAddress: Address | null; postalAddress: Address | null };

const USES = ['homeAddress', 'postalAddress'] as const;
const PARTS = ['street', 'postalCode', 'place'] as const;
const NOWHERE: Address = { street: null, postalCode: null, place: null, country: 'NO' };

export function AddressFacts({ record, onSave }: AddressFactsProps) {
  const { t } = useTranslation('members');
  const allowed = useCan();
  const notice = useUndoNotice();
  const [asking, setAsking] = useState<'reveal' | 'protect' | null>(null);
  const [revealed, setRevealed] = useState<Revealed | null>(null);
  const { addressProtected } = record;
  const mayChange = allowed('address', 'change') && !addressProtected;
  return (
    <>
      <dl>
        {addressProtected && !revealed && (
          <LockedFact
            label={t('group.address')}
            masked={t('protectedAddress')}
            why={t('noReveal')}
            onReveal={record.mayRevealAddress ? () => setAsking('reveal') : undefined}
          />
        )}
        {(!addressProtected || revealed) &&
          USES.map((use) => {
            const address = revealed ? revealed[use] : record[use];
            if (use === 'postalAddress' && !address) return null;
            return PARTS.map((part) => (
              <Fact
                key={`${use}.${part}`}
                label={use === 'postalAddress' && part === 'street' ? t('field.postalAddress') : t(`field.${part}`)}
                value={address?.[part] ?? null}
                onSave={mayChange ? (value) => onSave(use, withPart(address ?? NOWHERE, part, value)) : undefined}
              />
            ));
          })}
      </dl>
      {allowed('protectedAddress', 'change') && (
        <Button
          size="compact-xs"
          variant="subtle"
          color={addressProtected ? 'gray' : 'ember'}
          onClick={() => setAsking('protect')}
        >
          {addressProtected ? t('unprotect') : t('protect')}
        </Button>
      )}
      <ReasonModal
        title={t('revealAddressTitle')}
        action={t('reveal')}
        opened={asking === 'reveal'}
        onClose={() => setAsking(null)}
        onReason={async (reason) => setRevealed(await api.members.revealAddress({ id: record.id, reason }))}
      />
      <ReasonModal
        title={addressProtected ? t('unprotectTitle') : t('protectTitle')}
        action={addressProtected ? t('unprotect') : t('protect')}
        opened={asking === 'protect'}
        onClose={() => setAsking(null)}
        onReason={async (reason) => {
          const { changeId } = await api.members.setAddressProtection({
            id: record.id,
            protected: !addressProtected,
            reason,
          });
          setRevealed(null);
          notifications.clean();
          notice(addressProtected ? t('unprotectedDone') : t('protectedDone'), changeId);
        }}
      />
    </>
  );
}

/** The address with one part changed; null when nothing is left of it. */
function withPart(
  { street, postalCode, place, country }: Address,
  part: (typeof PARTS)[number],
  value: string | null,
): Address | null {
  const next = { street, postalCode, place, country, [part]: value };
  return next.street || next.postalCode || next.place ? next : null;
}
