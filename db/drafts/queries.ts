/** Reading one's own drafts. */
import { decodeRow } from '../entity.ts';
import type { Queries } from '../handlers.ts';
import { readBounds } from '../permission-sql.ts';
import { draft } from './table.ts';

export const draftQueries: Queries<'drafts', 'list' | 'get'> = {
  list({ connection, asker }) {
    const { where } = readBounds(asker, draft, 'list', 't');
    const rows = connection
      .prepare(`SELECT t.* FROM draft t WHERE ${where} ORDER BY t.saved_at DESC LIMIT 200`)
      .all({ staffId: asker.staffId });
    return { items: rows.map((row) => shown(decodeRow(draft, row))) };
  },
  get({ connection, asker }, { form }) {
    const { where } = readBounds(asker, draft, 'read', 't');
    const row = connection
      .prepare(`SELECT t.* FROM draft t WHERE t.form = @form AND ${where}`)
      .get({ form, staffId: asker.staffId });
    return { draft: row ? shown(decodeRow(draft, row)) : null };
  },
};

function shown({
  form,
  personId,
  content,
  savedAt,
}: {
  form: string;
  personId: string | null;
  content: string;
  savedAt: string;
}) {
  return { form, personId, content, savedAt };
}
