/** Issues of a schema as codes of the closed list. */

import type { FieldIssue } from './errors.ts';
import { isIssueCode } from './issues.ts';

/** An issue as zod, or any other library behind Standard Schema, tells it. */
type SchemaIssue = {
  message: string;
  path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined;
  code?: string;
};

/** Codes with the path of the field, never the value. */
export function issuesOf({ issues }: { issues: readonly SchemaIssue[] }): FieldIssue[] {
  return issues.map(({ path, message, code }) => ({
    path: (path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.'),
    code: isIssueCode(message)
      ? message
      : code === 'too_big'
        ? 'tooLong'
        : code === 'unrecognized_keys'
          ? 'unknownField'
          : 'invalid',
  }));
}
