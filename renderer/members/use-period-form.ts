/** What the forms of a period share: the draft, the dates as typed, saving with what had been seen, and telling how it went. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseCalendarDate } from '../../shared/dates/calendar-date.ts';
import { errorOf, useFormErrors } from '../api/errors.ts';
import { showDate } from '../ui/dates.ts';
import { useDraftForm } from '../ui/draft.ts';
import { useNotice } from '../ui/notice.tsx';

/** The dates of a form, as typed. */
export type TypedDates = { startDate: string; endDate: string };
/** Revision of the period when editing began; null for a new one. */
type Seen = { revision: number | null };

type Period = { id: string; revision: number; startDate: string | null; endDate: string | null };

/** Name of the draft of a period's form. */
export function periodForm(kind: 'membership' | 'employment', personId: string, periodId: string | null): string {
  return `${kind}:${personId}:${periodId ?? 'new'}`;
}

/**
 * A form for one period.
 * @param period the period; null for a new one
 * @param empty the values besides the dates
 * @param onDone the form is sent or given up
 */
export function usePeriodForm<Values extends object>(
  kind: 'membership' | 'employment',
  personId: string,
  period: Period | null,
  empty: () => Values & TypedDates,
  onDone: () => void,
) {
  const { t } = useTranslation('members');
  const ui = useTranslation('ui').t;
  const { done } = useNotice();
  const formErrors = useFormErrors();
  const form = useDraftForm<Values & TypedDates & Seen>(
    periodForm(kind, personId, period?.id ?? null),
    () => ({ ...empty(), revision: period?.revision ?? null }),
    personId,
  );
  const [errors, setErrors] = useState<Record<string, string>>({});
  const { startDate, endDate, revision } = form.values;
  const settle = () => {
    form.settle();
    onDone();
  };
  return {
    values: form.values as Values & TypedDates,
    set: form.set as (change: Partial<Values & TypedDates>) => void,
    fromDraft: form.fromDraft,
    discard: form.discard,
    errors,
    cancel: settle,
    /**
     * Sends the form.
     * @param save told the dates, and the period that is changed with the revision that had been seen
     */
    async send(save: (dates: Dates, of: { id: string; revision: number } | Record<never, never>) => Promise<Changed>) {
      const dates = { startDate: readDate(startDate), endDate: readDate(endDate) };
      const wrong = (['startDate', 'endDate'] as const).filter((name) => dates[name] === undefined);
      if (wrong.length > 0) return setErrors(Object.fromEntries(wrong.map((name) => [name, ui('notDate')])));
      const of = period ? { id: period.id, revision: revision ?? period.revision } : {};
      try {
        const { changeId } = await save(dates as Dates, of);
        done(t('periodSaved'), changeId);
        settle();
      } catch (error) {
        setErrors(
          errorOf(error).code === 'CONFLICT'
            ? { form: t('periodChanged') }
            : Object.fromEntries(
                Object.entries(formErrors(error)).map(([path, text]) => [path.replace(`${kind}.`, ''), text]),
              ),
        );
      }
    },
  };
}

type Dates = { startDate: string | null; endDate: string | null };
type Changed = { changeId: string };

/** A date as it stands in a form. */
export function typedDate(date: string | null): string {
  return date ? showDate(date) : '';
}

function readDate(text: string): string | null | undefined {
  return text.trim() === '' ? null : parseCalendarDate(text);
}
