/** Ids of rows: UUID version 7, in order of time. Random bytes come from a pool, because asking for sixteen at a time is an eighth of an import. */
import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const POOL = new Uint8Array(16 * 256);
let used = POOL.length;
let moment = 0;
let sequence = 0;

/** A new id. Within one process every id is greater than the one before. */
export function newId(): string {
  if (used === POOL.length) {
    randomFillSync(POOL);
    used = 0;
  }
  const random = POOL.subarray(used, used + 16);
  used += 16;
  const now = Date.now();
  if (now > moment) {
    moment = now;
    sequence = 0;
  } else sequence += 1;
  return v7({ random, msecs: moment, seq: sequence });
}
