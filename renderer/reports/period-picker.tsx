/** Which years, and by what they are divided. */
import { SegmentedControl, Select } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { STEPS, type Step } from '../../shared/reports/periods.ts';
import { today } from '../ui/dates.ts';
import type { ReportView } from './view.ts';

/** So many years stand there where nobody has chosen: enough to see a course, few enough to read. */
const USUAL_YEARS: Record<Step, number> = { month: 2, quarter: 4, year: 10 };

export type ChosenPeriods = { step: Step; fromYear: number; toYear: number };

/** The periods the address names, or the usual ones. */
export function useChosenPeriods(): ChosenPeriods {
  const { step = 'year', from, to } = useSearch({ strict: false }) as ReportView;
  const toYear = to ?? Number(today().slice(0, 4));
  return { step, fromYear: Math.min(from ?? toYear - USUAL_YEARS[step] + 1, toYear), toYear };
}

/** @param firstYear the first there is anything to say of */
export function PeriodPicker({ firstYear }: { firstYear: number | undefined }) {
  const { t } = useTranslation('reports');
  const navigate = useNavigate();
  const chosen = useChosenPeriods();
  const set = (search: Partial<ReportView>) =>
    void navigate({ to: '.', search: (before: ReportView) => ({ ...before, ...search }), replace: true });
  const last = Number(today().slice(0, 4));
  const first = Math.min(firstYear ?? chosen.fromYear, chosen.fromYear);
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(last - index));
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('step')}
        value={chosen.step}
        onChange={(value) => {
          const step = STEPS.find((one) => one === value) ?? 'year';
          void navigate({
            to: '.',
            search: ({ from: _from, ...before }: ReportView) => ({ ...before, step }),
            replace: true,
          });
        }}
        data={STEPS.map((value) => ({ value, label: t(`steps.${value}`) }))}
      />
      <Select
        size="xs"
        w={88}
        aria-label={t('fromYear')}
        allowDeselect={false}
        searchable
        value={String(chosen.fromYear)}
        onChange={(value) =>
          set({ from: Number(value), ...(Number(value) > chosen.toYear ? { to: Number(value) } : {}) })
        }
        data={years}
      />
      <span aria-hidden>–</span>
      <Select
        size="xs"
        w={88}
        aria-label={t('toYear')}
        allowDeselect={false}
        searchable
        value={String(chosen.toYear)}
        onChange={(value) =>
          set({ to: Number(value), ...(Number(value) < chosen.fromYear ? { from: Number(value) } : {}) })
        }
        data={years}
      />
    </>
  );
}
