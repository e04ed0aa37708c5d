/** The record of an employer: its facts, each saved by itself, and the way to its members. */
import { ActionIcon, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, apiQuery } from '../api/client.ts';
import { errorOf } from '../api/errors.ts';
import { FollowUp, openingOf } from '../contact-log/follow-up.tsx';
import { useCan } from '../session/use-session.ts';
import { showNumber } from '../ui/dates.ts';
import { Fact } from '../ui/fact.tsx';
import type { FactEdit } from '../ui/fact-model.ts';
import { useNotice } from '../ui/notice.tsx';
import { EmptyState, ErrorNotice, Loading } from '../ui/notices.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useRecordKeys } from '../ui/use-record-keys.ts';
import { EmployerHistory } from './employer-history.tsx';
import classes from './employers.module.css';
import { showOrganisationNumber } from './organisation-number.ts';

const FIELDS = ['name', 'organisationNumber', 'postalCode', 'place'] as const;
type Field = (typeof FIELDS)[number];
type EmployerRecord = Awaited<ReturnType<typeof api.employers.get>>;

export function EmployerPane() {
  const { t } = useTranslation('employers');
  const { id = '' } = useParams({ strict: false });
  const employer = useQuery(apiQuery.employers.get.queryOptions({ input: { id } }));
  if (employer.isPending) return <Loading />;
  if (employer.isError) {
    const { code } = errorOf(employer.error);
    if (code !== 'NOT_FOUND' && code !== 'VALIDATION')
      return <ErrorNotice error={employer.error} onRetry={() => void employer.refetch()} />;
    const action = <TextLink to="/employers">{t('toList')}</TextLink>;
    return <EmptyState title={t('gone')} text={t('goneText')} action={action} />;
  }
  return <EmployerFacts key={id} employer={employer.data} />;
}

function EmployerFacts({ employer }: { employer: EmployerRecord }) {
  const { t } = useTranslation('employers');
  const navigate = useNavigate();
  const allowed = useCan();
  const edit = useEmployerEdit(employer);
  const pane = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const close = () => void navigate({ to: '/employers' });
  useEffect(() => {
    if (!pane.current?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true });
  }, []);
  const [opening, setOpening] = useState(() => openingOf({ employerId: employer.id }));
  useRecordKeys({
    onClose: close,
    others: {
      ...(allowed('contactEntry', 'create') ? { s: () => setOpening('call') } : {}),
      ...(allowed('task', 'create') ? { o: () => setOpening('task') } : {}),
    },
  });
  return (
    <article ref={pane} aria-label={employer.name}>
      <header className={classes.head}>
        <Title ref={heading} tabIndex={-1} order={2} size={20}>
          {employer.name}
        </Title>
        <ActionIcon size={32} variant="subtle" color="gray" aria-label={t('close')} onClick={close}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </header>
      <div className={classes.facts}>
        <dl>
          {FIELDS.map((field) => (
            <Fact
              key={field}
              label={t(field)}
              value={read(employer, field)}
              edit={allowed('employer', 'change') ? edit(field) : undefined}
            />
          ))}
        </dl>
        {allowed('membership', 'list') && <Members employerId={employer.id} />}
      </div>
      {allowed('contactEntry', 'list') && (
        <FollowUp about={{ employerId: employer.id }} opening={opening} onOpening={setOpening} />
      )}
      {allowed('history', 'list') && <EmployerHistory id={employer.id} />}
    </article>
  );
}

/** How many members work here, and the list of them. */
function Members({ employerId }: { employerId: string }) {
  const { t } = useTranslation('employers');
  const members = useQuery(
    apiQuery.members.search.queryOptions({ input: { query: '', filters: { employerId }, limit: 1 } }),
  );
  if (!members.data) return null;
  const { total } = members.data;
  if (total === 0) return t('noMembers');
  return (
    <TextLink to="/members" search={{ employer: employerId }}>
      {typeof total === 'number' ? t('members', { count: total, number: showNumber(total) }) : t('manyMembers')}
    </TextLink>
  );
}

function useEmployerEdit(employer: EmployerRecord): (field: Field) => FactEdit {
  const { t } = useTranslation('employers');
  const { done } = useNotice();
  const allowed = useCan();
  const client = useQueryClient();
  const { id } = employer;
  return (field) => ({
    required: field === 'name',
    draft: { form: `fact:${id}:employer:${field}`, personId: null },
    revisions: { employer: employer.revision },
    async save(value, { employer: revision }) {
      const patch = { [field]: value };
      const { changeId } = await api.employers.update({ id, patch, ...(revision === undefined ? {} : { revision }) });
      await client.invalidateQueries();
      done(t('saved', { field: t(field) }), changeId);
    },
    async latest() {
      const fresh = await client.fetchQuery({
        ...apiQuery.employers.get.queryOptions({ input: { id } }),
        staleTime: 0,
      });
      const { items } = allowed('history', 'list') ? await api.employers.history({ id, limit: 50 }) : { items: [] };
      const change = items.find(({ fields }) => fields.some((one) => one.field === field));
      return {
        value: read(fresh, field),
        who: change?.staffName ?? null,
        at: change?.at ?? null,
        revisions: { employer: fresh.revision },
      };
    },
  });
}

function read(employer: EmployerRecord, field: Field): string | null {
  return field === 'organisationNumber' ? showOrganisationNumber(employer.organisationNumber) : employer[field];
}
