/** The notices since the sign-in, in the bar: what was done, with a way back for as long as there is one. */
import { Indicator, Popover, Text, UnstyledButton } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showClock } from '../ui/dates.ts';
import { useNotice } from '../ui/notice.tsx';
import { useNoticeLog } from '../ui/notice-log.ts';
import { RowAction } from '../ui/row-action.tsx';
import classes from './notices-menu.module.css';
import shell from './shell.module.css';

export function NoticesMenu() {
  const { t } = useTranslation('shell');
  const ui = useTranslation('ui').t;
  const { undo } = useNotice();
  const notices = useNoticeLog();
  const [shown, setShown] = useState(false);
  const [seen, setSeen] = useState<string | null>(null);
  const newest = notices[0];
  const unseenFailure = newest?.failed === true && newest.id !== seen;
  const show = (next: boolean) => {
    setShown(next);
    setSeen(newest?.id ?? null);
  };
  return (
    <Popover opened={shown} onChange={show} position="bottom-end" width={360} trapFocus>
      <Popover.Target>
        <UnstyledButton className={shell.barButton} aria-expanded={shown} onClick={() => show(!shown)}>
          <Indicator disabled={!unseenFailure} color="red" size={8} offset={2}>
            <IconBell size={16} aria-hidden />
          </Indicator>
          {t('notices')}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={t('notices')}>
        {notices.length === 0 ? (
          <Text p="md" c="dimmed">
            {t('noNotices')}
          </Text>
        ) : (
          <ul className={classes.notices}>
            {notices.map(({ id, text, at, changeId, failed }) => (
              <li key={id} data-failed={failed}>
                <span className={classes.at}>{showClock(at)}</span>
                <span>{text}</span>
                {changeId && <RowAction onClick={() => void undo(changeId)}>{ui('undo')}</RowAction>}
              </li>
            ))}
          </ul>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
