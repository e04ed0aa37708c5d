/** The whole record as a file, for who may take it out, or on paper, for everybody who reads it. */
import { Button, Menu } from '@mantine/core';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeController } from '../../shared/processing/describe.ts';
import { REGISTER_FORMATS, type Register } from '../../shared/processing/model.ts';
import { REGISTER_WORDS } from '../../shared/processing/words.ts';
import { api } from '../api/client.ts';
import { useLanguage } from '../api/errors.ts';
import { useCan } from '../session/use-session.ts';
import { Paper } from '../shell/paper.tsx';
import { showDate } from '../ui/dates.ts';
import { saveBase64 } from '../ui/download.ts';
import { useNotice } from '../ui/notice.tsx';
import classes from './processing.module.css';
import { PurposeParts } from './purpose-parts.tsx';

const LABELS = { pdf: 'asPdf', xlsx: 'asXlsx', json: 'asJson', csv: 'asCsv' } as const;

export function TakeOut({ day }: { day: string | null }) {
  const { t } = useTranslation('processing');
  const ui = useTranslation('ui').t;
  const language = useLanguage();
  const allowed = useCan();
  const { done, failed } = useNotice();
  const [printed, setPrinted] = useState<Register | null>(null);
  const at = day ? { at: day } : {};
  const take = async (format: (typeof REGISTER_FORMATS)[number]) => {
    try {
      const { file } = await api.purposes.register({ ...at, format, language });
      if (!file) return;
      saveBase64(file.fileName, file.mimeType, file.contentBase64);
      done(t('taken'));
    } catch (error) {
      failed(error);
    }
  };
  const print = async () => {
    try {
      setPrinted(await api.purposes.register({ ...at, language }));
    } catch (error) {
      failed(error);
    }
  };
  return (
    <>
      <Button size="xs" variant="default" onClick={() => void print()}>
        {ui('print')}
      </Button>
      {allowed('purposeVersion', 'export') && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button size="xs" variant="default">
              {t('takeOut')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {REGISTER_FORMATS.map((format) => (
              <Menu.Item key={format} onClick={() => void take(format)}>
                {t(LABELS[format])}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {printed && (
        <Paper
          title={REGISTER_WORDS.title[language]}
          lines={[
            REGISTER_WORDS.law[language],
            t('asOf', { day: showDate(printed.day) }),
            ...describeController(printed.controller, language).map(({ label, value }) => `${label}: ${value}`),
          ]}
          onPrinted={() => setPrinted(null)}
        >
          {printed.purposes.map((purpose) => (
            <Fragment key={purpose.key}>
              <h2 className={classes.paperPurpose}>{purpose.title[language]}</h2>
              <PurposeParts purpose={purpose} />
            </Fragment>
          ))}
        </Paper>
      )}
    </>
  );
}
