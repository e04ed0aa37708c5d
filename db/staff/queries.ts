/** What can be read about accounts. */

import type { Role } from '../../shared/roles.ts';
import type { StaffMember } from '../../shared/staff/model.ts';
import { decodeRow } from '../entity.ts';
import type { Queries } from '../handlers.ts';
import { readBounds } from '../permission-sql.ts';
import { mayDecide } from './second-person.ts';
import { roleGrant, staff } from './table.ts';

export const staffQueries: Queries<'staff', 'list' | 'roleGrants'> = {
  list({ connection, asker }) {
    const { where } = readBounds(asker, staff, 'list', 't');
    const waiting = connection.prepare("SELECT role FROM role_grant WHERE staff_id = ? AND outcome = 'waiting'");
    const rows = connection
      .prepare(`SELECT t.* FROM staff t WHERE ${where} ORDER BY t.name`)
      .all({ staffId: asker.staffId });
    return {
      items: rows.map((stored): StaffMember => {
        const { slotId: _slot, revision: _revision, ...row } = decodeRow(staff, stored);
        return { ...row, pendingRoles: waiting.all(row.id).map((found) => String(found.role) as Role) };
      }),
    };
  },
  roleGrants({ connection, asker }) {
    const { where } = readBounds(asker, roleGrant, 'list', 't');
    const rows = connection
      .prepare(
        `SELECT t.*, s.name AS staff_name, p.name AS proposed_by_name FROM role_grant t
         JOIN staff s ON s.id = t.staff_id LEFT JOIN staff p ON p.id = t.proposed_by
         WHERE t.outcome = 'waiting' AND ${where} ORDER BY t.proposed_at`,
      )
      .all({ staffId: asker.staffId });
    return {
      items: rows.map((stored) => {
        const row = decodeRow(roleGrant, stored);
        return {
          id: row.id,
          staffId: row.staffId,
          staffName: String(stored.staff_name),
          role: row.role,
          proposedByName: String(stored.proposed_by_name ?? ''),
          proposedAt: row.proposedAt,
          mayDecide: mayDecide(asker, row),
        };
      }),
    };
  },
};
