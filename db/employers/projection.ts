/** What the list of employers is searched by: name, place and organisation number, as folded words. */
import { foldTokens } from '../../shared/text/fold.ts';
import { defineProjection } from '../projection.ts';
import type { TextIndex } from '../store/text-index.ts';
import { employerSearch } from './table.ts';

export const employerText: TextIndex = { name: 'employer_text', content: 'employer_search', columns: ['words'] };

export const employerSearchProjection = defineProjection({
  entity: employerSearch,
  of: { entity: 'employer', table: 'employer', column: 'employer_id' },
  index: employerText,
  sources: { employer: (row) => [String(row.id)] },
  compute(connection, id) {
    const row = connection.prepare('SELECT name, place, organisation_number FROM employer WHERE id = ?').get(id);
    if (!row) return null;
    const words = foldTokens([row.name, row.place, row.organisation_number].filter(Boolean).join(' '));
    return { employer_id: id, words: words.join(' ') };
  },
});
