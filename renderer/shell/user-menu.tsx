/** The person's own menu: language, look, row height, passphrase. Choices stay on this machine. */
import { Menu, SegmentedControl, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { useDisclosure, useLocalStorage } from '@mantine/hooks';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { roleFacts } from '../../shared/roles.ts';
import { useLanguage } from '../api/errors.ts';
import { chooseLanguage } from '../i18n/i18n.ts';
import { ChangePassphrase } from '../session/change-passphrase.tsx';
import { useWhoami } from '../session/use-session.ts';
import { Dialog } from '../ui/dialog.tsx';
import classes from './user-menu.module.css';

export function UserMenu({ onKeys }: { onKeys: () => void }) {
  const { t } = useTranslation('shell');
  const { name, roles, deviceCanSeal } = useWhoami();
  const language = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [density, setDensity] = useLocalStorage({ key: 'tillit-density', defaultValue: 'compact' });
  const [changing, { open, close }] = useDisclosure(false);
  useEffect(() => {
    document.documentElement.dataset.density = density;
  }, [density]);
  return (
    <>
      <Menu position="bottom-end" width={280} closeOnItemClick={false}>
        <Menu.Target>
          <UnstyledButton className={classes.me} aria-label={`${name}: ${t('me')}`}>
            {name}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{roles.map((role) => roleFacts(role).title[language]).join(' · ')}</Menu.Label>
          <div className={classes.choice}>
            <Text size="xs">{t('language')}</Text>
            <SegmentedControl
              size="xs"
              fullWidth
              value={language}
              onChange={(value) => void chooseLanguage(value === 'en' ? 'en' : 'nb')}
              data={[
                { value: 'nb', label: t('norwegian') },
                { value: 'en', label: t('english') },
              ]}
            />
          </div>
          <div className={classes.choice}>
            <Text size="xs">{t('scheme')}</Text>
            <SegmentedControl
              size="xs"
              fullWidth
              value={colorScheme}
              onChange={(value) => setColorScheme(value as 'light' | 'dark' | 'auto')}
              data={[
                { value: 'light', label: t('light') },
                { value: 'dark', label: t('dark') },
                { value: 'auto', label: t('auto') },
              ]}
            />
          </div>
          <div className={classes.choice}>
            <Text size="xs">{t('density')}</Text>
            <SegmentedControl
              size="xs"
              fullWidth
              value={density}
              onChange={setDensity}
              data={[
                { value: 'compact', label: t('compact') },
                { value: 'comfortable', label: t('comfortable') },
              ]}
            />
          </div>
          <Menu.Divider />
          <Menu.Item onClick={open}>{t('changePassphrase')}</Menu.Item>
          <Menu.Item onClick={onKeys}>{t('keys')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Dialog opened={changing} onClose={close} title={t('changePassphrase')}>
        <ChangePassphrase canBind={deviceCanSeal} onDone={close} />
      </Dialog>
    </>
  );
}
