/** What has been said about one purpose, the last first, with its evidence, and the way to say that it was never so. */
import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsentHistoryEntry } from '../../shared/consents/model.ts';
import { api, apiQuery } from '../api/client.ts';
import { PdfView } from '../letters/pdf-view.tsx';
import { useCan } from '../session/use-session.ts';
import { showDate, showMoment } from '../ui/dates.ts';
import { Dialog } from '../ui/dialog.tsx';
import { saveBase64 } from '../ui/download.ts';
import { useNotice } from '../ui/notice.tsx';
import { ErrorNotice, Loading } from '../ui/notices.tsx';
import { ReasonModal } from '../ui/reason-modal.tsx';
import { RowAction } from '../ui/row-action.tsx';
import classes from './consents.module.css';

export function ConsentHistory({ personId, purposeKey }: { personId: string; purposeKey: string }) {
  const { t } = useTranslation('consents');
  const { done } = useNotice();
  const [mistaken, setMistaken] = useState<string | null>(null);
  const [evidence, setEvidence] = useState<string | null>(null);
  const history = useQuery(apiQuery.consents.history.queryOptions({ input: { personId, purposeKey } }));
  if (history.isPending) return <Loading />;
  if (history.isError) return <ErrorNotice error={history.error} />;
  if (history.data.items.length === 0) return <p className={classes.quiet}>{t('noHistory')}</p>;
  return (
    <>
      <ol className={classes.entries}>
        {history.data.items.map((entry) => (
          <Entry
            key={entry.id}
            entry={entry}
            onMistake={() => setMistaken(entry.id)}
            onEvidence={() => setEvidence(entry.evidence?.attachmentId ?? null)}
          />
        ))}
      </ol>
      {mistaken && (
        <ReasonModal
          title={t('mistakeTitle')}
          text={t('mistakeText')}
          action={t('mistakeDo')}
          form={`consent-mistake:${mistaken}`}
          personId={personId}
          onClose={() => setMistaken(null)}
          onReason={async (note) => {
            await api.consents.invalidate({ eventId: mistaken, note });
            done(t('mistakeDone'));
          }}
        />
      )}
      {evidence && <Evidence id={evidence} onClose={() => setEvidence(null)} />}
    </>
  );
}

type EntryProps = { entry: ConsentHistoryEntry; onMistake: () => void; onEvidence: () => void };

function Entry({ entry, onMistake, onEvidence }: EntryProps) {
  const { t } = useTranslation('consents');
  const words = useTranslation('words').t;
  const allowed = useCan();
  const { event, channel, at, recordedAt, staffName, isExplicit, validUntil, text, note, invalidatedBy } = entry;
  const facts = [
    words(`consentChannel.${channel}`),
    text && t('version', { number: text.number }),
    isExplicit && t('explicitShort'),
    validUntil && t('until', { day: showDate(validUntil) }),
    staffName && t('recordedBy', { at: showMoment(recordedAt), name: staffName }),
  ];
  const mayMark = event !== 'invalidated' && invalidatedBy === null && allowed('consentEvent', 'create');
  return (
    <li className={classes.entry} data-void={invalidatedBy !== null}>
      <span className={classes.quiet}>{showMoment(at)}</span>
      <span>
        <span className={classes.what}>{words(`consentEventKind.${event}`)}</span>
        {invalidatedBy && ` · ${t('voided')}`}
        <br />
        <span className={classes.quiet}>{facts.filter(Boolean).join(' · ')}</span>
        {note && (
          <>
            <br />
            <span className={classes.quiet}>{note}</span>
          </>
        )}
      </span>
      <span>
        {entry.evidence && allowed('attachment', 'read') && <RowAction onClick={onEvidence}>{t('evidence')}</RowAction>}
        {mayMark && <RowAction onClick={onMistake}>{t('mistake')}</RowAction>}
      </span>
    </li>
  );
}

/** A scan as it is, with a way to take it out. */
function Evidence({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('consents');
  const file = useQuery(apiQuery.attachments.get.queryOptions({ input: { id } }));
  return (
    <Dialog opened onClose={onClose} title={t('evidenceTitle')} size="lg">
      {file.isPending && <Loading />}
      {file.isError && <ErrorNotice error={file.error} />}
      {file.data && (
        <>
          <Group justify="space-between" pb="xs">
            <span className={classes.quiet}>{file.data.name}</span>
            <Button
              size="xs"
              variant="default"
              onClick={() => saveBase64(file.data.name, file.data.mimeType, file.data.contentBase64)}
            >
              {t('download')}
            </Button>
          </Group>
          {file.data.mimeType === 'application/pdf' ? (
            <PdfView base64={file.data.contentBase64} />
          ) : (
            <img
              className={classes.image}
              alt={t('evidenceTitle')}
              src={`data:${file.data.mimeType};base64,${file.data.contentBase64}`}
            />
          )}
        </>
      )}
    </Dialog>
  );
}
