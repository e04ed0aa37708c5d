/** The frame of the office: the rail with what the role may see, the bar with search, lock and the person's own menu. */
import { Alert, Button, Kbd, Text, UnstyledButton } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconLock, IconSearch } from '@tabler/icons-react';
import { Link, Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChanges } from '../api/changes.ts';
import { lockNow, useLock } from '../session/lock.ts';
import { useCan, useWhoami } from '../session/use-session.ts';
import { CommandPalette } from './command-palette.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { KeysSheet } from './keys-sheet.tsx';
import { MENU } from './pages.ts';
import classes from './shell.module.css';
import { UserMenu } from './user-menu.tsx';

export function Shell() {
  const { t } = useTranslation('shell');
  const whoami = useWhoami();
  const allowed = useCan();
  const [keysShown, setKeysShown] = useState(false);
  useChanges();
  useLock(whoami.idleMinutes);
  return (
    <div className={classes.shell}>
      <nav className={classes.rail} aria-label={t('navigation')}>
        <Text className={classes.mark} title={whoami.organisationName}>
          Tillit
        </Text>
        {MENU.filter(({ needs }) => needs === null || allowed(needs.entity, needs.action)).map(
          ({ path, name, icon: Icon }) => (
            <Link
              key={path}
              to={path}
              className={classes.item}
              activeProps={{ 'data-active': true }}
              activeOptions={{ exact: path === '/' }}
              title={t(name)}
            >
              <Icon size={18} stroke={1.6} aria-hidden />
              <span className={classes.word}>{t(name)}</span>
            </Link>
          ),
        )}
        <Text className={classes.office}>{whoami.organisationName}</Text>
      </nav>
      <header className={classes.bar}>
        <UnstyledButton className={classes.search} onClick={() => spotlight.open()}>
          <IconSearch size={16} aria-hidden />
          <span>{t('command')}</span>
          <Kbd size="xs">Ctrl K</Kbd>
        </UnstyledButton>
        {whoami.demo && <Text className={classes.demo}>{t('demo')}</Text>}
        <span className={classes.space} />
        <Button
          size="xs"
          variant="default"
          leftSection={<IconLock size={14} aria-hidden />}
          onClick={() => void lockNow()}
        >
          {t('lock')}
        </Button>
        <UserMenu onKeys={() => setKeysShown(true)} />
      </header>
      <main className={classes.main}>
        {whoami.clockBehind && (
          <Alert color="ember" variant="light">
            {t('clockBehind')}
          </Alert>
        )}
        {whoami.auditFault && (
          <Alert color="red" variant="light">
            {t('auditFault')}
          </Alert>
        )}
        <ErrorBoundary>
          <Outlet />
        </ErrorBoundary>
      </main>
      <CommandPalette />
      <KeysSheet shown={keysShown} onShow={setKeysShown} />
    </div>
  );
}
