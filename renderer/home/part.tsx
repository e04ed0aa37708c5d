/** A titled list of things on the first page. */
import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './home.module.css';

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Title order={2} size={14} className={classes.title}>
        {title}
      </Title>
      <ul className={classes.rows}>{children}</ul>
    </section>
  );
}
