/** The life of a membership, newest first. */
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../api/client.ts';
import { showDate } from '../ui/dates.ts';
import { ErrorNotice, Loading } from '../ui/notices.tsx';
import classes from './record-pane.module.css';

export function TimelineTab({ personId }: { personId: string }) {
  const { t, i18n } = useTranslation('members');
  const timeline = useQuery(apiQuery.members.timeline.queryOptions({ input: { id: personId } }));
  if (timeline.isPending) return <Loading />;
  if (timeline.isError) return <ErrorNotice error={timeline.error} />;
  const detail = (text: string | null) =>
    text && i18n.exists(`status.${text}`, { ns: 'members' }) ? String(t(`status.${text}` as 'status.member')) : text;
  return (
    <div>
      {timeline.data.items.map((event, index) => (
        // Two events of one day and kind differ only by their place.
        <div key={`${event.date} ${event.kind} ${index.toString()}`} className={classes.event}>
          <Text c="dimmed">{showDate(event.date)}</Text>
          <Text>{t(`event.${event.kind}`)}</Text>
          <Text c="dimmed">{detail(event.detail)}</Text>
        </div>
      ))}
    </div>
  );
}
