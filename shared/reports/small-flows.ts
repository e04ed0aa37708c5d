/**
 * Joins and leaves by month, quarter and year, with small counts kept out of reach. Whoever subtracts the members of two months knows their
 * difference, joins less leaves, so that one of the two gives the other: both are shown or neither. What is left to guess of a hidden
 * month is then its turnover, the smaller of the two: it may be anything from none.
 *
 * A year, quarter or month with fewer than five of either, or with fewer than five members at its beginning or end, is hidden with all that
 * lies in it. Where a year or quarter is shown and parts of it are hidden, the hidden parts are at least two and their turnover together is
 * at least four, so that each has five possible values; else the quietest of the shown parts is hidden as well, and in the end the whole.
 * The answer does not depend on which years or which step somebody asks for.
 */
import { monthsOf, type Period, periodOf } from './periods.ts';
import { SMALL } from './small-groups.ts';

/** What happened in one month, and how many members there were at its end. */
export type MonthFlow = { month: string; joined: number; left: number; members: number };

/** The least that must be uncertain about a hidden month. */
const ROOM = SMALL - 1;

type Node = { period: Period; joined: number; left: number; turnover: number; quiet: boolean; parts: Node[] };

/**
 * The periods whose joins and leaves may be shown.
 * @param months every month from the first to the last, without a gap
 */
export function hideSmallFlows(months: readonly MonthFlow[]): ReadonlySet<Period> {
  const shown = new Set<Period>();
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))];
  const found = new Map(
    months.map((month, index) => [month.month, { ...month, before: months[index - 1]?.members ?? 0 }]),
  );
  for (const year of years) {
    const node = nodeOf(year, found);
    if (!node.quiet && settle(node, shown)) shown.add(year);
  }
  return shown;
}

/** Decides for the parts of a node; false where the node itself must be hidden, with all its parts. */
function settle(node: Node, shown: Set<Period>): boolean {
  if (node.parts.length === 0) return true;
  const open = node.parts
    .filter((part) => !part.quiet && settle(part, shown))
    .sort((one, other) => size(other) - size(one));
  const hidden = () => node.parts.filter((part) => !open.includes(part));
  while (!isSafe(hidden()) && open.length > 0) forget(open.pop(), shown);
  if (!isSafe(hidden())) return false;
  for (const part of open) shown.add(part.period);
  return true;
}

function isSafe(hidden: readonly Node[]): boolean {
  if (hidden.length === 0) return true;
  return hidden.length > 1 && hidden.reduce((total, { turnover }) => total + turnover, 0) >= ROOM;
}

function forget(node: Node | undefined, shown: Set<Period>): void {
  for (const part of node?.parts ?? []) {
    shown.delete(part.period);
    forget(part, shown);
  }
}

function size({ joined, left }: Node): number {
  return joined + left;
}

type Found = ReadonlyMap<string, MonthFlow & { before: number }>;

function nodeOf(period: Period, found: Found): Node {
  const months = monthsOf(period).flatMap((month) => found.get(month) ?? []);
  const joined = months.reduce((total, month) => total + month.joined, 0);
  const left = months.reduce((total, month) => total + month.left, 0);
  const [first, last] = [months[0], months.at(-1)];
  const few = !first || !last || first.before < SMALL || last.members < SMALL;
  return {
    period,
    joined,
    left,
    turnover: months.reduce((total, month) => total + Math.min(month.joined, month.left), 0),
    quiet: few || joined < SMALL || left < SMALL,
    parts: partsOf(period, months).map((part) => nodeOf(part, found)),
  };
}

function partsOf(period: Period, months: readonly MonthFlow[]): Period[] {
  if (/-\d\d$/u.test(period)) return [];
  const step = period.includes('K') ? 'month' : 'quarter';
  return [...new Set(months.map(({ month }) => periodOf(step, month)))];
}
