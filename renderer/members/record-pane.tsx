/** The record of a member: a page of facts, each saved by itself. */
import { ActionIcon, Group, Tabs, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MemberRecord } from '../../shared/members/model.ts';
import { apiQuery } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import { ErrorNotice, Loading } from '../ui/notices.tsx';
import { HistoryTab } from './history-tab.tsx';
import { Overview } from './overview.tsx';
import { EmploymentTab, MembershipTab } from './period-tabs.tsx';
import classes from './record-pane.module.css';
import { StatusWord } from './status-word.tsx';
import { TimelineTab } from './timeline-tab.tsx';

export function RecordPane() {
  const { t } = useTranslation('members');
  const { id = '' } = useParams({ strict: false });
  const navigate = useNavigate();
  const record = useQuery({
    ...apiQuery.members.get.queryOptions({ input: { id } }),
    placeholderData: keepPreviousData,
  });
  if (record.isPending) return <Loading />;
  if (record.isError) return <ErrorNotice error={record.error} onRetry={() => void record.refetch()} />;
  const { data } = record;
  return (
    <article className={classes.record} aria-label={nameOf(data)}>
      <header className={classes.head}>
        <div>
          <Title order={2} size={20}>
            {nameOf(data)}
          </Title>
          <Group gap="md">
            <Text c="dimmed">{t('number', { number: data.memberNumber })}</Text>
            {data.status && <StatusWord status={data.status} />}
            <Text c="dimmed">{data.employments?.find(({ endDate }) => endDate === null)?.employerName}</Text>
          </Group>
        </div>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('close')}
          onClick={() => void navigate({ to: '/members' })}
        >
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </header>
      <RecordTabs key={data.id} record={data} />
    </article>
  );
}

function RecordTabs({ record }: { record: MemberRecord }) {
  const { t } = useTranslation('members');
  const allowed = useCan();
  return (
    <Tabs defaultValue="overview" keepMounted={false}>
      <Tabs.List px="md">
        <Tabs.Tab value="overview">{t('tab.overview')}</Tabs.Tab>
        {record.memberships && <Tabs.Tab value="membership">{t('tab.membership')}</Tabs.Tab>}
        {record.employments && <Tabs.Tab value="employment">{t('tab.employment')}</Tabs.Tab>}
        {allowed('history', 'list') && <Tabs.Tab value="history">{t('tab.history')}</Tabs.Tab>}
        {record.memberships && <Tabs.Tab value="timeline">{t('tab.timeline')}</Tabs.Tab>}
      </Tabs.List>
      <Tabs.Panel value="overview">
        <Overview record={record} />
      </Tabs.Panel>
      {record.memberships && (
        <Tabs.Panel value="membership">
          <MembershipTab personId={record.id} memberships={record.memberships} />
        </Tabs.Panel>
      )}
      {record.employments && (
        <Tabs.Panel value="employment">
          <EmploymentTab personId={record.id} employments={record.employments} />
        </Tabs.Panel>
      )}
      <Tabs.Panel value="history">
        <HistoryTab personId={record.id} />
      </Tabs.Panel>
      <Tabs.Panel value="timeline">
        <TimelineTab personId={record.id} />
      </Tabs.Panel>
    </Tabs>
  );
}

/** Given names first, as one speaks of a person. */
export function nameOf({
  givenName,
  middleName,
  familyName,
}: {
  givenName: string;
  middleName: string | null;
  familyName: string;
}): string {
  return [givenName, middleName, familyName].filter(Boolean).join(' ');
}
