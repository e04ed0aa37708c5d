/** A titled group of facts. */
import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './record-pane.module.css';

type FactGroupProps = {
  title: string;
  children?: ReactNode;
  tools?: ReactNode;
  /** What is no fact and stands under them. */
  below?: ReactNode;
};

export function FactGroup({ title, children, tools, below }: FactGroupProps) {
  return (
    <section className={classes.group}>
      <Title order={3} size={14}>
        {title}
      </Title>
      {children && <dl>{children}</dl>}
      {below}
      {tools && <div className={classes.groupTools}>{tools}</div>}
    </section>
  );
}
