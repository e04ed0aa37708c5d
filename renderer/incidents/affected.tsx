/** Whose data a breach touched: found by tag, list or search, taken off again, told. */
import { Button, Group, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncidentDetails } from '../../shared/incidents/model.ts';
import { api, apiQuery } from '../api/client.ts';
import { ALL_MEMBERS, WhomField, whomOf } from '../lists/whom-field.tsx';
import table from '../ui/data-table.module.css';
import { showDate, showNumber, today } from '../ui/dates.ts';
import { useNotice } from '../ui/notice.tsx';
import { RowAction } from '../ui/row-action.tsx';
import { TextLink } from '../ui/text-link.tsx';
import classes from './incidents.module.css';

const SHOWN = 20;

export function Affected({ incident: { id, found, told, closedAt } }: { incident: IncidentDetails }) {
  const { t } = useTranslation('incidents');
  const client = useQueryClient();
  const { done, failed } = useNotice();
  const [whom, setWhom] = useState(ALL_MEMBERS);
  const [query, setQuery] = useState('');
  const [how, setHow] = useState('');
  const [closedTo, setClosedTo] = useState(0);
  const people = useQuery(apiQuery.incidents.people.queryOptions({ input: { id, limit: SHOWN } }));
  const items = people.data?.items ?? [];
  const act = async (work: () => Promise<{ changeId: string; text: string }>) => {
    try {
      const { changeId, text } = await work();
      done(text, changeId);
      await client.invalidateQueries();
    } catch (error) {
      failed(error);
    }
  };
  const add = (selection: Omit<Parameters<typeof api.incidents.addPeople>[0], 'id'>) =>
    act(async () => {
      const { added, closed, changeId } = await api.incidents.addPeople({ id, ...selection });
      setClosedTo(closed);
      return { changeId, text: t('added', { count: added, number: showNumber(added) }) };
    });
  const tell = () =>
    act(async () => {
      const outcome = await api.incidents.markTold({ id, toldOn: today(), toldHow: how });
      setHow('');
      return { changeId: outcome.changeId, text: t('markedTold', { number: showNumber(outcome.told) }) };
    });
  return (
    <section aria-labelledby="breach-affected">
      <h3 id="breach-affected" className={classes.part}>
        {t('people', { found: showNumber(found), told: showNumber(told) })}
      </h3>
      {items.length > 0 && (
        <table className={`${table.table} ${table.plain}`}>
          <thead>
            <tr>
              <th className={classes.number}>{t('memberNumber')}</th>
              <th>{t('person')}</th>
              <th>{t('toldColumn')}</th>
              <th className={classes.acts} aria-label={t('takeOff')} />
            </tr>
          </thead>
          <tbody>
            {items.map((one) => (
              <tr key={one.id}>
                <td className={table.number}>{one.memberNumber}</td>
                <td>
                  <TextLink to="/members/$id" params={{ id: one.personId }}>
                    {one.name}
                  </TextLink>
                </td>
                <td>{one.toldOn ? `${showDate(one.toldOn)} · ${one.toldHow ?? ''}` : t('notTold')}</td>
                <td className={classes.acts}>
                  {!closedAt && (
                    <RowAction
                      onClick={() =>
                        void act(async () => ({
                          ...(await api.incidents.removePerson({ id: one.id })),
                          text: t('takenOff'),
                        }))
                      }
                    >
                      {t('takeOff')}
                    </RowAction>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {found > items.length && items.length > 0 && (
        <p className={classes.small}>{t('morePeople', { number: showNumber(found - items.length) })}</p>
      )}
      {!closedAt && (
        <>
          <Group gap="xs" align="flex-end" mt={8}>
            <WhomField label={t('findBy')} value={whom} onChange={setWhom} />
            <Button size="xs" variant="default" onClick={() => void add(whomOf(whom))}>
              {t('add')}
            </Button>
          </Group>
          <Group gap="xs" align="flex-end" mt={8}>
            <TextInput
              size="xs"
              label={t('findByWords')}
              autoComplete="off"
              value={query}
              onChange={(event) => setQuery(event.currentTarget.value)}
            />
            <Button size="xs" variant="default" disabled={query.trim() === ''} onClick={() => void add({ query })}>
              {t('addFound')}
            </Button>
          </Group>
          {found > told && (
            <Group gap="xs" align="flex-end" mt={8}>
              <TextInput
                size="xs"
                label={t('toldHow')}
                autoComplete="off"
                maxLength={200}
                value={how}
                onChange={(event) => setHow(event.currentTarget.value)}
              />
              <Button size="xs" variant="default" disabled={how.trim() === ''} onClick={() => void tell()}>
                {t('markTold')}
              </Button>
            </Group>
          )}
        </>
      )}
      <Text size="xs" role="status">
        {closedTo > 0 && t('closedTo', { count: closedTo, number: showNumber(closedTo) })}
      </Text>
    </section>
  );
}
