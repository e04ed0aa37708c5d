/** Eleven digits typed into the search: offered as a look-up, for roles that may, and logged. The digits stand nowhere else. */
import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { useFailureText } from '../api/errors.ts';
import { useCan } from '../session/use-session.ts';
import { useIdentityRemark } from './identity-remark.ts';
import classes from './members-page.module.css';

export type LookUp = {
  /** What the last look-up gave, or what is wrong with the digits; null before. */
  note: string | null;
  busy: boolean;
  /** Looks the digits up; they are logged as looked up. */
  run(): Promise<void>;
};

/**
 * Looks up whoever has an identity number.
 * @param digits as typed
 * @param onFound told the id of the one member who has it
 */
export function useIdentityLookUp(digits: string, onFound: (id: string) => void): LookUp {
  const { t } = useTranslation('members');
  const allowed = useCan();
  const failureText = useFailureText();
  const [found, setFound] = useState<{ digits: string; note: string } | null>(null);
  const [busy, setBusy] = useState(false);
  return {
    note: found?.digits === digits ? found.note : null,
    busy,
    async run() {
      if (!allowed('identity', 'reveal') || busy) return;
      setBusy(true);
      try {
        const { id } = await api.members.findByNationalId({ nationalId: digits });
        if (id) onFound(id);
        else setFound({ digits, note: t('lookUpNone') });
      } catch (error) {
        setFound({ digits, note: failureText(error) });
      } finally {
        setBusy(false);
      }
    },
  };
}

export function IdentityLookUp({ digits, lookUp }: { digits: string; lookUp: LookUp }) {
  const { t } = useTranslation('members');
  const allowed = useCan();
  const remark = useIdentityRemark()(digits);
  return (
    <Stack className={classes.note} align="flex-start" gap="xs">
      <Text>{t('digits')}</Text>
      {remark && <Text c="ember">{remark}</Text>}
      {allowed('identity', 'reveal') ? (
        <>
          <Button size="xs" loading={lookUp.busy} onClick={() => void lookUp.run()}>
            {t('lookUp')}
          </Button>
          <Text size="xs" c="dimmed">
            {t('lookUpText')}
          </Text>
        </>
      ) : (
        <Text c="dimmed">{t('notAllowed')}</Text>
      )}
      <div role="status">{lookUp.note && <Text fw={600}>{lookUp.note}</Text>}</div>
    </Stack>
  );
}
