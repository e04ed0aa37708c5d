/** A titled group of facts. */
import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './record-pane.module.css';

type FactGroupProps = {
  title: string;
  children?: ReactNode;
  tools?: ReactNode;
  /** The address somebody lives at: a key goes there. */
  isAddress?: boolean;
  /** What is no fact and stands under them. */
  below?: ReactNode;
};

export function FactGroup({ title, children, tools, isAddress, below }: FactGroupProps) {
  return (
    <section className={classes.group} data-address={isAddress}>
      <Title order={3} size={14}>
        {title}
      </Title>
      {children && <dl>{children}</dl>}
      {below}
      {tools && <div className={classes.groupTools}>{tools}</div>}
    </section>
  );
}
