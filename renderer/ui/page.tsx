/** The head of a page and the room under it. The title of the window names the page, never a person. */
import { Group, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import classes from './page.module.css';

type PageProps = {
  title: string;
  count?: string | undefined;
  actions?: ReactNode;
  /** Stands under the head and stays while the rest scrolls: the search, what is selected. */
  tools?: ReactNode;
  children: ReactNode;
};

export function Page({ title, count, actions, tools, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useWindowTitle(title);
  useEffect(() => {
    // Whoever comes to a page goes on from its top, not from the menu; a field that takes the focus itself keeps it, and so does the next link
    // of somebody who did not wait for this page.
    if (!document.activeElement?.closest('main, [role="dialog"], nav a:not([aria-current="page"])'))
      heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section className={classes.page} aria-label={title}>
      <header className={classes.head}>
        <Group gap="xs" align="baseline" wrap="nowrap">
          <Title ref={heading} tabIndex={-1} order={1} size={20}>
            {title}
          </Title>
          {count !== undefined && (
            <Text className={classes.count} role="status">
              {count}
            </Text>
          )}
        </Group>
        <Group gap="xs" wrap="nowrap" className="no-print">
          {actions}
        </Group>
      </header>
      {tools && <div className="no-print">{tools}</div>}
      <div className={classes.body}>{children}</div>
    </section>
  );
}

/** Names the window after what it shows. */
export function useWindowTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Tillit`;
    return () => {
      document.title = 'Tillit';
    };
  }, [title]);
}
