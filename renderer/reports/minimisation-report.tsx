/** Whether the register holds more than it needs: every field about members, why it is held, who has it, when it was used. */
import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PURPOSES, type PurposeKey } from '../../shared/processing/purposes.ts';
import type { MinimisedField } from '../../shared/reports/model.ts';
import type { RetentionRuleRow } from '../../shared/retention/model.ts';
import { ACTION_WORDS, periodText } from '../../shared/retention/words.ts';
import { apiQuery } from '../api/client.ts';
import { useLanguage } from '../api/errors.ts';
import { useWords } from '../i18n/use-words.ts';
import table from '../ui/data-table.module.css';
import { showDate } from '../ui/dates.ts';
import { EmptyState } from '../ui/notices.tsx';
import { Assessment, isOpen } from './assessment.tsx';
import { ReportFrame } from './report-frame.tsx';
import classes from './reports.module.css';
import { useShowCount } from './show-count.ts';

export function MinimisationReport() {
  const { t } = useTranslation('reports');
  const words = useWords();
  const [shown, setShown] = useState<'open' | 'remarked' | 'all'>('open');
  const report = useQuery(apiQuery.reports.minimisation.queryOptions({ input: {} }));
  const rules = useQuery(apiQuery.retention.rules.queryOptions({ input: {} }));
  const fields = report.data?.fields ?? [];
  const remarked = fields.filter(({ remarks }) => remarks.length > 0);
  const open = remarked.filter(isOpen);
  const rows = shown === 'all' ? fields : shown === 'remarked' ? remarked : open;
  const seesLog = fields.some(({ takenOutOn }) => takenOutOn !== undefined);
  const byEntity = Map.groupBy(rows, ({ entity }) => entity);
  return (
    <ReportFrame
      question={t('question.minimisation')}
      tools={
        <SegmentedControl
          size="xs"
          aria-label={t('which')}
          value={shown}
          onChange={(value) => setShown(value as typeof shown)}
          data={[
            { value: 'open', label: t('openFields') },
            { value: 'remarked', label: t('remarked') },
            { value: 'all', label: t('allFields') },
          ]}
        />
      }
      answer={
        report.data
          ? t('minimisationAnswer', { fields: fields.length, number: remarked.length, open: open.length })
          : null
      }
      error={report.error}
      onRetry={() => void report.refetch()}
      notes={[t('minimisationNote'), t('minimisationLaw')]}
    >
      {rows.length === 0 ? (
        <EmptyState
          title={remarked.length > 0 ? t('allAssessed') : t('noRemarks')}
          text={remarked.length > 0 ? t('allAssessedText') : t('noRemarksText')}
        />
      ) : (
        <table className={`${table.table} ${table.wrap} ${table.plain} ${classes.fields}`}>
          <thead>
            <tr>
              <th className={classes.field}>{t('field')}</th>
              <th className={classes.why}>{t('why')}</th>
              <th className={classes.filled}>{t('filled')}</th>
              <th className={classes.used}>{t('written')}</th>
              {seesLog && <th className={classes.used}>{t('takenOutOn')}</th>}
              <th>{t('remark')}</th>
            </tr>
          </thead>
          {[...byEntity].map(([entity, found]) => (
            <tbody key={entity}>
              <tr className={classes.entity}>
                <th scope="rowgroup" colSpan={seesLog ? 6 : 5}>
                  {words.entity(entity)}
                </th>
              </tr>
              {found.map((field) => (
                <FieldRow
                  key={field.field}
                  field={field}
                  rule={rules.data?.items.find(({ id }) => id === field.retention)}
                  seesLog={seesLog}
                />
              ))}
            </tbody>
          ))}
        </table>
      )}
    </ReportFrame>
  );
}

type FieldRowProps = { field: MinimisedField; rule: RetentionRuleRow | undefined; seesLog: boolean };

function FieldRow({ field, rule, seesLog }: FieldRowProps) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const words = useWords();
  return (
    <tr>
      <td>
        <div>{words.field(field.entity, field.field)}</div>
        <div className={classes.small}>{field.required ? t('required') : t('voluntary')}</div>
      </td>
      <td>
        <div>{PURPOSES[field.purpose as PurposeKey].title[language]}</div>
        <div className={classes.small}>{basisOf(field.purpose as PurposeKey)}</div>
        <div className={classes.small}>
          {t(`source.${field.source as 'member'}`)}.{' '}
          {rule && `${ACTION_WORDS[rule.action][language]} ${periodText(rule, language)}.`}
        </div>
      </td>
      <td>
        <Filled field={field} />
      </td>
      <td className={table.number}>{field.writtenOn ? showDate(field.writtenOn) : t('never')}</td>
      {seesLog && <td className={table.number}>{field.takenOutOn ? showDate(field.takenOutOn) : t('never')}</td>}
      <td>
        {field.remarks.map((remark) => (
          <Fragment key={remark}>
            <div className={classes.remark}>{t(`remarks.${remark}`)}</div>
            <div className={classes.small}>{t(`advice.${remark}`)}</div>
          </Fragment>
        ))}
        <Assessment field={field} />
      </td>
    </tr>
  );

  function basisOf(purpose: PurposeKey): string {
    const facts = PURPOSES[purpose];
    return 'article9' in facts
      ? t('basisBoth', { six: facts.article6, nine: facts.article9 })
      : t('basis', { six: facts.article6 });
  }
}

function Filled({ field: { rows, filled, share } }: { field: MinimisedField }) {
  const { t } = useTranslation('reports');
  const showCount = useShowCount();
  if (rows === 0) return <div className={classes.small}>{t('noRows')}</div>;
  if (typeof rows !== 'number') return <div className={classes.small}>{t('fewRows', { rows: showCount(rows) })}</div>;
  return (
    <>
      {share !== null && <div className={table.number}>{t('percent', { share })}</div>}
      <div className={classes.small}>{t('filledOf', { filled: showCount(filled), rows: showCount(rows) })}</div>
    </>
  );
}
