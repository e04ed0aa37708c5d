/** The record of an employer: what is most asked for on top, facts, people, agreements and history under it. */
import { ActionIcon, Tabs, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmployerRecord } from '../../shared/employers/model.ts';
import { apiQuery } from '../api/client.ts';
import { errorOf } from '../api/errors.ts';
import { FollowUp, type Opening, openingOf } from '../contact-log/follow-up.tsx';
import { Offices } from '../representatives/offices.tsx';
import { useCan } from '../session/use-session.ts';
import { EmptyState, ErrorNotice, Loading } from '../ui/notices.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useRecordKeys } from '../ui/use-record-keys.ts';
import { Agreements } from './agreements.tsx';
import { Contacts } from './contacts.tsx';
import { EmployerHistory } from './employer-history.tsx';
import { EmployerOverview } from './employer-overview.tsx';
import { EmployerSummary } from './employer-summary.tsx';
import { EMPLOYER_TABS, type EmployerTab } from './employer-tab.ts';
import classes from './employers.module.css';
import { StateWord } from './state-word.tsx';
import { SubUnits } from './sub-units.tsx';

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
  return <Record key={id} employer={employer.data} />;
}

function Record({ employer }: { employer: EmployerRecord }) {
  const { t } = useTranslation('employers');
  const navigate = useNavigate();
  const allowed = useCan();
  const { part } = useSearch({ strict: false });
  const pane = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { id, kind, contacts, agreements } = employer;
  const close = () => void navigate({ to: '/employers' });
  const has: { [Tab in EmployerTab]: boolean } = {
    overview: true,
    people: allowed('representative', 'list'),
    contact: allowed('contactEntry', 'list'),
    agreements: contacts !== null || agreements !== null,
    history: allowed('history', 'list'),
  };
  const tabs = EMPLOYER_TABS.filter((tab) => has[tab]);
  const show = (tab: EmployerTab | undefined) =>
    tab &&
    void navigate({
      to: '/employers/$id',
      params: { id },
      search: tab === 'overview' ? {} : { part: tab },
      replace: true,
    });
  useEffect(() => {
    if (!pane.current?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true });
  }, []);
  const [opening, setOpening] = useState(() => openingOf({ employerId: id }));
  const write = (what: Opening) => () => {
    setOpening(what);
    show('contact');
  };
  useRecordKeys({
    onClose: close,
    onTab: (place) => show(tabs[place]),
    others: {
      ...(allowed('contactEntry', 'create') ? { s: write('call') } : {}),
      ...(allowed('task', 'create') ? { o: write('task') } : {}),
    },
  });
  return (
    <article ref={pane} aria-label={employer.name}>
      <header className={classes.head}>
        <Title ref={heading} tabIndex={-1} order={2} size={20}>
          {employer.name} <StateWord state={employer.registryState} />
        </Title>
        <ActionIcon size={32} variant="subtle" color="gray" aria-label={t('close')} onClick={close}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </header>
      <EmployerSummary employer={employer} />
      <Tabs
        value={tabs.find((tab) => tab === part) ?? 'overview'}
        onChange={(tab) => show(tabs.find((one) => one === tab))}
        keepMounted={false}
      >
        <Tabs.List px={4}>
          {tabs.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(`tabs.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="overview">
          <EmployerOverview employer={employer} />
        </Tabs.Panel>
        <Tabs.Panel value="people">
          <Offices owner={{ employerId: id }} withSubUnits={kind === 'main'} />
          {(kind === 'main' || employer.subUnits > 0) && <SubUnits employerId={id} />}
        </Tabs.Panel>
        <Tabs.Panel value="agreements">
          {agreements && <Agreements employerId={id} agreements={agreements} />}
          {contacts && <Contacts employerId={id} contacts={contacts} />}
        </Tabs.Panel>
        <Tabs.Panel value="contact">
          <FollowUp about={{ employerId: id }} opening={opening} onOpening={setOpening} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <EmployerHistory employer={employer} />
        </Tabs.Panel>
      </Tabs>
    </article>
  );
}
