/** The quiet frame of the screens before the signed-in ones. The language can be chosen here already. */
import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../api/errors.ts';
import { chooseLanguage } from '../i18n/i18n.ts';
import classes from './frame.module.css';

type FrameProps = { title: string; text?: string; wide?: boolean; children?: ReactNode };

export function Frame({ title, text, wide, children }: FrameProps) {
  const { t } = useTranslation('session');
  const other = useLanguage() === 'en' ? 'nb' : 'en';
  return (
    <main className={classes.room}>
      <Paper className={classes.sheet} data-wide={wide} withBorder>
        <div className={classes.top}>
          <Text className={classes.mark}>Tillit</Text>
          <Anchor
            component="button"
            type="button"
            size="xs"
            lang={other}
            className="no-print"
            onClick={() => void chooseLanguage(other)}
          >
            {t('otherLanguage')}
          </Anchor>
        </div>
        <Stack gap="md">
          <div>
            <Title order={1} size={20}>
              {title}
            </Title>
            {text && (
              <Text c="dimmed" mt={4} className="no-print">
                {text}
              </Text>
            )}
          </div>
          {children}
        </Stack>
      </Paper>
    </main>
  );
}
