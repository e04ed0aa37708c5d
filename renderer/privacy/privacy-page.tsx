/** «Personvern»: what the union does with data, why, how long, with whom, and what went wrong. The tabs a role may see, and the one open. */
import { Tabs } from '@mantine/core';
import { Navigate, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan } from '../session/use-session.ts';
import { NotFound } from '../shell/guarded.tsx';
import { Page } from '../ui/page.tsx';
import classes from './privacy.module.css';
import { PRIVACY_TABS, type PrivacyTab } from './tabs.ts';

export function PrivacyPage() {
  const { t } = useTranslation('privacy');
  const navigate = useNavigate();
  const tabs = useShownTabs();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const open = tabs.find((tab) => path.startsWith(tab.path));
  return (
    <Page
      title={t('title')}
      tools={
        <Tabs
          value={open?.path ?? null}
          onChange={(to) => {
            const tab = tabs.find((one) => one.path === to);
            if (tab) void navigate({ to: tab.path });
          }}
          className={classes.tabs ?? ''}
        >
          <Tabs.List aria-label={t('tabs')}>
            {tabs.map(({ path: value, name }) => (
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

/** The page without a tab in its address: the first one the role may see. */
export function FirstTab() {
  const [first] = useShownTabs();
  return first ? <Navigate to={first.path} replace /> : <NotFound />;
}

function useShownTabs(): readonly PrivacyTab[] {
  const allowed = useCan();
  return PRIVACY_TABS.filter(({ needs }) => allowed(needs.entity, needs.action));
}
