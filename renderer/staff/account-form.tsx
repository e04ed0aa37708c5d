/** Making an account, or changing its name and roles. The first passphrase is kept in no draft. */
import { Button, Checkbox, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES, type Role, roleFacts } from '../../shared/roles.ts';
import type { StaffMember } from '../../shared/staff/model.ts';
import { api } from '../api/client.ts';
import { useFormErrors, useLanguage } from '../api/errors.ts';
import { useWhoami } from '../session/use-session.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useDraftForm } from '../ui/draft.ts';
import { DraftNote } from '../ui/draft-note.tsx';
import { useNotice } from '../ui/notice.tsx';
import { FormError } from '../ui/notices.tsx';

/** Name of the draft of an account's form; null: a new account. */
export function accountDraft(id: string | null): string {
  return `staff:${id ?? 'new'}`;
}

export function AccountForm({ account, onDone }: { account: StaffMember | null; onDone: () => void }) {
  const { t } = useTranslation('staff');
  const ui = useTranslation('ui').t;
  const language = useLanguage();
  const { staffId } = useWhoami();
  const { done } = useNotice();
  const formErrors = useFormErrors();
  const form = useDraftForm(accountDraft(account?.id ?? null), () => ({
    name: account?.name ?? '',
    email: account?.email ?? '',
    roles: [...(account?.roles ?? []), ...(account?.pendingRoles ?? [])] as Role[],
  }));
  const { name, email, roles } = form.values;
  const [passphrase, setPassphrase] = useState('');
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const close = () => {
    form.settle();
    onDone();
  };
  const send = async () => {
    setBusy(true);
    try {
      if (account)
        await api.staff.update({ id: account.id, patch: { name, ...(sameRoles(account, roles) ? {} : { roles }) } });
      else await api.staff.create({ name, email, roles, passphrase });
      done(account ? t('saved') : t('created'));
      close();
    } catch (error) {
      setErrors(formErrors(error));
    } finally {
      setBusy(false);
    }
  };
  const other = Object.entries(errors).find(([path]) => !['name', 'patch.name', 'email', 'passphrase'].includes(path));
  return (
    <Dialog opened onClose={onDone} title={account ? account.name : t('new')} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="sm">
          <DraftNote shown={form.fromDraft} onDiscard={form.discard} />
          <TextInput
            size="xs"
            label={t('name')}
            data-autofocus
            required
            autoComplete="off"
            value={name}
            error={errors.name ?? errors['patch.name']}
            onChange={(event) => form.set({ name: event.currentTarget.value })}
          />
          {!account && (
            <>
              <TextInput
                size="xs"
                label={t('email')}
                type="email"
                required
                autoComplete="off"
                value={email}
                error={errors.email}
                onChange={(event) => form.set({ email: event.currentTarget.value })}
              />
              <PasswordInput
                size="xs"
                label={t('firstPassphrase')}
                description={t('firstText')}
                autoComplete="new-password"
                required
                value={passphrase}
                error={errors.passphrase}
                onChange={(event) => setPassphrase(event.currentTarget.value)}
              />
            </>
          )}
          {account?.id === staffId ? (
            <Text c="dimmed">{t('ownRoles')}</Text>
          ) : (
            <Checkbox.Group
              size="xs"
              label={t('roles')}
              value={roles}
              onChange={(value) => form.set({ roles: value as Role[] })}
            >
              <Stack gap="xs" mt={4}>
                {ROLES.map((role) => {
                  const facts = roleFacts(role);
                  const second = facts.needsSecondPerson ? ` (${t('needsSecond')})` : '';
                  return (
                    <Checkbox
                      key={role}
                      size="xs"
                      value={role}
                      label={facts.title[language]}
                      description={`${facts.description[language]}${second}`}
                    />
                  );
                })}
              </Stack>
            </Checkbox.Group>
          )}
          <FormError>{other?.[1]}</FormError>
          <Group justify="flex-end" gap="xs">
            <Button size="xs" variant="default" onClick={close}>
              {ui('cancel')}
            </Button>
            <Button size="xs" type="submit" loading={busy}>
              {account ? t('save') : t('create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function sameRoles({ roles, pendingRoles }: StaffMember, chosen: readonly Role[]): boolean {
  return [...roles, ...pendingRoles].sort().join() === [...chosen].sort().join();
}
