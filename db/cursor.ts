/** Keyset cursors: the sort values of the last row, opaque to the screen. No offsets, so the thousandth page costs what the first costs. */
import { z } from 'zod';
import { invalidField } from '../shared/errors.ts';
import type { SqlValue } from './entity.ts';

const cursorSchema = z.array(z.union([z.string(), z.number(), z.null()])).max(4);

/** A cursor from the sort values of a row. */
export function writeCursor(values: readonly SqlValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * The sort values of a cursor.
 * @param length how many there must be
 * @throws TillitError `VALIDATION`
 */
export function readCursor(cursor: string, length: number): (string | number | null)[] {
  try {
    const values = cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    if (values.length === length) return values;
  } catch {
    // Told below, like a cursor of the wrong length.
  }
  throw invalidField('cursor', 'invalid');
}
