/** «Skriv brev» on a member's record. */
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../session/use-session.ts';
import { keptDraft } from '../ui/draft.ts';
import { SendDialog } from './send-dialog.tsx';

export function WriteLetterButton({ id, name }: { id: string; name: string }) {
  const draftName = `letter:${id}`;
  const { t } = useTranslation('letters');
  const allowed = useCan();
  const [sending, setSending] = useState(() => Boolean(keptDraft(draftName)?.open));
  const whom = useMemo(() => ({ ids: [id] }), [id]);
  if (!allowed('dispatch', 'create')) return null;
  return (
    <>
      <Button size="xs" variant="subtle" onClick={() => setSending(true)}>
        {t('writeLetter')}
      </Button>
      {sending && (
        <SendDialog
          kind="letter"
          whom={whom}
          name={name}
          draftName={draftName}
          personId={id}
          onClose={() => setSending(false)}
        />
      )}
    </>
  );
}
