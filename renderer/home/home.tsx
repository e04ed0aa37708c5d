/** What needs this person today, by role: drafts to finish, roles to confirm, imports that wait. */
import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { roleFacts } from '../../shared/roles.ts';
import { apiQuery } from '../api/client.ts';
import { useLanguage } from '../api/errors.ts';
import { useCan } from '../session/use-session.ts';
import { showMoment } from '../ui/dates.ts';
import { EmptyState, Loading } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { TextLink } from '../ui/text-link.tsx';
import classes from './home.module.css';

export function Home() {
  const { t } = useTranslation('home');
  const allowed = useCan();
  const language = useLanguage();
  const drafts = useQuery(apiQuery.drafts.list.queryOptions({ input: {} }));
  const grants = useQuery({
    ...apiQuery.staff.roleGrants.queryOptions({ input: {} }),
    enabled: allowed('roleGrant', 'list'),
  });
  const imports = useQuery({
    ...apiQuery.imports.list.queryOptions({ input: {} }),
    enabled: allowed('importBatch', 'list'),
  });
  if (drafts.isPending) return <Loading />;
  const forms = (drafts.data?.items ?? []).filter(({ form }) => form === 'member:new');
  const waiting = (grants.data?.items ?? []).filter(({ mayDecide }) => mayDecide);
  const staged = (imports.data?.items ?? []).filter(({ state }) => state === 'staged');
  const nothing = forms.length + waiting.length + staged.length === 0;
  return (
    <Page title={t('title')}>
      {nothing ? (
        <EmptyState title={t('nothing')} text={t('nothingText')} />
      ) : (
        <Stack className={classes.list} gap="lg">
          <Part title={t('drafts')} shown={forms.length > 0}>
            {forms.map(({ form, savedAt }) => (
              <li key={form}>
                <TextLink to="/members/new">{t('newMember')}</TextLink>
                <Text span c="dimmed" ml="sm">
                  {showMoment(savedAt)}
                </Text>
              </li>
            ))}
          </Part>
          <Part title={t('imports')} shown={staged.length > 0}>
            {staged.map(({ id, createdAt, counts, staffName }) => (
              <li key={id}>
                <TextLink to="/imports/$batchId" params={{ batchId: id }}>
                  {t('importRows', { count: counts.rows })}
                </TextLink>
                <Text span c="dimmed" ml="sm">
                  {staffName} · {showMoment(createdAt)}
                </Text>
              </li>
            ))}
          </Part>
          <Part title={t('grants')} shown={waiting.length > 0}>
            {waiting.map(({ id, staffName, role }) => (
              <li key={id}>
                <TextLink to="/staff">
                  {staffName}: {roleFacts(role).title[language]}
                </TextLink>
              </li>
            ))}
          </Part>
        </Stack>
      )}
    </Page>
  );
}

function Part({ title, shown, children }: { title: string; shown: boolean; children: ReactNode }) {
  if (!shown) return null;
  return (
    <section>
      <Title order={2} size={14}>
        {title}
      </Title>
      <ul className={classes.rows}>{children}</ul>
    </section>
  );
}
