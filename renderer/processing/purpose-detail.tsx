/** The purpose that is open: what it says, what is missing, and how it came to stand so. */
import { Button, Group, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Purpose } from '../../shared/processing/model.ts';
import { PURPOSES } from '../../shared/processing/purposes.ts';
import { api, apiQuery } from '../api/client.ts';
import { useLanguage } from '../api/errors.ts';
import { useWords } from '../i18n/use-words.ts';
import { showDate, showMoment } from '../ui/dates.ts';
import { keptDraft } from '../ui/draft.ts';
import { useNotice } from '../ui/notice.tsx';
import classes from './processing.module.css';
import { PurposeForm, purposeDraft } from './purpose-form.tsx';
import { PurposeParts } from './purpose-parts.tsx';

export function PurposeDetail({ purpose, mayChange }: { purpose: Purpose; mayChange: boolean }) {
  const { t } = useTranslation('processing');
  const language = useLanguage();
  const client = useQueryClient();
  const { done, failed } = useNotice();
  const [editing, setEditing] = useState(() => mayChange && Boolean(keptDraft(purposeDraft(purpose.key))?.open));
  const versions = useQuery(apiQuery.purposes.get.queryOptions({ input: { key: purpose.key } }));
  const latest = versions.data?.versions[0];
  const end = async () => {
    try {
      await api.purposes.end({ key: purpose.key });
      await client.invalidateQueries();
      done(t('ended'));
    } catch (error) {
      failed(error);
    }
  };
  // What is said anew goes on from the latest version, also where its day has not come.
  if (editing && latest) return <PurposeForm purpose={{ ...purpose, ...latest }} onClose={() => setEditing(false)} />;
  return (
    <article aria-label={purpose.title[language]}>
      <header className={classes.head}>
        <Title order={2} size={16}>
          {purpose.title[language]}
        </Title>
        {mayChange && (
          <Group gap="xs">
            {!Object.hasOwn(PURPOSES, purpose.key) && (
              <Button size="xs" variant="subtle" color="red" onClick={() => void end()}>
                {t('end')}
              </Button>
            )}
            <Button size="xs" onClick={() => setEditing(true)}>
              {t('change')}
            </Button>
          </Group>
        )}
      </header>
      {purpose.remarks.map((remark) => (
        <p key={remark} className={classes.note}>
          {t(`remark.${remark}`)}
        </p>
      ))}
      {purpose.changesOn && <p className={classes.asOf}>{t('changesOn', { day: showDate(purpose.changesOn) })}</p>}
      <PurposeParts purpose={purpose} withFields />
      <Versions purposeKey={purpose.key} />
    </article>
  );
}

function Versions({ purposeKey }: { purposeKey: string }) {
  const { t } = useTranslation('processing');
  const words = useWords();
  const found = useQuery(apiQuery.purposes.get.queryOptions({ input: { key: purposeKey } }));
  if (!found.data) return null;
  return (
    <section className={`${classes.versions} no-print`} aria-label={t('versions')}>
      <Title order={3} size={14}>
        {t('versions')}
      </Title>
      <ol>
        {found.data.versions.map(({ id, number, inForceFrom, isEnded, createdAt, createdBy, changed, changeNote }) => (
          <li key={id}>
            <div>{t(isEnded ? 'endedHead' : 'versionHead', { number, day: showDate(inForceFrom) })}</div>
            {changeNote && <div>{changeNote}</div>}
            <div className={classes.small}>
              {createdBy ? t('writtenBy', { at: showMoment(createdAt), name: createdBy }) : t('began')}
              {changed.length > 0 &&
                `. ${t('changedFields', {
                  fields: words.fields(changed.map(({ field }) => `purposeVersion.${field}`)).join(', '),
                })}`}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
