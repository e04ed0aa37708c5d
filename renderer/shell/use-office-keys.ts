/** The keys that work on every page: search, new member, the sheet of keys, taking the latest change back. */
import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useCan } from '../session/use-session.ts';
import { useNotice } from '../ui/notice.tsx';
import { latestChange } from '../ui/notice-log.ts';

export function useOfficeKeys(onSheet: () => void): void {
  const navigate = useNavigate();
  const allowed = useCan();
  const { undo } = useNotice();
  const undoLatest = () => {
    const changeId = latestChange();
    if (changeId) void undo(changeId);
  };
  // The search of the page, else that of the members.
  const toSearch = () => {
    const field = document.querySelector<HTMLInputElement>('main [data-search]');
    field?.focus();
    field?.select();
    if (!field && allowed('person', 'list')) void navigate({ to: '/members' });
  };
  const free = (act: () => void) => () => {
    if (!document.querySelector('[role="dialog"]')) act();
  };
  useHotkeys([
    ['shift+?', free(onSheet)],
    ['?', free(onSheet)],
    ['mod+Z', free(undoLatest)],
    ['/', free(toSearch)],
    ['n', free(() => allowed('person', 'create') && void navigate({ to: '/members/new' }))],
  ]);
}
