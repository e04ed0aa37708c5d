/** Issues of a schema as codes of the closed list. */
import type { z } from 'zod';
import { isIssueCode } from '../../shared/issues.ts';

/** Codes with the path of the field, never the value. */
export function issuesOf(error: z.ZodError): { path: string; code: string }[] {
  return error.issues.map(({ path, message, code }) => ({
    path: path.join('.'),
    code: isIssueCode(message) ? message : code === 'too_big' ? 'tooLong' : 'invalid',
  }));
}
