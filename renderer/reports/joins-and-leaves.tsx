/** How many became members and how many left, and of a year why. */
import { BarChart } from '@mantine/charts';
import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { JoinsAndLeaves as Answer } from '../../shared/reports/model.ts';
import { CAUSE_WORDS, GROUP_WORDS } from '../../shared/reports/words.ts';
import { apiQuery } from '../api/client.ts';
import { useLanguage } from '../api/errors.ts';
import table from '../ui/data-table.module.css';
import { showNumber, today } from '../ui/dates.ts';
import { EmptyState } from '../ui/notices.tsx';
import { PeriodPicker, useChosenPeriods } from './period-picker.tsx';
import { ReportFrame, useSmallGroupsNote } from './report-frame.tsx';
import classes from './reports.module.css';
import { ShareTable } from './share-table.tsx';
import { numberOf, usePeriodNames, useShowCount } from './show-count.ts';
import { TakeOut } from './take-out.tsx';

export function JoinsAndLeaves() {
  const { t } = useTranslation('reports');
  const chosen = useChosenPeriods();
  const showCount = useShowCount();
  const names = usePeriodNames();
  const note = useSmallGroupsNote();
  const report = useQuery({
    ...apiQuery.reports.joinsAndLeaves.queryOptions({ input: chosen }),
    placeholderData: (before) => before,
  });
  const { periods = [], years = [] } = report.data ?? {};
  const answer = report.data ? answerOf(years) : null;
  const rows = (
    <table className={`${table.table} ${table.plain} ${classes.numbers}`}>
      <caption className={classes.caption}>{t('joinsByPeriod')}</caption>
      <thead>
        <tr>
          <th>{t('period')}</th>
          <th className={classes.count}>{t('joined')}</th>
          <th className={classes.count}>{t('left')}</th>
        </tr>
      </thead>
      <tbody>
        {periods.toReversed().map(({ period, joined, left }) => (
          <tr key={period}>
            <td>{names.long(period)}</td>
            <td className={classes.count} data-hidden={typeof joined !== 'number'}>
              {showCount(joined)}
            </td>
            <td className={classes.count} data-hidden={typeof left !== 'number'}>
              {showCount(left)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  const year = years.findLast(({ causes, entries }) => causes.length + entries.length > 0);
  return (
    <ReportFrame
      question={t('question.joinsAndLeaves')}
      tools={
        <>
          <PeriodPicker firstYear={report.data?.firstYear} />
          <TakeOut
            report="joinsAndLeaves"
            input={chosen}
            title={t('question.joinsAndLeaves')}
            lines={[answer ?? '', t('hiddenFlows'), note]}
          >
            {rows}
          </TakeOut>
        </>
      }
      answer={answer}
      error={report.error}
      onRetry={() => void report.refetch()}
      notes={[t('joinsNote'), t('hiddenFlows'), note]}
    >
      <div className={classes.beside}>
        {periods.every(({ joined }) => typeof joined !== 'number') ? (
          <EmptyState title={t('nothingToShow')} text={t('flowsTooSmall')} />
        ) : (
          <div className={classes.chart} aria-hidden>
            <BarChart
              h={300}
              data={periods.map(({ period, joined, left }) => ({
                period: names.short(period),
                joined: numberOf(joined),
                left: numberOf(left),
              }))}
              dataKey="period"
              series={[
                { name: 'joined', label: t('joined'), color: 'var(--accent)' },
                { name: 'left', label: t('left'), color: 'var(--chart-second)' },
              ]}
              withLegend
              legendProps={{ verticalAlign: 'top', height: 32 }}
              tickLine="none"
              gridAxis="x"
              maxBarWidth={32}
              valueFormatter={showNumber}
              barChartProps={{ accessibilityLayer: false }}
              barProps={{ isAnimationActive: false }}
              tooltipAnimationDuration={0}
            />
          </div>
        )}
        {rows}
      </div>
      {year && <YearParts year={year} />}
    </ReportFrame>
  );

  /** The last year with numbers; the present one only as long as there is no other. */
  function answerOf(found: Answer['years']): string {
    const shown = found.filter(({ joined }) => typeof joined === 'number');
    const over = shown.filter(({ year: name }) => name < today().slice(0, 4));
    const last = over.at(-1) ?? shown.at(-1);
    if (!last) return t('flowsHidden');
    const numbers = { joined: showCount(last.joined), left: showCount(last.left), year: last.year };
    return last.year === today().slice(0, 4) ? t('flowsSoFar', numbers) : t('flows', numbers);
  }
}

/** Who they were that joined, and why people left. */
function YearParts({ year: { year, joined, left, entries, causes } }: { year: Answer['years'][number] }) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const soFar = year === today().slice(0, 4) ? t('soFar', { year }) : year;
  return (
    <div className={classes.parts}>
      {entries.length > 0 && (
        <section aria-label={t('joinedIn', { year: soFar })}>
          <Title order={3} size={14}>
            {t('joinedIn', { year: soFar })}
          </Title>
          <ShareTable
            head={t('whoJoined')}
            countHead={t('joined')}
            total={joined}
            groups={entries.map((group) => ({ ...group, label: GROUP_WORDS[group.key]?.[language] ?? group.key }))}
          />
        </section>
      )}
      {causes.length > 0 && (
        <section aria-label={t('leftIn', { year: soFar })}>
          <Title order={3} size={14}>
            {t('leftIn', { year: soFar })}
          </Title>
          <ShareTable
            head={t('cause')}
            countHead={t('left')}
            total={left}
            groups={causes.map((group) => ({ ...group, label: CAUSE_WORDS[group.key]?.[language] ?? group.key }))}
          />
        </section>
      )}
    </div>
  );
}
