/** The rows of a CSV the program has made itself, to be shown on paper. */
import { parse } from 'csv-parse/browser/esm/sync';

/** The rows without the header, and without the apostrophe that guards spreadsheets against formulas. */
export function readCsvRows(contentBase64: string): string[][] {
  const bytes = Uint8Array.from(atob(contentBase64), (sign) => sign.charCodeAt(0));
  const rows = parse(new TextDecoder().decode(bytes), { bom: true, delimiter: ';', from_line: 2 }) as string[][];
  return rows.map((row) => row.map((cell) => cell.replace(/^'(?='*[=+\-@])/u, '')));
}
