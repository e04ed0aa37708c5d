/** The quiet frame of the screens before the signed-in ones. */
import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './frame.module.css';

export function Frame({
  title,
  text,
  wide,
  children,
}: {
  title: string;
  text?: string;
  wide?: boolean;
  children?: ReactNode;
}) {
  return (
    <main className={classes.room}>
      <Paper className={classes.sheet} data-wide={wide} withBorder>
        <Text className={classes.mark}>Tillit</Text>
        <Stack gap="md">
          <div>
            <Title order={1} size={20}>
              {title}
            </Title>
            {text && (
              <Text c="dimmed" mt={4}>
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
