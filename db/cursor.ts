/** Keyset cursors: the sort values of the last row, opaque to the screen. No offsets, so the thousandth page costs what the first costs. */
import { z } from 'zod';
import { invalidField } from '../shared/errors.ts';
import type { SqlValue } from './entity.ts';

const cursorSchema = z
  .tuple([z.string().max(60)], z.union([z.string(), z.number(), z.null()]))
  .refine((all) => all.length <= 5);

/**
 * A cursor from the sort values of a row.
 * @param order name of the order, where a list has several: the values of one mean nothing in another
 */
export function writeCursor(values: readonly SqlValue[], order = ''): string {
  return Buffer.from(JSON.stringify([order, ...values])).toString('base64url');
}

/**
 * The sort values of a cursor.
 * @param length how many there must be
 * @param order as it was written
 * @throws TillitError `VALIDATION`
 */
export function readCursor(cursor: string, length: number, order = ''): (string | number | null)[] {
  try {
    const [written, ...values] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    if (values.length === length && written === order) return values;
  } catch {
    // Told below, like a cursor of another order.
  }
  throw invalidField('cursor', 'invalid');
}
