/** A titled group of facts. */
import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './record-pane.module.css';

export function FactGroup({ title, children, tools }: { title: string; children: ReactNode; tools?: ReactNode }) {
  return (
    <section className={classes.group}>
      <Title order={3} size={14}>
        {title}
      </Title>
      <dl>{children}</dl>
      {tools && <div className={classes.groupTools}>{tools}</div>}
    </section>
  );
}
