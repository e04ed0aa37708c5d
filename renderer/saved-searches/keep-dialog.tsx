/** Keeping a search: its name, whom it is shared with, whether it stands in the menu. */
import { Button, Checkbox, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '../../shared/permissions.ts';
import { ROLES, type Role, roleFacts } from '../../shared/roles.ts';
import type { SavedSearch } from '../../shared/saved-searches/contract.ts';
import { api } from '../api/client.ts';
import { useFormErrors, useLanguage } from '../api/errors.ts';
import { LIST_FORMS, type ListDraft } from '../members/cut-off.ts';
import { useCan } from '../session/use-session.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useDraftForm } from '../ui/draft.ts';
import { DraftNote } from '../ui/draft-note.tsx';
import { useNotice } from '../ui/notice.tsx';
import { FormError } from '../ui/notices.tsx';

/** What a search is, without its name. */
export type KeptSearch = Pick<SavedSearch, 'query' | 'filters' | 'filter' | 'sort'>;

/** Those who see members at all. */
const SHARERS = ROLES.filter((role) => can([role], 'savedSearch', 'list'));

/** What is typed, and the search it is about. */
type KeepDraft = ListDraft & { name: string; sharedWith: Role[]; isPinned: boolean; takes: boolean };

type KeepDialogProps = { search: KeptSearch; kept: SavedSearch | null; onClose: () => void };

export function KeepDialog({ search, kept, onClose }: KeepDialogProps) {
  const { t } = useTranslation('savedSearches');
  const ui = useTranslation('ui').t;
  const language = useLanguage();
  const formErrors = useFormErrors();
  const client = useQueryClient();
  const allowed = useCan();
  const { done } = useNotice();
  const form = useDraftForm<KeepDraft>(kept ? `search:${kept.id}` : LIST_FORMS.keep, () => ({
    query: search.query,
    filters: search.filters,
    filter: search.filter,
    ids: null,
    name: kept?.name ?? '',
    sharedWith: kept?.sharedWith ?? [],
    isPinned: kept?.isPinned ?? false,
    takes: false,
  }));
  const { name, sharedWith, isPinned, takes } = form.values;
  const leave = () => {
    form.settle();
    onClose();
  };
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const save = async () => {
    if (busy) return;
    setBusy(true);
    setErrors({});
    const said = { name, sharedWith, isPinned };
    const { query, filters, filter, sort } = search;
    const content = { query, filters, filter, sort };
    try {
      const { changeId } = kept
        ? await api.savedSearches.update({
            id: kept.id,
            patch: { ...said, ...(takes ? content : {}) },
            revision: kept.revision,
          })
        : await api.savedSearches.create({ ...said, ...content });
      await client.invalidateQueries();
      done(kept ? t('changed') : t('kept'), allowed('history', 'read') ? changeId : null);
      leave();
    } catch (error) {
      setBusy(false);
      const found = formErrors(error);
      setErrors({
        form: found.query ?? found['patch.query'] ?? '',
        ...found,
        name: found.name ?? found['patch.name'] ?? '',
      });
    }
  };
  return (
    <Dialog opened onClose={leave} title={kept ? t('changeTitle') : t('keepTitle')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="md">
          <DraftNote shown={form.fromDraft} onDiscard={form.discard} />
          <TextInput
            size="xs"
            label={t('name')}
            description={t('nameHint')}
            required
            data-autofocus
            autoComplete="off"
            maxLength={80}
            value={name}
            error={errors.name}
            onChange={(event) => form.set({ name: event.currentTarget.value })}
          />
          <Checkbox.Group
            size="xs"
            label={t('sharedWith')}
            description={t('sharedHint')}
            value={sharedWith}
            onChange={(roles) => form.set({ sharedWith: roles as Role[] })}
          >
            <SimpleGrid cols={2} spacing="xs" verticalSpacing="xs" mt={8}>
              {SHARERS.map((role) => (
                <Checkbox key={role} size="xs" value={role} label={roleFacts(role).title[language]} />
              ))}
            </SimpleGrid>
          </Checkbox.Group>
          <Checkbox
            size="xs"
            label={t('pin')}
            checked={isPinned}
            onChange={(event) => form.set({ isPinned: event.currentTarget.checked })}
          />
          {kept && (
            <Checkbox
              size="xs"
              label={t('update')}
              description={t('updateHint')}
              checked={takes}
              onChange={(event) => form.set({ takes: event.currentTarget.checked })}
            />
          )}
          <FormError>{errors.form}</FormError>
          <Group justify="flex-end" gap="xs">
            <Button size="xs" variant="default" onClick={leave}>
              {ui('cancel')}
            </Button>
            <Button size="xs" type="submit" loading={busy}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
