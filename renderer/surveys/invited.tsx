/** Who is asked: how many, the first names of the list, and asking more. Nothing here tells who answered. */
import { Button, Group, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, apiQuery } from '../api/client.ts';
import { ALL_MEMBERS, WhomField, whomOf } from '../lists/whom-field.tsx';
import { useCan } from '../session/use-session.ts';
import { showNumber } from '../ui/dates.ts';
import { saveBase64 } from '../ui/download.ts';
import { useNotice } from '../ui/notice.tsx';
import { TextLink } from '../ui/text-link.tsx';
import classes from './surveys.module.css';

const SHOWN = 8;

type InvitedProps = { survey: { id: string; title: string; state: 'draft' | 'open' | 'closed'; invited: number } };

export function Invited({ survey: { id, title, state, invited } }: InvitedProps) {
  const { t } = useTranslation('surveys');
  const allowed = useCan();
  const client = useQueryClient();
  const { done, failed } = useNotice();
  const [whom, setWhom] = useState(ALL_MEMBERS);
  const [leftOut, setLeftOut] = useState('');
  const people = useQuery(apiQuery.surveys.invitations.queryOptions({ input: { id, limit: SHOWN } }));
  const invite = async () => {
    try {
      const outcome = await api.surveys.invite({ id, ...whomOf(whom) });
      done(t('askedMore', { count: outcome.invited, number: showNumber(outcome.invited) }), outcome.changeId);
      setLeftOut(
        outcome.leftOut
          .map(({ reason, count }) => t(`leftOut.${reason}`, { count, number: showNumber(count) }))
          .join(' · '),
      );
      await client.invalidateQueries();
    } catch (error) {
      failed(error);
    }
  };
  const take = async () => {
    try {
      const file = await api.surveys.exportInvitations({
        id,
        format: 'xlsx',
        purpose: t('exportPurpose', { title }),
        recipient: t('office'),
        disclosure: { to: 'inHouse' },
      });
      saveBase64(file.fileName, file.mimeType, file.contentBase64);
    } catch (error) {
      failed(error);
    }
  };
  const shown = people.data?.items ?? [];
  return (
    <section aria-labelledby="survey-invited">
      <h2 id="survey-invited" className={classes.part}>
        {t('invitedPart', { number: showNumber(invited) })}
      </h2>
      <p className={classes.small}>{t('invitedText')}</p>
      {shown.length > 0 && (
        <ul className={classes.people}>
          {shown.map(({ personId, name, memberNumber }) => (
            <li key={personId}>
              <TextLink to="/members/$id" params={{ id: personId }}>
                {name}
              </TextLink>{' '}
              <span className={classes.small}>{memberNumber}</span>
            </li>
          ))}
          {invited > shown.length && (
            <li className={classes.small}>{t('more', { number: showNumber(invited - shown.length) })}</li>
          )}
        </ul>
      )}
      {allowed('surveyInvitation', 'create') && state !== 'closed' && (
        <Group gap="xs" align="flex-end" mt={8}>
          <WhomField label={t('whom')} value={whom} onChange={setWhom} />
          <Button size="xs" variant="default" onClick={() => void invite()}>
            {t('invite')}
          </Button>
          {allowed('surveyInvitation', 'export') && invited > 0 && (
            <Button size="xs" variant="subtle" onClick={() => void take()}>
              {t('takeInvited')}
            </Button>
          )}
        </Group>
      )}
      <Text size="xs" c="dimmed" mt={4} role="status">
        {leftOut && t('leftOutText', { what: leftOut })}
      </Text>
    </section>
  );
}
