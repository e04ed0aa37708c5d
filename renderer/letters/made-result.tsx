/** What was made: to keep, to print, or to say that it was not sent after all. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showNumber } from '../ui/dates.ts';
import { saveBase64 } from '../ui/download.ts';
import { useNotice } from '../ui/notice.tsx';
import { RowAction } from '../ui/row-action.tsx';
import classes from './letters.module.css';
import { PdfPaper } from './pdf-paper.tsx';
import { FlaggedPeople, People } from './reach.tsx';
import type { Made } from './send-dialog.tsx';

/** More pages are pictures of many megabytes; a PDF reader prints them better. */
const MOST_PRINTED = 40;

export function MadeResult({ kind, made, onClose }: { kind: 'letter' | 'label'; made: Made; onClose: () => void }) {
  const { t } = useTranslation('letters');
  const { undo } = useNotice();
  const [printing, setPrinting] = useState(false);
  const { files, count, leftOut, flagged, changeId } = made;
  const number = showNumber(count);
  const pages = files.reduce((sum, file) => sum + file.pages, 0);
  const [only] = files.length === 1 ? files : [];
  return (
    <Stack gap="md">
      <Text fw={600} role="status">
        {kind === 'label' ? t('madeLabels', { count, number }) : t('made', { count, number })}
      </Text>
      <Group gap="xs">
        {only && (
          <Button
            size="xs"
            data-autofocus
            autoFocus
            onClick={() => saveBase64(only.fileName, only.mimeType, only.contentBase64)}
          >
            {t('savePdf')}
          </Button>
        )}
        {pages > 0 && pages <= MOST_PRINTED && (
          <Button size="xs" variant="default" loading={printing} onClick={() => setPrinting(true)}>
            {t('print')}
          </Button>
        )}
        <Text c="dimmed">{t('filePages', { count: pages })}</Text>
      </Group>
      {pages > MOST_PRINTED && <Text c="dimmed">{t('printMany', { number: MOST_PRINTED })}</Text>}
      {files.length > 1 && (
        <ul className={`${classes.people} ${classes.files}`}>
          {files.map(({ fileName, mimeType, contentBase64, pages: own }) => (
            <li key={fileName}>
              <span>
                {fileName} · {t('filePages', { count: own })}
              </span>
              <RowAction onClick={() => saveBase64(fileName, mimeType, contentBase64)}>{t('savePdf')}</RowAction>
            </li>
          ))}
        </ul>
      )}
      {leftOut.length > 0 && (
        <div>
          <Text c="var(--warm)">
            {t('leftOut')}: {showNumber(leftOut.length)}
          </Text>
          <People
            items={leftOut.map(({ id, name, memberNumber, reason }) => ({
              id,
              name: `${name} (${memberNumber})`,
              why: t(`reason.${reason}`),
            }))}
            more={0}
          />
        </div>
      )}
      {flagged.length > 0 && <FlaggedPeople items={flagged} count={flagged.length} />}
      <Group justify="space-between" gap="xs">
        {changeId ? (
          <Button size="xs" variant="subtle" title={t('notSentHint')} onClick={() => void undo(changeId).then(onClose)}>
            {t('notSent')}
          </Button>
        ) : (
          <span />
        )}
        <Button size="xs" variant="default" onClick={onClose}>
          {t('done')}
        </Button>
      </Group>
      {printing && <PdfPaper files={files} onPrinted={() => setPrinting(false)} />}
    </Stack>
  );
}
