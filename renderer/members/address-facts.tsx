/** Addresses, and adressesperre: a protected address says that it is protected and who may see it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Address, MemberRecord } from '../../shared/members/model.ts';
import { api } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import { useCountries } from '../ui/countries.ts';
import { showDate, today } from '../ui/dates.ts';
import { keptDraft } from '../ui/draft.ts';
import { Fact, LockedFact } from '../ui/fact.tsx';
import type { FactKind } from '../ui/fact-model.ts';
import { useNotice } from '../ui/notice.tsx';
import { ReasonModal } from '../ui/reason-modal.tsx';
import { RowAction } from '../ui/row-action.tsx';
import { FactGroup } from './fact-group.tsx';
import life from './life.module.css';
import { useFactEdit } from './save-fact.ts';

type Use = 'homeAddress' | 'postalAddress';
type Revealed = Record<Use, (Address & { returnedOn: string | null }) | null>;
type Asking = 'reveal' | 'protect';

const PARTS = ['street', 'postalCode', 'place', 'country'] as const;
type Part = (typeof PARTS)[number];
const NOWHERE: Address = { street: null, postalCode: null, place: null, country: 'NO' };

export function AddressFacts({ record }: { record: MemberRecord }) {
  const { t } = useTranslation('members');
  const allowed = useCan();
  const { done } = useNotice();
  const forms = { reveal: `reason:${record.id}:address`, protect: `reason:${record.id}:protect` };
  const [asking, setAsking] = useState<Asking | null>(
    () => (['reveal', 'protect'] as const).find((name) => keptDraft(forms[name])?.open) ?? null,
  );
  const [revealed, setRevealed] = useState<Revealed | null>(null);
  const { addressProtected } = record;
  const returned = (use: Use) => (
    <Returned
      personId={record.id}
      use={use}
      // Behind its protection nobody sees whether it is noted already; noting it twice does no harm.
      returnedOn={(revealed ? revealed[use] : record[use])?.returnedOn ?? null}
      exists={addressProtected && !revealed ? use === 'homeAddress' : (revealed ?? record)[use] !== null}
      onChanged={() => setRevealed(null)}
    />
  );
  const tools = (
    <>
      {allowed('protectedAddress', 'change') && (
        <RowAction onClick={() => setAsking('protect')}>{addressProtected ? t('unprotect') : t('protect')}</RowAction>
      )}
      {returned('homeAddress')}
    </>
  );
  return (
    <>
      <FactGroup title={t('field.homeAddress')} tools={tools} isAddress>
        {addressProtected && !revealed ? (
          <LockedFact
            label={t('field.street')}
            masked={t('protectedAddress')}
            why={t('noReveal')}
            onReveal={record.mayRevealAddress ? () => setAsking('reveal') : undefined}
          />
        ) : (
          <AddressParts use="homeAddress" record={record} revealed={revealed} onRevealed={setRevealed} />
        )}
      </FactGroup>
      {(!addressProtected || revealed) && (
        <FactGroup title={t('field.postalAddress')} tools={returned('postalAddress')}>
          <AddressParts use="postalAddress" record={record} revealed={revealed} onRevealed={setRevealed} />
        </FactGroup>
      )}
      {asking === 'reveal' && (
        <ReasonModal
          title={t('revealAddressTitle')}
          action={t('reveal')}
          form={forms.reveal}
          personId={record.id}
          onClose={() => setAsking(null)}
          onReason={async (reason) => setRevealed(await api.members.revealAddress({ id: record.id, reason }))}
        />
      )}
      {asking === 'protect' && (
        <ReasonModal
          title={addressProtected ? t('unprotectTitle') : t('protectTitle')}
          text={addressProtected ? t('unprotectText') : t('protectText')}
          action={addressProtected ? t('unprotect') : t('protect')}
          form={forms.protect}
          personId={record.id}
          onClose={() => setAsking(null)}
          onReason={async (reason) => {
            const { changeId } = await api.members.setAddressProtection({
              id: record.id,
              protected: !addressProtected,
              reason,
            });
            setRevealed(null);
            done(addressProtected ? t('unprotectedDone') : t('protectedDone'), changeId);
          }}
        />
      )}
    </>
  );
}

type ReturnedProps = {
  personId: string;
  use: Use;
  returnedOn: string | null;
  exists: boolean;
  onChanged: () => void;
};

/** That a letter came back from an address, with the way to note it and to take the mark away. */
function Returned({ personId, use, returnedOn, exists, onChanged }: ReturnedProps) {
  const { t } = useTranslation('life');
  const allowed = useCan();
  const { done, failed } = useNotice();
  if (!exists) return null;
  const set = async (day: string | null) => {
    try {
      const { changeId } = await api.members.setReturned({
        personId,
        use: use === 'homeAddress' ? 'home' : 'postal',
        returnedOn: day,
      });
      onChanged();
      done(day ? t('returnedDone') : t('arrivedDone'), changeId);
    } catch (error) {
      failed(error);
    }
  };
  return (
    <>
      {allowed('address', 'change') && (
        <RowAction onClick={() => void set(returnedOn ? null : today())}>
          {returnedOn ? t('noteArrived') : t('noteReturned')}
        </RowAction>
      )}
      {returnedOn && <span className={life.returned}>{t('returned', { date: showDate(returnedOn) })}</span>}
    </>
  );
}

type AddressPartsProps = {
  use: Use;
  record: MemberRecord;
  revealed: Revealed | null;
  onRevealed: (revealed: Revealed) => void;
};

/** The parts of one address. A postal address that there is not shows only where it would begin. */
function AddressParts({ use, record, revealed, onRevealed }: AddressPartsProps) {
  const { t } = useTranslation('members');
  const allowed = useCan();
  const edit = useFactEdit(record);
  const countries = useCountries();
  const entity = record.addressProtected ? 'protectedAddress' : 'address';
  const address = revealed ? revealed[use] : record[use];
  const kinds: Record<Part, FactKind> = {
    street: { type: 'text' },
    postalCode: { type: 'text' },
    place: { type: 'text' },
    country: { type: 'select', options: countries, searchable: true },
  };
  const shown = use === 'postalAddress' && !address ? (['street'] as const) : PARTS;
  return shown.map((part) => {
    const label = t(`field.${part}`);
    const change = edit({
      entity,
      field: part,
      label: `${t(`field.${use}`)}, ${label}`,
      required: part === 'country',
      patch: (value) => ({ [use]: withPart(address ?? NOWHERE, part, value) }),
      read: (fresh) => fresh[use]?.[part] ?? null,
    });
    const save: typeof change.save = async (value, revisions) => {
      await change.save(value, revisions);
      const next = withPart(address ?? NOWHERE, part, value);
      if (revealed) onRevealed({ ...revealed, [use]: next && { ...next, returnedOn: null } });
    };
    // A country alone is no address.
    const mayChange = allowed(entity, 'change') && (part !== 'country' || address !== null);
    return (
      <Fact
        key={part}
        label={label}
        value={address?.[part] ?? null}
        kind={kinds[part]}
        edit={
          mayChange
            ? {
                ...change,
                save,
                draft: { form: `fact:${record.id}:${use}:${part}`, personId: record.id },
                ...(revealed ? { draft: undefined, latest: undefined } : {}),
              }
            : undefined
        }
      />
    );
  });
}

/** The address with one part changed; null when nothing is left of it. */
function withPart({ street, postalCode, place, country }: Address, part: Part, value: string | null): Address | null {
  const next = { street, postalCode, place, country, [part]: value ?? (part === 'country' ? 'NO' : null) };
  return next.street || next.postalCode || next.place ? next : null;
}
