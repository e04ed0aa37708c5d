/** How many members there are, at the end of each period. */
import { LineChart } from '@mantine/charts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../api/client.ts';
import table from '../ui/data-table.module.css';
import { showDate, showNumber } from '../ui/dates.ts';
import { PeriodPicker, useChosenPeriods } from './period-picker.tsx';
import { ReportFrame, useSmallGroupsNote } from './report-frame.tsx';
import classes from './reports.module.css';
import { numberOf, usePeriodNames, useShowCount } from './show-count.ts';
import { TakeOut } from './take-out.tsx';

export function MembersOverTime() {
  const { t } = useTranslation('reports');
  const chosen = useChosenPeriods();
  const showCount = useShowCount();
  const names = usePeriodNames();
  const note = useSmallGroupsNote();
  const report = useQuery({
    ...apiQuery.reports.membersOverTime.queryOptions({ input: chosen }),
    placeholderData: (before) => before,
  });
  const periods = report.data?.periods ?? [];
  const answer = report.data ? answerOf() : null;
  const rows = (
    <table className={`${table.table} ${table.plain} ${classes.numbers}`}>
      <caption className={classes.caption}>{t('membersAtEnd')}</caption>
      <thead>
        <tr>
          <th>{t('period')}</th>
          <th className={classes.date}>{t('asOf')}</th>
          <th className={classes.count}>{t('members')}</th>
        </tr>
      </thead>
      <tbody>
        {periods.toReversed().map(({ period, day, members }) => (
          <tr key={period}>
            <td>{names.long(period)}</td>
            <td className={classes.date}>{showDate(day)}</td>
            <td className={classes.count} data-hidden={typeof members !== 'number'}>
              {showCount(members)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <ReportFrame
      question={t('question.membersOverTime')}
      tools={
        <>
          <PeriodPicker firstYear={report.data?.firstYear} />
          <TakeOut
            report="membersOverTime"
            input={chosen}
            title={t('question.membersOverTime')}
            lines={[answer ?? '', note]}
          >
            {rows}
          </TakeOut>
        </>
      }
      answer={answer}
      error={report.error}
      onRetry={() => void report.refetch()}
      notes={[note]}
    >
      <div className={classes.beside}>
        <div className={classes.chart} aria-hidden>
          <LineChart
            h={300}
            data={periods.map(({ period, members }) => ({ period: names.short(period), members: numberOf(members) }))}
            dataKey="period"
            series={[{ name: 'members', label: t('members'), color: 'var(--accent)' }]}
            curveType="linear"
            withDots={periods.length <= 48}
            strokeWidth={2}
            tickLine="none"
            gridAxis="x"
            connectNulls={false}
            valueFormatter={showNumber}
            lineChartProps={{ accessibilityLayer: false }}
            lineProps={{ isAnimationActive: false }}
            tooltipAnimationDuration={0}
          />
        </div>
        {rows}
      </div>
    </ReportFrame>
  );

  /** The last number, and what it is against the first one. */
  function answerOf(): string {
    const shown = periods.flatMap(({ day, members }) => (typeof members === 'number' ? [{ day, members }] : []));
    const [first, last] = [shown[0], shown.at(-1)];
    if (!first || !last) return t('noMembers');
    const at = { members: showNumber(last.members), day: showDate(last.day), since: showDate(first.day) };
    const more = last.members - first.members;
    if (first === last) return t('membersOn', at);
    if (more === 0) return t('membersSame', at);
    return t(more > 0 ? 'membersMore' : 'membersLess', { ...at, difference: showNumber(Math.abs(more)) });
  }
}
