/**
 * The one rule by which reports keep small groups to themselves. A count of fewer than five people is not shown, and it cannot be worked
 * out either: where the shown counts and their total would leave a hidden one fewer than four possible values, more is hidden.
 *
 * For parts of a shown total: a group that nobody is in has no line. Groups of one to four are hidden, then the smallest of the others, one
 * at a time, until every hidden small group may still be any number from one to four for a reader who knows the total, the shown counts,
 * which of the hidden ones are small, and that a larger one is hidden only if it is the smallest that was left, with all that are as large.
 * Where saying which ones are small would tell too much, all hidden ones are only called hidden. Where even that tells too much, there are
 * no lines at all.
 *
 * For joins and leaves by month, quarter and year: see `hideSmallFlows`.
 */

/** Fewer people than this are a small group. */
export const SMALL = 5;

/** A count as it is shown: a number of at least five, fewer than five, or hidden because a smaller one beside it could be worked out. */
export type Shown = number | 'fewer' | 'hidden';

/** One group of a report. */
export type Group<Key extends string = string> = { key: Key; count: number };
export type ShownGroup<Key extends string = string> = { key: Key; count: Shown };

/**
 * A count that stands alone: a total, a point of a series.
 * @param small fewer people than this are a small group
 */
export function hideSmall(count: number, small = SMALL): Shown {
  return count < small ? 'fewer' : count;
}

/**
 * The parts of a total that is shown.
 * @param groups every group; together they are the total
 * @param least fewer people than this are a small group: five, or what a survey was opened with
 * @returns groups in the same order without the empty ones; none at all where nothing can be shown
 * @example hideSmallGroups([{ key: 'a', count: 90 }, { key: 'b', count: 3 }, { key: 'c', count: 12 }])
 * // [{ key: 'a', count: 90 }, { key: 'b', count: 'fewer' }, { key: 'c', count: 'hidden' }]
 */
export function hideSmallGroups<Key extends string>(
  groups: readonly Group<Key>[],
  least: number = SMALL,
): ShownGroup<Key>[] {
  const filled = groups.filter(({ count }) => count > 0);
  const bySize = [...filled].sort((one, other) => one.count - other.count);
  if (sum(bySize) < least) return [];
  const small = bySize.filter(({ count }) => count < least).length;
  if (small === 0) return filled.map(({ key, count }) => ({ key, count }));
  for (let hidden = small; hidden <= bySize.length; hidden += 1) {
    // Of two that are as large as each other, hiding the first alone would tell that it is the larger of the hidden ones.
    const [last, next] = [bySize[hidden - 1]?.count ?? 0, bySize[hidden]?.count];
    if (last >= least && last === next) continue;
    const named = leavesRoom(bySize, { small, hidden, least }, true);
    if (!named && !leavesRoom(bySize, { small, hidden, least }, false)) continue;
    const taken = new Set(bySize.slice(0, hidden).map(({ key }) => key));
    return filled.map(({ key, count }) => {
      if (!taken.has(key)) return { key, count };
      return { key, count: named && count < least ? 'fewer' : 'hidden' };
    });
  }
  return [];
}

/**
 * Groups whose names come from the data (employers, categories): the largest by name, everybody else together, so that a name never says
 * that somebody is there whom one could count on one hand.
 * @param groups every group but those without a name
 * @param most how many are named at most
 * @param rest key of everybody else, nameless ones among them
 * @param nameless how many have no name
 */
export function foldSmallGroups(groups: readonly Group[], most: number, rest: string, nameless: number): ShownGroup[] {
  const named = [...groups]
    .sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1))
    .filter(({ count }) => count >= SMALL);
  const total = sum(groups) + nameless;
  const kept = named.slice(0, most);
  const left = () => total - sum(kept);
  while (kept.length > 0 && left() > 0 && left() < SMALL) kept.pop();
  return hideSmallGroups([...kept, { key: rest, count: left() }]);
}

type Hiding = {
  /** How many of the hidden ones are small. */
  small: number;
  hidden: number;
  /** Fewer people than this are a small group. */
  least: number;
};

/**
 * Whether every hidden small group may still be any number from one to four.
 * @param bySize all groups, the smallest first; the first `hidden` are hidden, the first `small` of those are small
 * @param named whether the reader is told which of the hidden ones are small
 */
function leavesRoom(bySize: readonly Group[], { small, hidden, least }: Hiding, named: boolean): boolean {
  const total = sum(bySize.slice(0, hidden));
  const most = (bySize[hidden]?.count ?? Number.POSITIVE_INFINITY) - 1;
  const [others, low, high] = named ? [small - 1, 1, least - 1] : [hidden - 1, 1, most];
  const larger = named ? hidden - small : 0;
  const fewest = others * low + larger * least;
  const largest = others * high + (larger > 0 ? larger * most : 0);
  return total - (least - 1) >= fewest && total - 1 <= largest;
}

function sum(groups: readonly Group[]): number {
  return groups.reduce((total, { count }) => total + count, 0);
}
