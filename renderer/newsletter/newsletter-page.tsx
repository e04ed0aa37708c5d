/** «Utsendelser»: what the union sends out, who subscribes without being a member, and who has gone. */
import { Tabs } from '@mantine/core';
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page.tsx';
import classes from './newsletter.module.css';

const TABS = [
  { path: '/newsletter/issues', name: 'issues' },
  { path: '/newsletter/subscribers', name: 'subscribers' },
  { path: '/newsletter/unsubscribes', name: 'unsubscribes' },
] as const;

export function NewsletterPage() {
  const { t } = useTranslation('newsletter');
  const navigate = useNavigate();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const open = TABS.find((tab) => path.startsWith(tab.path));
  return (
    <Page
      title={t('title')}
      tools={
        <Tabs
          value={open?.path ?? null}
          onChange={(to) => {
            const tab = TABS.find((one) => one.path === to);
            if (tab) void navigate({ to: tab.path });
          }}
          className={classes.tabs ?? ''}
        >
          <Tabs.List aria-label={t('tabs')}>
            {TABS.map(({ path: value, name }) => (
              <Tabs.Tab key={value} value={value}>
                {t(`tab.${name}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      }
    >
      <div className={classes.panel}>
        <Outlet />
      </div>
    </Page>
  );
}
