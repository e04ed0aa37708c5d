/** The facts of a person, in groups. */
import { useTranslation } from 'react-i18next';
import { LETTER_LANGUAGES, type MemberPatch, type MemberRecord } from '../../shared/members/model.ts';
import { formatPhone } from '../../shared/numbers/phone.ts';
import { useCanColumn } from '../session/use-session.ts';
import { Fact } from '../ui/fact.tsx';
import type { FactKind } from '../ui/fact-model.ts';
import { AddressFacts } from './address-facts.tsx';
import { FactGroup } from './fact-group.tsx';
import { IdentityFact } from './identity-fact.tsx';
import classes from './record-pane.module.css';
import { useFactEdit } from './save-fact.ts';
import { Survivors } from './survivors.tsx';

const TEXT: FactKind = { type: 'text' };

/** The facts that are one column each, with the entity they lie in. */
const PERSON_FACTS = ['givenName', 'middleName', 'familyName'] as const;
const CONTACT_FACTS = ['email', 'workEmail', 'mobile', 'phone'] as const;
type SimpleFact = (typeof PERSON_FACTS)[number] | (typeof CONTACT_FACTS)[number] | 'birthDate' | 'language';

export function Overview({ record }: { record: MemberRecord }) {
  const { t } = useTranslation('members');
  const words = useTranslation('words').t;
  const mayChange = useCanColumn();
  const edit = useFactEdit(record);
  const { profile, contact } = record;
  const fact = (
    entity: 'person' | 'profile' | 'contact',
    field: SimpleFact,
    read: (record: MemberRecord) => string | null,
    kind: FactKind = TEXT,
    required = false,
  ) => {
    const label = t(`field.${field}`);
    const options = { entity, field, label, read, required };
    return (
      <Fact
        key={field}
        label={label}
        value={read(record)}
        kind={kind}
        edit={
          mayChange(entity, 'change', field)
            ? edit({ ...options, patch: (value) => ({ [field]: value }) as MemberPatch })
            : undefined
        }
      />
    );
  };
  const languages: FactKind = {
    type: 'select',
    options: LETTER_LANGUAGES.map((value) => ({ value, label: words(`language.${value}`) })),
  };
  return (
    <div className={classes.groups}>
      {/* Whom to write to is what is asked for first when somebody has died. */}
      {record.survivors && (record.status === 'deceased' || record.survivors.length > 0) && (
        <Survivors personId={record.id} survivors={record.survivors} />
      )}
      <FactGroup title={t('group.person')}>
        {PERSON_FACTS.map((field) => fact('person', field, (one) => one[field], TEXT, field !== 'middleName'))}
        {profile && fact('profile', 'birthDate', (one) => one.profile?.birthDate ?? null, { type: 'date' })}
        {record.nationalId && <IdentityFact record={record} identity={record.nationalId} />}
        {profile && fact('profile', 'language', (one) => one.profile?.language ?? null, languages, true)}
      </FactGroup>
      {contact && (
        <FactGroup title={t('group.contact')}>
          {CONTACT_FACTS.map((field) =>
            fact('contact', field, ({ contact: reach }) => {
              const value = reach?.[field] ?? null;
              return value && (field === 'mobile' || field === 'phone') ? formatPhone(value) : value;
            }),
          )}
        </FactGroup>
      )}
      {contact && <AddressFacts record={record} />}
    </div>
  );
}
