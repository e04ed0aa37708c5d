/** The record of a member: what somebody on the telephone needs first, then a page of facts, each saved by itself. */
import { ActionIcon, Alert, Button, Group, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberRecord } from '../../shared/members/model.ts';
import { apiQuery } from '../api/client.ts';
import { errorOf } from '../api/errors.ts';
import { type Opening, openingOf } from '../contact-log/follow-up.tsx';
import { MergeWith } from '../duplicates/merge-with.tsx';
import { WriteLetterButton } from '../letters/write-letter-button.tsx';
import { PersonTags } from '../lists/person-tags.tsx';
import { MarkForm } from '../marks/mark-form.tsx';
import { MarkNote } from '../marks/mark-note.tsx';
import { useCan, useWhoami } from '../session/use-session.ts';
import { EmptyState, ErrorNotice, Loading } from '../ui/notices.tsx';
import { useWindowTitle } from '../ui/page.tsx';
import { noteRecent } from '../ui/recent.ts';
import { TextLink } from '../ui/text-link.tsx';
import { useRecordKeys } from '../ui/use-record-keys.ts';
import { nameOf } from './member-name.ts';
import { PaperRecord } from './paper-record.tsx';
import classes from './record-pane.module.css';
import { RecordTabs, useRecordTab } from './record-tabs.tsx';
import { Summary } from './summary.tsx';
import { Timeline } from './timeline.tsx';

/** From here on the timeline stands beside the facts. */
const WIDE = '(min-width: 1600px)';

export function RecordPane() {
  const { t } = useTranslation('members');
  const { id = '' } = useParams({ strict: false });
  const record = useQuery(apiQuery.members.get.queryOptions({ input: { id } }));
  useWindowTitle(t('title'));
  if (record.isPending) return <Loading />;
  if (record.isError) {
    if (errorOf(record.error).code === 'NOT_FOUND' || errorOf(record.error).code === 'VALIDATION') return <Gone />;
    return <ErrorNotice error={record.error} onRetry={() => void record.refetch()} />;
  }
  return <Record key={id} record={record.data} followed={record.data.id !== id} />;
}

/** @param followed the address named a record that has gone into this one */
function Record({ record, followed }: { record: MemberRecord; followed: boolean }) {
  const { t } = useTranslation('members');
  const ui = useTranslation('ui').t;
  const marks = useTranslation('marks').t;
  const allowed = useCan();
  const isClosed = record.mark?.mayOpen === false;
  const duplicates = useTranslation('duplicates').t;
  const [merging, setMerging] = useState(false);
  const [marking, setMarking] = useState(false);
  const navigate = useNavigate();
  const { staffId } = useWhoami();
  const wide = useMediaQuery(WIDE, window.matchMedia(WIDE).matches) && record.memberships !== null;
  const tabs = useRecordTab(record, wide);
  const pane = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [printing, setPrinting] = useState(false);
  const [opening, setOpening] = useState(() => openingOf({ personId: record.id }));
  const write = (what: Opening) => {
    if (!tabs.shown.includes('followUp')) return;
    tabs.show('followUp');
    setOpening(what);
  };
  const [toAddress, setToAddress] = useState(false);
  useEffect(() => {
    if (!toAddress || tabs.open !== 'overview') return;
    setToAddress(false);
    pane.current?.querySelector<HTMLElement>('[data-address] [data-fact]')?.click();
  }, [toAddress, tabs.open]);
  const [toConsents, setToConsents] = useState(false);
  const showConsents = () => {
    if (!tabs.shown.includes('consents')) return;
    setToConsents(true);
    tabs.show('consents');
  };
  const close = () => void navigate({ to: '/members' });
  useEffect(() => noteRecent(staffId, record.id), [staffId, record.id]);
  useEffect(() => {
    // A field that stands open from a draft keeps the focus it has taken.
    if (!pane.current?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true });
  }, []);
  useRecordKeys({
    onTab: tabs.showPlace,
    onClose: close,
    onPrint: () => setPrinting(!isClosed),
    others: {
      a: () => {
        tabs.show('overview');
        setToAddress(true);
      },
      ...(allowed('contactEntry', 'create') ? { s: () => write('call') } : {}),
      ...(allowed('task', 'create') ? { o: () => write('task') } : {}),
      k: showConsents,
    },
  });
  return (
    <article ref={pane} className={classes.record} data-wide={wide} aria-label={nameOf(record)}>
      <div className={classes.main}>
        <header className={classes.head}>
          <div>
            <Title ref={heading} tabIndex={-1} order={2} size={20}>
              {nameOf(record)}
            </Title>
            <Text c="dimmed">
              {t('number', { number: record.memberNumber })}
              {record.formerNumbers.length > 0 &&
                ` · ${duplicates('former', { numbers: record.formerNumbers.join(', ') })}`}
            </Text>
          </div>
          <Group gap={4} wrap="nowrap">
            {allowed('personMark', 'create') && (
              <Button size="xs" variant="subtle" onClick={() => setMarking(true)}>
                {record.mark ? marks('change') : marks('mark')}
              </Button>
            )}
            {!isClosed && allowed('personMerge', 'create') && (
              <Button size="xs" variant="subtle" onClick={() => setMerging(true)}>
                {duplicates('mergeWith')}
              </Button>
            )}
            {!isClosed && (
              <>
                <WriteLetterButton id={record.id} name={nameOf(record)} />
                <Button size="xs" variant="subtle" onClick={() => setPrinting(true)}>
                  {ui('print')}
                </Button>
              </>
            )}
            <ActionIcon size={32} variant="subtle" color="gray" aria-label={t('close')} onClick={close}>
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </Group>
        </header>
        {followed && (
          <Alert color="sea" variant="light" role="status" radius={0}>
            {duplicates('followed')}
          </Alert>
        )}
        {record.mark && <MarkNote mark={record.mark} />}
        {!isClosed && (
          <>
            <Summary record={record} />
            <PersonTags personId={record.id} />
            <RecordTabs record={record} tabs={tabs} opening={opening} onOpening={setOpening} toConsents={toConsents} />
          </>
        )}
      </div>
      {wide && (
        <aside className={classes.aside} aria-label={t('tab.timeline')}>
          <Title order={3} size={14} className={classes.asideTitle}>
            {t('tab.timeline')}
          </Title>
          <Timeline personId={record.id} />
        </aside>
      )}
      {merging && <MergeWith personId={record.id} name={nameOf(record)} onClose={() => setMerging(false)} />}
      {marking && <MarkForm personId={record.id} mark={record.mark} onDone={() => setMarking(false)} />}
      {printing && <PaperRecord record={record} onPrinted={() => setPrinting(false)} />}
    </article>
  );
}

function Gone() {
  const { t } = useTranslation('members');
  return (
    <EmptyState title={t('gone')} text={t('goneText')} action={<TextLink to="/members">{t('toList')}</TextLink>} />
  );
}
