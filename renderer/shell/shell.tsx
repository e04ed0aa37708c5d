/** The frame of the office: the rail with what the role may see, the bar with search, notices, lock and the person's own menu. */
import { Alert, Kbd, Text, UnstyledButton } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconLock, IconSearch } from '@tabler/icons-react';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChanges } from '../api/changes.ts';
import { PinnedSearches } from '../saved-searches/pinned-searches.tsx';
import { lockNow, useLock } from '../session/lock.ts';
import { useCan, useWhoami } from '../session/use-session.ts';
import { COMMAND_KEY } from '../ui/keys.ts';
import { TextLink } from '../ui/text-link.tsx';
import { CommandPalette } from './command-palette.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { KeysSheet } from './keys-sheet.tsx';
import { NoticesMenu } from './notices-menu.tsx';
import { MENU } from './pages.ts';
import classes from './shell.module.css';
import { useFocusKept } from './use-focus-kept.ts';
import { useOfficeKeys } from './use-office-keys.ts';
import { UserMenu } from './user-menu.tsx';

export function Shell() {
  const { t } = useTranslation('shell');
  const { organisationName, idleMinutes, demo } = useWhoami();
  // The address changes before the page does: the boundary is told of both, so that it lets the new page in.
  const page = useRouterState({
    select: ({ location, resolvedLocation }) => `${location.pathname} ${resolvedLocation?.pathname}`,
  });
  const [keysShown, setKeysShown] = useState(false);
  useChanges();
  useLock(idleMinutes);
  useFocusKept();
  useOfficeKeys(() => setKeysShown(true));
  return (
    <div className={classes.shell}>
      <Rail organisationName={organisationName} />
      <header className={classes.bar}>
        <UnstyledButton className={classes.search} onClick={() => spotlight.open()}>
          <IconSearch size={16} aria-hidden />
          <span>{t('command')}</span>
          <Kbd size="xs">{COMMAND_KEY} K</Kbd>
        </UnstyledButton>
        {demo && <Text className={classes.demo}>{t('demo')}</Text>}
        <span className={classes.space} />
        <NoticesMenu />
        <UnstyledButton className={classes.barButton} onClick={() => void lockNow()}>
          <IconLock size={16} aria-hidden />
          {t('lock')}
        </UnstyledButton>
        <UserMenu onKeys={() => setKeysShown(true)} />
      </header>
      <main className={classes.main}>
        <Warnings />
        <ErrorBoundary page={page}>
          <Outlet />
        </ErrorBoundary>
      </main>
      <CommandPalette />
      {keysShown && <KeysSheet onClose={() => setKeysShown(false)} />}
    </div>
  );
}

function Rail({ organisationName }: { organisationName: string }) {
  const { t } = useTranslation('shell');
  const allowed = useCan();
  return (
    <nav className={classes.rail} aria-label={t('navigation')}>
      <Text className={classes.mark} title={organisationName}>
        Tillit
      </Text>
      {MENU.filter(({ needs }) => needs === null || allowed(needs.entity, needs.action)).map(
        ({ path, name, icon: Icon }) => (
          <Fragment key={path}>
            <Link
              to={path}
              className={classes.item}
              activeProps={{ 'data-active': true }}
              activeOptions={{ exact: path === '/' }}
              title={t(name)}
            >
              <Icon size={18} stroke={1.6} aria-hidden />
              <span className={classes.word}>{t(name)}</span>
            </Link>
            {path === '/members' && <PinnedSearches className={classes.pinned} wordClassName={classes.word} />}
          </Fragment>
        ),
      )}
      <Text className={classes.office}>{organisationName}</Text>
    </nav>
  );
}

/** What must be seen before anything else is done: a clock that is wrong, a log that does not hold together. */
function Warnings() {
  const { t } = useTranslation('shell');
  const allowed = useCan();
  const { clockBehind, auditFault } = useWhoami();
  return (
    <>
      {clockBehind && (
        <Alert color="ember" variant="light" role="alert" radius={0}>
          {t('clockBehind')}
        </Alert>
      )}
      {auditFault && (
        <Alert color="red" variant="light" role="alert" radius={0}>
          {t('auditFault')} {allowed('auditLine', 'list') && <TextLink to="/audit">{t('openAudit')}</TextLink>}
        </Alert>
      )}
    </>
  );
}
