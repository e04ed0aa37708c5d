/** Who became a member and who ceased to be one, month by month since the first: every series of reports is made of this. */
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import type { MonthFlow } from '../../shared/reports/small-flows.ts';
import { type Counting, rowsOf } from './bounds.ts';
import { BELONGING, membershipBounds, rankSql, statusSql } from './standing.ts';

/** What happened in one month, with what it is divided by. */
export type MonthDetail = MonthFlow & {
  /** Of those who joined, how many had been members before. */
  again: number;
  /** Why people left, and how many. */
  causes: ReadonlyMap<string, number>;
};

/**
 * Every month from the first in which somebody became a member to the present one.
 * @param today nothing after this day is counted
 */
export function monthlyFlows(counting: Counting, today: CalendarDate): MonthDetail[] {
  const rows = rowsOf(counting, changesSql(membershipBounds(counting, ['cause'])), { day: today });
  const byMonth = Map.groupBy(rows, ({ month }) => String(month));
  const months: MonthDetail[] = [];
  let members = 0;
  for (const month of monthsUntil([...byMonth.keys()].sort()[0], today.slice(0, 7))) {
    const counts = { joined: 0, again: 0, left: 0 };
    const found = new Map<string, number>();
    for (const { direction, cause, people } of byMonth.get(month) ?? []) {
      const number = Number(people);
      if (direction === 'left') {
        counts.left += number;
        found.set(String(cause), (found.get(String(cause)) ?? 0) + number);
      } else {
        counts.joined += number;
        if (direction === 'again') counts.again += number;
      }
    }
    members += counts.joined - counts.left;
    months.push({ month, members, ...counts, causes: found });
  }
  return months;
}

/**
 * Most people have one period: they joined when it began, and left the day after it ended. Of the others the days of change are the first
 * days of periods and the days after last days; on each the status is asked for, and where membership begins or ends, somebody joined or
 * left. Asking it of everybody would take four times as long. Why: as the period says that begins then, or the one that has just ended.
 */
function changesSql(bounds: string): string {
  const known = `m.start_date <= @day AND ${bounds}`;
  return `
    WITH several AS MATERIALIZED (
      SELECT m.person_id FROM membership m WHERE ${known} GROUP BY m.person_id HAVING count(*) > 1
    ), turn AS (
      SELECT m.person_id, m.start_date AS day FROM several JOIN membership m USING (person_id) WHERE ${known}
      UNION
      SELECT m.person_id, date(m.end_date, '+1 day') FROM several JOIN membership m USING (person_id)
      WHERE m.end_date < @day AND ${known}
    ), stretch AS (
      SELECT t.person_id, t.day, ${statusSql('t.day')} AS status, m.cause, max(${rankSql('t.day')})
      FROM turn t CROSS JOIN membership m ON m.person_id = t.person_id AND m.start_date <= t.day AND ${bounds}
      GROUP BY t.person_id, t.day
    ), step AS (
      SELECT day, status, cause, status IN (${BELONGING}) AS belongs,
        lag(status IN (${BELONGING}), 1, 0) OVER person AS belonged,
        max(status IN (${BELONGING})) OVER (person ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS ever
      FROM stretch WINDOW person AS (PARTITION BY person_id ORDER BY day)
    ), change AS (
      SELECT day, belonged, ever, status, cause FROM step WHERE belongs <> belonged
      UNION ALL
      SELECT m.start_date, 0, 0, m.status, NULL FROM membership m
      WHERE m.status IN (${BELONGING}) AND ${known} AND m.person_id NOT IN (SELECT person_id FROM several)
      UNION ALL
      SELECT date(m.end_date, '+1 day'), 1, 1, ${statusSql('@day')}, m.cause FROM membership m
      WHERE m.status IN (${BELONGING}) AND m.end_date < @day AND ${statusSql('@day')} NOT IN (${BELONGING})
        AND ${known} AND m.person_id NOT IN (SELECT person_id FROM several)
    )
    SELECT substr(day, 1, 7) AS month,
      CASE WHEN belonged THEN 'left' WHEN ever THEN 'again' ELSE 'first' END AS direction,
      CASE WHEN NOT belonged THEN NULL WHEN status IN ('deceased', 'excluded') THEN status ELSE ifnull(cause, 'none') END AS cause,
      count(*) AS people
    FROM change GROUP BY 1, 2, 3`;
}

function monthsUntil(first: string | undefined, last: string): string[] {
  if (first === undefined) return [];
  const months: string[] = [];
  let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5))];
  for (;;) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > last) return months;
    months.push(name);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}
