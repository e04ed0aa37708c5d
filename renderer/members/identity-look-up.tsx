/** Eleven digits typed into the search: offered as a look-up, for roles that may, and logged. The digits stand nowhere else. */
import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { useErrorText } from '../api/errors.ts';
import { useCan } from '../session/use-session.ts';
import classes from './members-page.module.css';

export function IdentityLookUp({ digits, onFound }: { digits: string; onFound: (id: string) => void }) {
  const { t } = useTranslation('members');
  const allowed = useCan();
  const errorText = useErrorText();
  const [note, setNote] = useState<string | null>(null);
  const lookUp = async () => {
    try {
      const { id } = await api.members.findByNationalId({ nationalId: digits });
      if (id) onFound(id);
      else setNote(t('lookUpNone'));
    } catch (error) {
      setNote(errorText(error));
    }
  };
  return (
    <Stack className={classes.note} align="flex-start" gap="xs">
      <Text>{t('digits')}</Text>
      {allowed('identity', 'reveal') ? (
        <>
          <Button size="xs" onClick={() => void lookUp()}>
            {t('lookUp')}
          </Button>
          <Text size="xs" c="dimmed">
            {t('lookUpText')}
          </Text>
        </>
      ) : (
        <Text c="dimmed">{t('notAllowed')}</Text>
      )}
      {note && <Text role="status">{note}</Text>}
    </Stack>
  );
}
