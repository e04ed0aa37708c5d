/** The tabs of a record. Which one is open stands in the address, so that it is there again after a reload. */
import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MemberRecord } from '../../shared/members/model.ts';
import { PersonConsents } from '../consents/person-consents.tsx';
import { FollowUp, type Opening } from '../contact-log/follow-up.tsx';
import { DisclosedTab } from '../disclosures/disclosed-tab.tsx';
import { useCan } from '../session/use-session.ts';
import { HistoryTab } from './history-tab.tsx';
import { Overview } from './overview.tsx';
import { EmploymentTab, MembershipTab } from './period-tabs.tsx';
import { RECORD_TABS, type RecordTab } from './record-tab.ts';
import { Timeline } from './timeline.tsx';

type TabState = {
  shown: readonly RecordTab[];
  open: RecordTab;
  show(tab: RecordTab): void;
  showPlace(place: number): void;
};

/**
 * Which tabs the role sees, and which is open.
 * @param wide the timeline stands beside the facts and needs no tab
 */
export function useRecordTab(record: MemberRecord, wide: boolean): TabState {
  const allowed = useCan();
  const navigate = useNavigate();
  const { tab } = useSearch({ strict: false });
  const has: Record<RecordTab, boolean> = {
    overview: true,
    membership: record.memberships !== null,
    employment: record.employments !== null,
    followUp: record.memberships !== null && allowed('contactEntry', 'list'),
    consents: record.memberships !== null && allowed('consentEvent', 'read'),
    disclosed: record.memberships !== null && allowed('disclosure', 'list'),
    history: allowed('history', 'list'),
    timeline: record.memberships !== null && !wide,
  };
  const shown = RECORD_TABS.filter((name) => has[name]);
  const show = (next: RecordTab) =>
    void navigate({
      to: '/members/$id',
      params: { id: record.id },
      search: next === 'overview' ? {} : { tab: next },
      replace: true,
    });
  return {
    shown,
    open: shown.find((name) => name === tab) ?? 'overview',
    show,
    showPlace(place) {
      const name = shown[place];
      if (name) show(name);
    },
  };
}

type RecordTabsProps = {
  record: MemberRecord;
  tabs: TabState;
  /** The call or task being written, opened by a key of the record. */
  opening: Opening;
  onOpening: (opening: Opening) => void;
  /** The consents were opened by their key: the focus goes to the first. */
  toConsents: boolean;
};

export function RecordTabs({ record, tabs, opening, onOpening, toConsents }: RecordTabsProps) {
  const { t } = useTranslation('members');
  return (
    <Tabs value={tabs.open} onChange={(tab) => tab && tabs.show(tab as RecordTab)} keepMounted={false}>
      <Tabs.List px={4}>
        {tabs.shown.map((tab) => (
          <Tabs.Tab key={tab} value={tab}>
            {t(`tab.${tab}`)}
          </Tabs.Tab>
        ))}
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
      <Tabs.Panel value="followUp">
        <FollowUp about={{ personId: record.id }} caller={record} opening={opening} onOpening={onOpening} />
      </Tabs.Panel>
      <Tabs.Panel value="consents">
        <PersonConsents personId={record.id} focusFirst={toConsents} />
      </Tabs.Panel>
      <Tabs.Panel value="disclosed">
        <DisclosedTab personId={record.id} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <HistoryTab record={record} />
      </Tabs.Panel>
      <Tabs.Panel value="timeline">
        <Timeline personId={record.id} />
      </Tabs.Panel>
    </Tabs>
  );
}
