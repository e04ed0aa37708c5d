/** The facts of an employer in groups: what unit it is, where it is, how it is reached. */
import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmployerPatch, EmployerRecord } from '../../shared/employers/model.ts';
import { EMPLOYER_KINDS, REGISTRY_STATES } from '../../shared/employers/terms.ts';
import { useWords } from '../i18n/use-words.ts';
import { useCan } from '../session/use-session.ts';
import { showDate } from '../ui/dates.ts';
import { Fact } from '../ui/fact.tsx';
import type { FactKind } from '../ui/fact-model.ts';
import classes from './employers.module.css';
import { ParentFact } from './parent-fact.tsx';
import { readFact } from './read-fact.ts';
import { useEmployerEdit } from './use-employer-edit.ts';

const TEXT: FactKind = { type: 'text' };

export function EmployerOverview({ employer }: { employer: EmployerRecord }) {
  const { t } = useTranslation('employers');
  const words = useTranslation('words').t;
  const named = useWords();
  const allowed = useCan();
  const mayChange = allowed('employer', 'change');
  const edit = useEmployerEdit(employer);
  const fact = (field: keyof EmployerPatch, kind: FactKind = TEXT, beside?: ReactNode) => (
    <Fact
      key={field}
      label={named.field('employer', field)}
      value={readFact(employer, field)}
      kind={kind}
      edit={mayChange ? edit(field) : undefined}
      beside={beside}
    />
  );
  const kinds: FactKind = {
    type: 'select',
    options: EMPLOYER_KINDS.map((value) => ({ value, label: words(`kind.${value}`) })),
  };
  const states: FactKind = {
    type: 'select',
    options: REGISTRY_STATES.map((value) => ({ value, label: words(`registryState.${value}`) })),
  };
  const withheld = employer.employeeCount === null && <span className={classes.remark}>{t('employeesWithheld')}</span>;
  return (
    <div className={classes.groups}>
      <Group title={t('groups.unit')}>
        {fact('name')}
        {fact('organisationNumber')}
        {fact('kind', kinds)}
        {employer.kind !== 'main' && <ParentFact employer={employer} edit={mayChange ? edit('parentId') : undefined} />}
        {fact('organisationForm')}
        {fact('industryName')}
        {fact('industryCode')}
        {fact('employeeCount', TEXT, withheld)}
        {fact('registryState', states)}
        {employer.registrySeenOn && (
          <Fact label={named.field('employer', 'registrySeenOn')} value={showDate(employer.registrySeenOn)} />
        )}
      </Group>
      <div>
        <Group title={t('groups.visit')}>
          {fact('street')}
          {fact('postalCode')}
          {fact('place')}
          {fact('municipality')}
        </Group>
        <Group title={t('groups.post')}>
          {fact('postalStreet')}
          {fact('postalPostalCode')}
          {fact('postalPlace')}
        </Group>
        <Group title={t('groups.reach')}>
          {fact('phone')}
          {fact('email')}
          {fact('website')}
        </Group>
      </div>
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.group}>
      <Title order={3} size={14}>
        {title}
      </Title>
      <dl>{children}</dl>
    </section>
  );
}
