/** The log of contact with a member or an employer: search it, write in it, mend what one wrote oneself. */
import { Button, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactEntry } from '../../shared/contact-log/contract.ts';
import { isCut } from '../../shared/contact-log/entry-text.ts';
import type { MemberRecord } from '../../shared/members/model.ts';
import { api, apiQuery } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import { showMoment } from '../ui/dates.ts';
import { useNotice } from '../ui/notice.tsx';
import { ErrorNotice, Loading } from '../ui/notices.tsx';
import { RowAction } from '../ui/row-action.tsx';
import { type About, ContactForm } from './contact-form.tsx';
import classes from './contact-log.module.css';

type ContactLogProps = {
  about: About;
  /** The member the log is about. */
  caller?: MemberRecord;
  /** A new entry is being written: a key of the record opens it. */
  writing: boolean;
  onWriting: (writing: boolean) => void;
};

const PAGE = 30;

export function ContactLog({ about, caller, writing, onWriting }: ContactLogProps) {
  const { t } = useTranslation('contactLog');
  const ui = useTranslation('ui').t;
  const allowed = useCan();
  const [query, setQuery] = useState('');
  const [searched] = useDebouncedValue(query, 150);
  const [edited, setEdited] = useState<string | null>(null);
  const mayWrite = allowed('contactEntry', 'create');
  const log = useInfiniteQuery({
    ...apiQuery.contactLog.list.infiniteOptions({
      input: (cursor: string | undefined) => ({
        ...about,
        query: searched,
        limit: PAGE,
        ...(cursor ? { cursor } : {}),
      }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    }),
    placeholderData: keepPreviousData,
  });
  const entries = log.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className={classes.section} aria-label={t('title')}>
      <header className={classes.head}>
        <Title order={3} size={14}>
          {t('title')}
        </Title>
        <span className={classes.line}>
          <TextInput
            size="xs"
            className={classes.search}
            aria-label={t('search')}
            placeholder={t('search')}
            autoComplete="off"
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
          {mayWrite && (
            <Button size="xs" disabled={writing} onClick={() => onWriting(true)}>
              {t('new')}
            </Button>
          )}
        </span>
      </header>
      {writing && <ContactForm about={about} caller={caller} entry={null} onDone={() => onWriting(false)} />}
      {log.isPending && <Loading />}
      {log.isError && <ErrorNotice error={log.error} />}
      {log.isSuccess && entries.length === 0 && !writing && (
        <Text py="md" c="dimmed">
          {searched.trim() ? t('emptySearch') : t('empty')}
        </Text>
      )}
      <ol className={classes.entries}>
        {entries.map((entry) =>
          entry.id === edited ? (
            <li key={entry.id} className={classes.editing}>
              <ContactForm about={about} entry={entry} onDone={() => setEdited(null)} />
            </li>
          ) : (
            <Entry key={entry.id} entry={entry} onEdit={() => setEdited(entry.id)} />
          ),
        )}
      </ol>
      {log.hasNextPage && (
        <Button size="xs" variant="subtle" onClick={() => void log.fetchNextPage()}>
          {ui('more')}
        </Button>
      )}
    </section>
  );
}

function Entry({ entry, onEdit }: { entry: ContactEntry; onEdit: () => void }) {
  const { t } = useTranslation('contactLog');
  const ui = useTranslation('ui').t;
  const words = useTranslation('words').t;
  const allowed = useCan();
  const { done, failed } = useNotice();
  const { id, kind, direction, at, staffName, subject, text, callerCheck, own } = entry;
  const remove = async () => {
    try {
      const { changeId } = await api.contactLog.remove({ id });
      done(t('removed'), allowed('history', 'read') ? changeId : null);
    } catch (error) {
      failed(error);
    }
  };
  const facts = [
    words(`kind.${kind}`) + (direction ? ` ${words(`direction.${direction}`).toLowerCase()}` : ''),
    staffName,
    callerCheck && words(`callerCheck.${callerCheck}`),
  ];
  return (
    <li className={classes.entry}>
      <span className={classes.quiet}>{showMoment(at)}</span>
      <div>
        {!isCut({ subject, text }) && <p className={classes.subject}>{subject}</p>}
        {text && <p>{text}</p>}
        <span className={classes.quiet}>{facts.filter(Boolean).join(' · ')}</span>
      </div>
      <span>
        {own && allowed('contactEntry', 'change') && <RowAction onClick={onEdit}>{ui('edit')}</RowAction>}
        {own && allowed('contactEntry', 'remove') && (
          <RowAction danger onClick={() => void remove()}>
            {t('remove')}
          </RowAction>
        )}
      </span>
    </li>
  );
}
