/** What the page of the audit log shows: the lines, the register of what was taken out, or the looks at marked members. */
export type AuditView = 'lines' | 'exports' | 'looks';

/** The part of an address that says which view is open. */
export function readView({ view }: Record<string, unknown>): { view?: AuditView } {
  return view === 'exports' || view === 'looks' ? { view } : {};
}
