/** The facts of a person, in groups. */
import { Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Address, MemberPatch, MemberRecord } from '../../shared/members/model.ts';
import { LETTER_LANGUAGES } from '../../shared/members/model.ts';
import { formatPhone } from '../../shared/numbers/phone.ts';
import { api } from '../api/client.ts';
import { errorOf } from '../api/errors.ts';
import { useCanColumn } from '../session/use-session.ts';
import { Fact, type FactKind } from '../ui/fact.tsx';
import { useUndoNotice } from '../ui/undo.tsx';
import { AddressFacts } from './address-facts.tsx';
import { IdentityFact } from './identity-fact.tsx';
import classes from './record-pane.module.css';

type SimpleFact =
  | 'givenName'
  | 'middleName'
  | 'familyName'
  | 'birthDate'
  | 'language'
  | 'email'
  | 'workEmail'
  | 'mobile'
  | 'phone';

/** Saves one fact, with what the person had seen, and offers to take it back. */
export function useSaveFact(record: MemberRecord) {
  const { t } = useTranslation('members');
  const notice = useUndoNotice();
  const client = useQueryClient();
  return async (field: SimpleFact | 'homeAddress' | 'postalAddress' | 'nationalId', patch: MemberPatch) => {
    try {
      const { changeId } = await api.members.update({ id: record.id, patch, revisions: record.revisions });
      await client.invalidateQueries();
      notice(t('saved', { field: t(`field.${field}`) }), changeId);
    } catch (error) {
      // Whoever came second sees the new value beside what he typed.
      if (errorOf(error).code === 'CONFLICT') await client.invalidateQueries();
      throw error;
    }
  };
}

export function Overview({ record }: { record: MemberRecord }) {
  const { t } = useTranslation('members');
  const mayChange = useCanColumn();
  const save = useSaveFact(record);
  const { profile, contact } = record;
  const fact = (
    field: SimpleFact,
    entity: 'person' | 'profile' | 'contact',
    value: string | null,
    kind: FactKind = { type: 'text' },
  ) => (
    <Fact
      label={t(`field.${field}`)}
      value={value}
      kind={kind}
      onSave={
        mayChange(entity, 'change', field)
          ? (next: string | null) => save(field, { [field]: next } as MemberPatch)
          : undefined
      }
    />
  );
  const languages = LETTER_LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }));
  return (
    <div className={classes.groups}>
      <FactGroup title={t('group.person')}>
        {fact('givenName', 'person', record.givenName)}
        {fact('middleName', 'person', record.middleName)}
        {fact('familyName', 'person', record.familyName)}
        {profile && fact('birthDate', 'profile', profile.birthDate, { type: 'date' })}
        {record.nationalId && (
          <IdentityFact
            record={record}
            identity={record.nationalId}
            onSave={(nationalId) => save('nationalId', { nationalId })}
          />
        )}
        {profile && fact('language', 'profile', profile.language, { type: 'select', options: languages })}
      </FactGroup>
      {contact && (
        <FactGroup title={t('group.contact')}>
          {fact('email', 'contact', contact.email)}
          {fact('workEmail', 'contact', contact.workEmail)}
          {fact('mobile', 'contact', contact.mobile && formatPhone(contact.mobile))}
          {fact('phone', 'contact', contact.phone && formatPhone(contact.phone))}
        </FactGroup>
      )}
      {contact && (
        <section className={classes.group}>
          <Title order={3} size={14}>
            {t('group.address')}
          </Title>
          <AddressFacts
            record={record}
            onSave={(use: 'homeAddress' | 'postalAddress', address: Address | null) =>
              save(use, { [use]: address } as MemberPatch)
            }
          />
        </section>
      )}
    </div>
  );
}

function FactGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.group}>
      <Title order={3} size={14}>
        {title}
      </Title>
      <dl>{children}</dl>
    </section>
  );
}
