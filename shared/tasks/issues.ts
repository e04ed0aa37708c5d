/** What can be wrong with tasks. Joined in `shared/issues.ts`. */
import type { Text } from '../errors.ts';

export const taskIssues = {
  'task.assignee': { nb: 'Kontoen er stengt. Velg en annen.', en: 'The account is closed. Choose another one.' },
} as const satisfies Record<string, Text>;
