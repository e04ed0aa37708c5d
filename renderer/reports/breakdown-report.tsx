/** The members of a day, divided. */
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Breakdown, BreakdownName } from '../../shared/reports/model.ts';
import { COLUMN_WORDS, GROUP_WORDS, REPORT_WORDS } from '../../shared/reports/words.ts';
import { apiQuery } from '../api/client.ts';
import { useLanguage } from '../api/errors.ts';
import { showDate, showNumber } from '../ui/dates.ts';
import { EmptyState } from '../ui/notices.tsx';
import { DayPicker } from './day-picker.tsx';
import { ReportFrame, useSmallGroupsNote } from './report-frame.tsx';
import { ShareTable } from './share-table.tsx';
import { useShowCount } from './show-count.ts';
import { TakeOut } from './take-out.tsx';
import type { ReportView } from './view.ts';

export function BreakdownReport({ name }: { name: BreakdownName }) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const showCount = useShowCount();
  const note = useSmallGroupsNote();
  const { day } = useSearch({ strict: false }) as ReportView;
  const input = day ? { day } : {};
  const report = useQuery({
    ...apiQuery.reports[name].queryOptions({ input }),
    placeholderData: (before: Breakdown | undefined) => before,
  });
  const { data } = report;
  const groups = (data?.groups ?? []).map((group) => ({
    ...group,
    label: group.name ?? GROUP_WORDS[group.key]?.[language] ?? group.key,
  }));
  const answer = data ? answerOf(data) : null;
  const question = t(`question.${name}`);
  const notes = [
    ...(name === 'byEmployer' || name === 'byRegion' || name === 'byStatus' ? [t(`note.${name}`)] : []),
    note,
  ];
  const rows = data && (
    <ShareTable
      head={REPORT_WORDS[name].group[language]}
      countHead={COLUMN_WORDS[name === 'byStatus' ? 'people' : 'members'][language]}
      total={name === 'byStatus' ? null : data.members}
      totalLabel={COLUMN_WORDS.all[language]}
      groups={groups}
    />
  );
  return (
    <ReportFrame
      question={question}
      tools={
        <>
          <DayPicker />
          {data && (
            <TakeOut
              report={name}
              input={input}
              title={question}
              lines={[t('onDay', { day: showDate(data.day) }), answer ?? '', ...notes]}
            >
              {rows}
            </TakeOut>
          )}
        </>
      }
      answer={answer}
      error={report.error}
      onRetry={() => void report.refetch()}
      notes={notes}
    >
      {groups.length > 0 ? rows : <EmptyState title={t('nothingToShow')} text={t('nothingToShowText')} />}
    </ReportFrame>
  );

  /** The largest group that has a name. */
  function answerOf({ members, groups: found, day: counted }: Breakdown): string {
    const on = showDate(counted);
    const ofWhom = found.flatMap(({ key, name: own, count }) =>
      typeof count === 'number' && key !== 'rest' && key !== 'unknown'
        ? [{ label: own ?? GROUP_WORDS[key]?.[language] ?? key, count }]
        : [],
    );
    const [first, ...others] = ofWhom;
    const largest = others.reduce((best, one) => (best && one.count > best.count ? one : best), first);
    if (name === 'byStatus' || !largest || typeof members !== 'number')
      return t('membersOn', { members: showCount(members), day: on });
    return t(`largest.${name}`, {
      group: largest.label,
      number: showNumber(largest.count),
      members: showNumber(members),
      share: Math.round((largest.count / members) * 100),
      day: on,
    });
  }
}
