/** Offices at a workplace, or of a member: those held now, and before. Added, ended and removed where they stand. */
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Representative } from '../../shared/representatives/model.ts';
import { api, apiQuery } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import { showDate, today } from '../ui/dates.ts';
import { dropDraft } from '../ui/draft.ts';
import { ErrorNotice, Loading } from '../ui/notices.tsx';
import { PartSection, usePart } from '../ui/part-section.tsx';
import table from '../ui/part-table.module.css';
import { PartTable } from '../ui/part-table.tsx';
import { RowAction } from '../ui/row-action.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { OfficeForm, type OfficeOwner, officeForm } from './office-form.tsx';
import { WorkplaceList } from './workplace-list.tsx';

type OfficesProps = {
  owner: OfficeOwner;
  /** Of a main unit: those at its sub-units as well, with where. */
  withSubUnits?: boolean;
};

export function Offices({ owner, withSubUnits = false }: OfficesProps) {
  const offices = useQuery(apiQuery.representatives.list.queryOptions({ input: { ...owner, withSubUnits } }));
  if (offices.isPending) return <Loading />;
  if (offices.isError) return <ErrorNotice error={offices.error} onRetry={() => void offices.refetch()} />;
  return (
    <OfficeSections owner={owner} offices={offices.data.items} placed={!('employerId' in owner) || withSubUnits} />
  );
}

type SectionsProps = { owner: OfficeOwner; offices: readonly Representative[]; placed: boolean };

function OfficeSections({ owner, offices, placed }: SectionsProps) {
  const { t } = useTranslation('representatives');
  const words = useTranslation('words').t;
  const allowed = useCan();
  const [listed, setListed] = useState<Representative | null>(null);
  const part = usePart(
    offices.map(({ id }) => id),
    (id) => officeForm(owner, id),
  );
  const atEmployer = 'employerId' in owner;
  const mayChange = allowed('representative', 'change');
  const day = today();
  const before = offices.filter(({ endDate }) => endDate !== null && endDate < day);
  const now = offices.filter((office) => !before.includes(office));
  const close = () => part.close('new-office');
  const end = ({ id, revision, personId, employerId, office, startDate }: Representative) =>
    part.run(
      () =>
        api.representatives.save({
          id,
          revision,
          representative: { personId, employerId, office, startDate, endDate: day },
        }),
      t('ended'),
    );
  const remove = (id: string) => {
    dropDraft(officeForm(owner, id));
    close();
    void part.run(() => api.representatives.remove({ id }), t('removed'));
  };
  const rows = (some: readonly Representative[]) =>
    some.map((office) => ({
      id: office.id,
      cells: [
        <span key="who">
          {atEmployer && (
            <TextLink to="/members/$id" params={{ id: office.personId }} search={{ tab: 'employment' }}>
              {office.personName}
            </TextLink>
          )}
          {!atEmployer && (
            <TextLink to="/employers/$id" params={{ id: office.employerId }}>
              {office.employerName}
            </TextLink>
          )}
          {atEmployer && placed && office.employerId !== owner.employerId && (
            <span className={table.more}>{office.employerName}</span>
          )}
        </span>,
        words(`office.${office.office}`),
        office.endDate === null
          ? t('since', { date: showDate(office.startDate) })
          : `${showDate(office.startDate)} – ${showDate(office.endDate)}`,
      ],
      onEdit: mayChange ? () => part.edit(office.id) : undefined,
      actions: (
        <>
          {mayChange && office.endDate === null && office.startDate <= day && (
            <RowAction onClick={() => void end(office)}>{t('end')}</RowAction>
          )}
          {atEmployer && allowed('person', 'export') && now.includes(office) && office.startDate <= day && (
            <RowAction onClick={() => setListed(office)}>{t('list')}</RowAction>
          )}
        </>
      ),
      form: (
        <OfficeForm
          owner={atEmployer ? { employerId: office.employerId } : owner}
          office={office}
          onRemove={allowed('representative', 'remove') ? () => remove(office.id) : undefined}
          onDone={close}
        />
      ),
    }));
  const head = [t(atEmployer ? 'member' : 'workplace'), t('office'), t('period')];
  return (
    <>
      <PartSection
        title={t(atEmployer ? 'title' : 'ofMember')}
        add={
          mayChange
            ? { text: t('add'), onAdd: () => part.edit('new'), open: part.edited === 'new', returnsAs: 'new-office' }
            : undefined
        }
      >
        {part.edited === 'new' && <OfficeForm owner={owner} office={null} onDone={close} />}
        <PartTable head={head} rows={rows(now)} edited={part.edited} empty={t(atEmployer ? 'none' : 'noneOfMember')} />
        {before.length > 0 && (
          <>
            <Text size="xs" c="dimmed" fw={600} pt={8}>
              {t('before')}
            </Text>
            <PartTable head={head} rows={rows(before)} edited={part.edited} empty="" />
          </>
        )}
      </PartSection>
      {listed && <WorkplaceList office={listed} onClose={() => setListed(null)} />}
    </>
  );
}
