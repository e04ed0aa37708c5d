/** The placeholders by what they are about, to be put where the caret stands. */
import { Button, Menu, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PLACEHOLDERS, type Placeholder } from '../../shared/letters/placeholders.ts';
import { useLanguage } from '../api/errors.ts';

const GROUPS = ['member', 'address', 'work', 'letter', 'office'] as const;
const NAMES = Object.keys(PLACEHOLDERS) as Placeholder[];

export function PlaceholderMenu({ onInsert }: { onInsert: (name: Placeholder) => void }) {
  const { t } = useTranslation('letters');
  const language = useLanguage();
  return (
    <Menu position="bottom-start" width={320} withinPortal returnFocus={false}>
      <Menu.Target>
        <Button size="compact-sm" variant="default">
          {t('insert')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {GROUPS.map((group) => (
          <div key={group}>
            <Menu.Label>{t(`group.${group}`)}</Menu.Label>
            {NAMES.filter((name) => PLACEHOLDERS[name].group === group).map((name) => (
              <Menu.Item
                key={name}
                py={4}
                onClick={() => onInsert(name)}
                rightSection={
                  <Text size="xs" c="dimmed">
                    {name}
                  </Text>
                }
              >
                {PLACEHOLDERS[name].title[language]}
              </Menu.Item>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
