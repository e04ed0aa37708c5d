/** The rows of a file by verdict, with what is wrong at its cell, and a decision for those that the dry run leaves out. */
import { Button, SegmentedControl, Select, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ImportCounts, type ImportField, VERDICTS, type Verdict } from '../../shared/imports/model.ts';
import { apiQuery } from '../api/client.ts';
import { useIssueText } from '../api/errors.ts';
import table from '../ui/data-table.module.css';
import { showNumber } from '../ui/dates.ts';
import { ErrorNotice, Loading } from '../ui/notices.tsx';
import classes from './imports.module.css';

export type Decision = { take: 'skip' } | { take: 'new' } | { take: 'change'; personId: string };

type BatchRowsProps = {
  batchId: string;
  columns: readonly { header: string; field: ImportField | null }[];
  counts: ImportCounts;
  decisions: Readonly<Record<string, Decision>>;
  onDecision: (line: number, decision: Decision | null) => void;
};

export function BatchRows({ batchId, columns, counts, decisions, onDecision }: BatchRowsProps) {
  const { t } = useTranslation('imports');
  const ui = useTranslation('ui').t;
  const issueText = useIssueText();
  const present = VERDICTS.filter((verdict) => counts[verdict] > 0);
  const [verdict, setVerdict] = useState<Verdict | 'all'>(present.includes('error') ? 'error' : 'all');
  const rows = useInfiniteQuery(
    apiQuery.imports.rows.infiniteOptions({
      input: (cursor: string | undefined) => ({
        batchId,
        cursor,
        limit: 100,
        ...(verdict === 'all' ? {} : { verdict }),
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  );
  const items = rows.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className={classes.verdicts}>
        <SegmentedControl
          size="xs"
          aria-label={t('verdictHead')}
          value={verdict}
          onChange={(value) => setVerdict(value as Verdict | 'all')}
          data={[
            { value: 'all', label: `${t('all')} ${showNumber(counts.rows)}` },
            ...present.map((value) => ({ value, label: `${t(`verdict.${value}`)} ${showNumber(counts[value])}` })),
          ]}
        />
      </div>
      {rows.isPending && <Loading />}
      {rows.isError && <ErrorNotice error={rows.error} onRetry={() => void rows.refetch()} />}
      <div className={classes.scroll}>
        <table className={`${table.table} ${table.flush}`}>
          <thead>
            <tr>
              <th>{t('line')}</th>
              <th>{t('verdictHead')}</th>
              <th>{t('what')}</th>
              {columns.map(({ header }, index) => (
                <th key={`${index.toString()} ${header}`}>{header}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map(({ line, verdict: judged, issues, cells, personId }) => (
              <tr key={line}>
                <td className={table.number}>{line}</td>
                <td>
                  {judged === 'ambiguous' || judged === 'duplicate' ? (
                    <Select
                      size="xs"
                      aria-label={`${t('decision')}, ${t('line')} ${line}`}
                      placeholder={t(`verdict.${judged}`)}
                      value={decisions[String(line)]?.take ?? null}
                      clearable
                      clearButtonProps={{ 'aria-label': t('undecide') }}
                      data={[
                        { value: 'skip', label: t('take.skip') },
                        { value: 'new', label: t('take.new') },
                        ...(personId ? [{ value: 'change', label: t('take.change') }] : []),
                      ]}
                      onChange={(take) => onDecision(line, decisionOf(take, personId))}
                    />
                  ) : (
                    t(`verdict.${judged}`)
                  )}
                </td>
                <td>
                  {issues.map(({ field, code }) => (
                    <Text key={`${field} ${code}`} size="xs">
                      {field && `${fieldName(field, columns)}: `}
                      {issueText(code)}
                    </Text>
                  ))}
                </td>
                {columns.map(({ field, header }, index) => (
                  <td
                    key={`${index.toString()} ${header}`}
                    className={
                      issues.some((issue) => issue.field !== null && issue.field === field) ? classes.bad : undefined
                    }
                  >
                    {cells[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.hasNextPage && (
        <Button m="md" size="xs" variant="default" onClick={() => void rows.fetchNextPage()}>
          {ui('more')}
        </Button>
      )}
    </>
  );
}

function decisionOf(take: string | null, personId: string | null): Decision | null {
  if (take === 'skip' || take === 'new') return { take };
  return take === 'change' && personId ? { take, personId } : null;
}

/** The header under which a field stands in this file. */
function fieldName(field: string, columns: BatchRowsProps['columns']): string {
  return columns.find((column) => column.field === field)?.header ?? field;
}
