/** Making an account, or changing its name and roles. */
import { Button, Checkbox, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES, type Role, roleFacts } from '../../shared/roles.ts';
import type { StaffMember } from '../../shared/staff/model.ts';
import { api } from '../api/client.ts';
import { errorOf, fieldErrors, useErrorText, useIssueText, useLanguage } from '../api/errors.ts';
import { Dialog } from '../ui/dialog.tsx';

export function AccountForm({ account, onDone }: { account: StaffMember | null; onDone: () => void }) {
  const { t } = useTranslation('staff');
  const language = useLanguage();
  const errorText = useErrorText();
  const issueText = useIssueText();
  const [name, setName] = useState(account?.name ?? '');
  const [email, setEmail] = useState(account?.email ?? '');
  const [passphrase, setPassphrase] = useState('');
  const [roles, setRoles] = useState<Role[]>([...(account?.roles ?? []), ...(account?.pendingRoles ?? [])]);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    try {
      if (account)
        await api.staff.update({ id: account.id, patch: { name, ...(sameRoles(account, roles) ? {} : { roles }) } });
      else await api.staff.create({ name, email, roles, passphrase });
      notifications.show({ message: account ? t('saved') : t('created') });
      onDone();
    } catch (error) {
      setErrors(errorOf(error).issues ? fieldErrors(error, issueText) : { form: errorText(error) });
    } finally {
      setBusy(false);
    }
  };
  const other = Object.entries(errors).find(([path]) => !['name', 'email', 'passphrase'].includes(path))?.[1];
  return (
    <Dialog opened onClose={onDone} title={account ? account.name : t('new')} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="sm">
          <TextInput
            label={t('name')}
            data-autofocus
            required
            value={name}
            error={errors.name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {!account && (
            <>
              <TextInput
                label={t('email')}
                type="email"
                required
                value={email}
                error={errors.email}
                onChange={(event) => setEmail(event.currentTarget.value)}
              />
              <PasswordInput
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
          <Checkbox.Group label={t('roles')} value={roles} onChange={(value) => setRoles(value as Role[])}>
            <Stack gap={6} mt={4}>
              {ROLES.map((role) => {
                const facts = roleFacts(role);
                const second = facts.needsSecondPerson ? ` (${t('needsSecond')})` : '';
                return (
                  <Checkbox
                    key={role}
                    value={role}
                    label={facts.title[language]}
                    description={`${facts.description[language]}${second}`}
                  />
                );
              })}
            </Stack>
          </Checkbox.Group>
          {other && (
            <Text c="red" role="alert">
              {other}
            </Text>
          )}
          <Button type="submit" loading={busy}>
            {account ? t('save') : t('create')}
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}

function sameRoles({ roles, pendingRoles }: StaffMember, chosen: readonly Role[]): boolean {
  return [...roles, ...pendingRoles].sort().join() === [...chosen].sort().join();
}
