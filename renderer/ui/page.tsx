/** The head of a page and the room under it. */
import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './page.module.css';

type PageProps = { title: string; count?: string | undefined; actions?: ReactNode; children: ReactNode };

export function Page({ title, count, actions, children }: PageProps) {
  return (
    <section className={classes.page} aria-label={title}>
      <header className={classes.head}>
        <Group gap="sm" align="baseline">
          <Title order={1} size={20}>
            {title}
          </Title>
          {count !== undefined && <Text className={classes.count}>{count}</Text>}
        </Group>
        <Group gap="xs" className="no-print">
          {actions}
        </Group>
      </header>
      <div className={classes.body}>{children}</div>
    </section>
  );
}
