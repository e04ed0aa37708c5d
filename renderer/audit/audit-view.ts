/** What the page of the audit log shows: the lines, or the register of what was taken out. */
export type AuditView = 'lines' | 'exports';

/** The part of an address that says which view is open. */
export function readView({ view }: Record<string, unknown>): { view?: AuditView } {
  return view === 'exports' ? { view } : {};
}
