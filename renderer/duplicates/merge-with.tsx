/** Finds the other record of a person, from the page of one of them. Nothing is merged here: the two are compared next. */
import { Text, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../api/client.ts';
import { Dialog } from '../ui/dialog.tsx';
import classes from './duplicates.module.css';

const MOST = 8;

type MergeWithProps = { personId: string; name: string; onClose: () => void };

export function MergeWith({ personId, name, onClose }: MergeWithProps) {
  const { t } = useTranslation('duplicates');
  const navigate = useNavigate();
  const [query, setQuery] = useState(name);
  const found = useQuery({
    ...apiQuery.members.search.queryOptions({ input: { query, limit: MOST + 1 } }),
    placeholderData: keepPreviousData,
    enabled: query.trim() !== '' && !/^\d{11}$/u.test(query.replace(/\s/gu, '')),
  });
  const others = (found.data?.items ?? []).filter(({ id }) => id !== personId).slice(0, MOST);
  const compare = (dropId: string) => {
    onClose();
    void navigate({ to: '/duplicates/$keepId/$dropId', params: { keepId: personId, dropId } });
  };
  return (
    <Dialog opened onClose={onClose} title={t('choose')} size="md">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const [first] = others;
          if (first && !found.isPlaceholderData) compare(first.id);
        }}
      >
        <Text mb="xs" c="dimmed">
          {t('chooseText')}
        </Text>
        <TextInput
          size="xs"
          type="search"
          data-autofocus
          autoComplete="off"
          aria-label={t('search')}
          placeholder={t('search')}
          value={query}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <div role="status">
          {found.data && others.length === 0 && (
            <Text mt="sm" c="dimmed">
              {t('noneFound')}
            </Text>
          )}
        </div>
        <ul className={classes.found}>
          {others.map((one) => (
            <li key={one.id}>
              <button type="button" onClick={() => compare(one.id)}>
                <span className={classes.name}>
                  {[one.givenName, one.middleName, one.familyName].filter(Boolean).join(' ')}
                </span>
                <span className={classes.who}>
                  {[one.memberNumber, one.employerName, one.place].filter(Boolean).join(' · ')}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </form>
    </Dialog>
  );
}
