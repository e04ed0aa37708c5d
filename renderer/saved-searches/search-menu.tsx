/** Kept searches over the list: run one, keep the one on the screen, change or remove one's own. */
import { ActionIcon, Button, Group, Popover, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedSearch } from '../../shared/saved-searches/contract.ts';
import { api } from '../api/client.ts';
import { LIST_FORMS } from '../members/cut-off.ts';
import { useCan } from '../session/use-session.ts';
import { keptDraft } from '../ui/draft.ts';
import { useNotice } from '../ui/notice.tsx';
import { KeepDialog, type KeptSearch } from './keep-dialog.tsx';
import classes from './saved-searches.module.css';
import { useSavedSearches } from './use-saved-searches.ts';

type SearchMenuProps = {
  /** The search on the screen. */
  search: KeptSearch;
  onRun: (search: SavedSearch) => void;
};

export function SearchMenu({ search, onRun }: SearchMenuProps) {
  const { t } = useTranslation('savedSearches');
  const allowed = useCan();
  const found = useSavedSearches();
  const { done, failed } = useNotice();
  const [open, setOpen] = useState(false);
  const [keeping, setKeeping] = useState<SavedSearch | 'new' | null>(() =>
    keptDraft(LIST_FORMS.keep)?.open ? 'new' : null,
  );
  const items = found.data?.items ?? [];
  const remove = async ({ id }: SavedSearch) => {
    try {
      const { changeId } = await api.savedSearches.remove({ id });
      await found.refetch();
      done(t('removed'), allowed('history', 'read') ? changeId : null);
    } catch (error) {
      failed(error);
    }
  };
  const part = (title: string, of: readonly SavedSearch[]) =>
    of.length > 0 && (
      <section aria-label={title}>
        <Text size="xs" c="dimmed">
          {title}
        </Text>
        {of.map((one) => (
          <Group key={one.id} gap={0} wrap="nowrap">
            <UnstyledButton
              className={classes.run}
              onClick={() => {
                setOpen(false);
                onRun(one);
              }}
            >
              {one.name}
            </UnstyledButton>
            {one.isOwn && (
              <>
                <ActionIcon
                  size={28}
                  variant="subtle"
                  color="gray"
                  aria-label={t('change', { name: one.name })}
                  onClick={() => {
                    setOpen(false);
                    setKeeping(one);
                  }}
                >
                  <IconPencil size={14} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  size={28}
                  variant="subtle"
                  color="gray"
                  aria-label={t('remove', { name: one.name })}
                  onClick={() => void remove(one)}
                >
                  <IconTrash size={14} aria-hidden />
                </ActionIcon>
              </>
            )}
          </Group>
        ))}
      </section>
    );
  return (
    <>
      <Popover opened={open} onChange={setOpen} position="bottom-end" width={320} trapFocus withinPortal>
        <Popover.Target>
          <Button size="xs" variant="default" onClick={() => setOpen(!open)}>
            {t('menu')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('menu')}>
          <Stack gap="sm">
            {items.length === 0 && <Text c="dimmed">{t('none')}</Text>}
            {part(
              t('own'),
              items.filter(({ isOwn }) => isOwn),
            )}
            {part(
              t('shared'),
              items.filter(({ isOwn }) => !isOwn),
            )}
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                setOpen(false);
                setKeeping('new');
              }}
            >
              {t('keep')}
            </Button>
          </Stack>
        </Popover.Dropdown>
      </Popover>
      {keeping && (
        <KeepDialog search={search} kept={keeping === 'new' ? null : keeping} onClose={() => setKeeping(null)} />
      )}
    </>
  );
}
