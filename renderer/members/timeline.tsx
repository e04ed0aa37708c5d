/** The life of a membership, newest first: periods of membership and work, and what was done to the record. */
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { timelineEventSchema } from '../../shared/members/model.ts';
import { apiQuery } from '../api/client.ts';
import { useSome, useWords } from '../i18n/use-words.ts';
import { showDate } from '../ui/dates.ts';
import { ErrorNotice, Loading } from '../ui/notices.tsx';
import classes from './timeline.module.css';

type TimelineEvent = z.infer<typeof timelineEventSchema>;

/** More fields than these are counted, not named. */
const MOST_FIELDS = 3;

export function Timeline({ personId }: { personId: string }) {
  const { t } = useTranslation('members');
  const words = useWords();
  const some = useSome(MOST_FIELDS);
  const timeline = useQuery(apiQuery.members.timeline.queryOptions({ input: { id: personId } }));
  if (timeline.isPending) return <Loading />;
  if (timeline.isError) return <ErrorNotice error={timeline.error} />;
  if (timeline.data.items.length === 0)
    return (
      <Text p="md" c="dimmed">
        {t('noEvents')}
      </Text>
    );
  /** A status that has a word of its own for what happened is told by that word. */
  const title = (kind: TimelineEvent['kind'], text: string | null): string => {
    if (kind === 'contact') return words.value('kind', text?.split(' ')[0]) ?? t('event.contact');
    return (kind === 'left' && text !== 'resigned') || kind === 'status'
      ? (words.value('status', text) ?? t(`event.${kind}`))
      : t(`event.${kind}`);
  };
  /** What belongs to it: the employer, or the fields that were changed. */
  const detail = (kind: TimelineEvent['kind'], text: string | null): string | null => {
    if (!text || kind === 'left' || kind === 'status' || kind === 'joined') return null;
    if (kind === 'contact') return text.slice(text.indexOf(' ') + 1);
    if (kind !== 'changed') return text.includes('.') ? null : text;
    return some(words.fields(text.split(',')));
  };
  return (
    <ol className={classes.events}>
      {timeline.data.items.map((event, index) => (
        // Two events of one day and kind differ only by their place.
        <li key={`${event.date} ${event.kind} ${index.toString()}`} className={classes.event}>
          <span className={classes.date}>{showDate(event.date)}</span>
          <span>
            {title(event.kind, event.detail)}
            <span className={classes.detail}>{detail(event.kind, event.detail)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
