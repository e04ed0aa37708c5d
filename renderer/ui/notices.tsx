/** What stands where there is nothing, where something is on its way, or where something went wrong. */
import { Alert, Button, Center, Loader, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../api/errors.ts';
import classes from './notices.module.css';

export function EmptyState({ title, text, action }: { title: string; text: string; action?: ReactNode }) {
  return (
    <Center p="xl">
      <Stack gap="xs" align="center" maw={420}>
        <Title order={2} size={16}>
          {title}
        </Title>
        <Text ta="center" c="dimmed">
          {text}
        </Text>
        {action}
      </Stack>
    </Center>
  );
}

export function ErrorNotice({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const { t } = useTranslation('ui');
  const text = useErrorText();
  return (
    <Alert color="red" variant="light" role="alert" m="md">
      <Stack gap="xs" align="flex-start">
        {text(error)}
        {onRetry && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {t('retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** What a form could not send, over its button. */
export function FormError({ children }: { children: string | undefined }) {
  return children ? (
    <Text c="var(--mantine-color-error)" role="alert">
      {children}
    </Text>
  ) : null;
}

/** Shows itself only when the wait is felt, so that nothing flickers. */
export function Loading() {
  const { t } = useTranslation('ui');
  return (
    <Center p="xl" role="status" aria-label={t('loading')} className={classes.late}>
      <Loader size="sm" type="dots" />
    </Center>
  );
}
