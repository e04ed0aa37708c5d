/** How many members something is wrong or missing with. */
import { TillitError } from '../../shared/errors.ts';
import { QUALITY_ISSUES, type QualityIssue } from '../../shared/members/quality.ts';
import type { Asker } from '../asker.ts';
import type { Connection } from '../store/connection.ts';
import { countSelected } from './search.ts';

/** The issues the asker may know of, with the members each is about; exact up to the bound of every count. */
export function qualityOf(connection: Connection, asker: Asker): { issue: QualityIssue; total: number | string }[] {
  return QUALITY_ISSUES.flatMap((issue) => {
    try {
      const total = countSelected(connection, asker, { filters: { quality: issue } });
      return total === 0 ? [] : [{ issue, total }];
    } catch (error) {
      if (error instanceof TillitError && error.code === 'FORBIDDEN') return [];
      throw error;
    }
  });
}
