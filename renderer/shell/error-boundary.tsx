/** Catches a screen that stops: says so calmly, keeps the rest, loses nothing. */
import { Button, Center, Stack, Text, Title } from '@mantine/core';
import i18next from 'i18next';
import { Component, type ReactNode } from 'react';
import { flushDrafts } from '../ui/draft.ts';

type Props = {
  children: ReactNode;
  /** Another page begins afresh after a screen that stopped. */
  page?: string;
};

export class ErrorBoundary extends Component<Props, { stopped: boolean }> {
  override state = { stopped: false };

  static getDerivedStateFromError(): { stopped: boolean } {
    return { stopped: true };
  }

  override componentDidCatch(): void {
    void flushDrafts();
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.stopped && before.page !== this.props.page) this.setState({ stopped: false });
  }

  override render(): ReactNode {
    if (!this.state.stopped) return this.props.children;
    const t = (key: 'crashed' | 'crashedText' | 'reload') => i18next.t(key, { ns: 'shell' });
    return (
      <Center p="xl" role="alert">
        <Stack gap="xs" align="flex-start" maw={420}>
          <Title order={2} size={16}>
            {t('crashed')}
          </Title>
          <Text c="dimmed">{t('crashedText')}</Text>
          <Button size="xs" onClick={() => location.reload()}>
            {t('reload')}
          </Button>
        </Stack>
      </Center>
    );
  }
}
