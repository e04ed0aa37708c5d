/**
 * The guard against formulas in CSV files: spreadsheets run a cell that begins with one of these signs, so an apostrophe goes before it
 * (OWASP, CSV Injection). Reading takes it off again, so that a list can go out and come back unchanged; csv-stringify's own guard can't.
 */
const GUARDED = /^'*[=+\-@\t\r＝＋－＠]/u;

/** A value as it may stand in a CSV cell. */
export function withFormulaGuard(value: string): string {
  return GUARDED.test(value) ? `'${value}` : value;
}

/** The value that stood there before the guard. */
export function withoutFormulaGuard(cell: string): string {
  return cell.startsWith("'") && GUARDED.test(cell) ? cell.slice(1) : cell;
}
