/** The members somebody opened last: their ids alone, kept on this machine. Names are asked for anew each time, by what the role may see. */
const MOST = 8;

/** The ids, the latest first. */
export function recentIds(staffId: string): readonly string[] {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(key(staffId)) ?? '[]');
    return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Notes that a member was opened. */
export function noteRecent(staffId: string, id: string): void {
  localStorage.setItem(
    key(staffId),
    JSON.stringify([id, ...recentIds(staffId).filter((one) => one !== id)].slice(0, MOST)),
  );
}

function key(staffId: string): string {
  return `tillit-recent-${staffId}`;
}
