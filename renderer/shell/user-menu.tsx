/** The person's own menu: language, look, row height, passphrase. Choices stay on this machine and say nothing about anybody. */
import { Button, Popover, SegmentedControl, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { useDisclosure, useLocalStorage } from '@mantine/hooks';
import { IconUser } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { roleFacts } from '../../shared/roles.ts';
import { useLanguage } from '../api/errors.ts';
import { chooseLanguage } from '../i18n/i18n.ts';
import { ChangePassphrase } from '../session/change-passphrase.tsx';
import { useWhoami } from '../session/use-session.ts';
import { Dialog } from '../ui/dialog.tsx';
import shell from './shell.module.css';
import classes from './user-menu.module.css';

export function UserMenu({ onKeys }: { onKeys: () => void }) {
  const { t } = useTranslation('shell');
  const { name, roles, deviceCanSeal, deviceBound } = useWhoami();
  const language = useLanguage();
  const navigate = useNavigate();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [density, setDensity] = useLocalStorage({ key: 'tillit-density', defaultValue: 'compact' });
  const [shown, { toggle, close: hide }] = useDisclosure(false);
  const [changing, { open, close }] = useDisclosure(false);
  useEffect(() => {
    document.documentElement.dataset.density = density;
  }, [density]);
  const after = (act: () => void) => () => {
    hide();
    act();
  };
  return (
    <>
      <Popover opened={shown} onChange={hide} position="bottom-end" width={320} trapFocus>
        <Popover.Target>
          <UnstyledButton
            className={shell.barButton}
            aria-label={`${name}: ${t('me')}`}
            aria-expanded={shown}
            onClick={toggle}
          >
            <IconUser size={16} aria-hidden />
            {name}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown p={0} aria-label={t('me')}>
          <div className={classes.choices}>
            <Text className={classes.roles} size="xs" c="dimmed">
              {roles.map((role) => roleFacts(role).title[language]).join(' · ')}
            </Text>
            <Choice
              label={t('language')}
              value={language}
              onChange={(value) => void chooseLanguage(value === 'en' ? 'en' : 'nb')}
              options={[
                { value: 'nb', label: t('norwegian') },
                { value: 'en', label: t('english') },
              ]}
            />
            <Choice
              label={t('scheme')}
              value={colorScheme}
              onChange={(value) => setColorScheme(value as 'light' | 'dark' | 'auto')}
              options={[
                { value: 'light', label: t('light') },
                { value: 'dark', label: t('dark') },
                { value: 'auto', label: t('auto') },
              ]}
            />
            <Choice
              label={t('density')}
              value={density}
              onChange={setDensity}
              options={[
                { value: 'compact', label: t('compact') },
                { value: 'comfortable', label: t('comfortable') },
              ]}
            />
          </div>
          <div className={classes.links}>
            <Button size="xs" variant="subtle" onClick={after(() => void navigate({ to: '/incidents' }))}>
              {t('reportBreach')}
            </Button>
            <Button size="xs" variant="subtle" onClick={after(open)}>
              {t('changePassphrase')}
            </Button>
            <Button size="xs" variant="subtle" onClick={after(onKeys)}>
              {t('keys')}
            </Button>
          </div>
        </Popover.Dropdown>
      </Popover>
      <Dialog opened={changing} onClose={close} title={t('changePassphrase')}>
        <ChangePassphrase canBind={deviceCanSeal} isBound={deviceBound} onDone={close} />
      </Dialog>
    </>
  );
}

type ChoiceProps = {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
};

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <div className={classes.choice}>
      <Text size="xs">{label}</Text>
      <SegmentedControl size="xs" fullWidth aria-label={label} value={value} onChange={onChange} data={options} />
    </div>
  );
}
