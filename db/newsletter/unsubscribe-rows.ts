/** A file of unsubscribes, row by row: the address, and where the file has columns for them the day and the way. */
import { Temporal } from 'temporal-polyfill';
import { parseCalendarDate } from '../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import { invalidField } from '../../shared/errors.ts';
import type { IssueCode } from '../../shared/issues.ts';
import type { UnsubscribeChannel } from '../../shared/newsletter/terms.ts';
import { normaliseEmail } from '../../shared/numbers/email.ts';
import { foldQuery } from '../../shared/text/fold.ts';
import type { Table } from '../files/read-table.ts';
import type { Ended } from './unsubscribe.ts';

/** One row: what it says, or why it cannot be taken. `cell`: the address as it stands in the file. */
export type ReadRow = {
  line: number;
  cell: string;
  said: { email: string; ended: Ended } | null;
  issue: IssueCode | null;
};

type Columns = { address: number; day: number; channel: number };

/**
 * Reads the rows of a table.
 * @param now what lies after it is no day somebody unsubscribed on
 * @throws TillitError `VALIDATION` `newsletter.noAddressColumn`
 */
export async function* unsubscribeRows(table: Table, now: Date): AsyncGenerator<ReadRow> {
  const columns = columnsOf(table.columns);
  // A bare list of addresses has no header: its first line is one of them.
  if (normaliseEmail(table.columns[columns.address] ?? '')) yield readRow(table.headerRow, table.columns, columns, now);
  for await (const { line, cells } of table.rows) {
    if (cells.some((cell) => cell.trim() !== '')) yield readRow(line, cells, columns, now);
  }
}

const HEADINGS = {
  address: ['epost', 'epostadresse', 'email', 'emailaddress', 'mail', 'mailadresse', 'adresse', 'subscriber'],
  day: ['dato', 'dag', 'tidspunkt', 'avmeldt', 'avmeldtdato', 'date', 'unsubscribed', 'unsubscribedat', 'time'],
  channel: ['kanal', 'mate', 'channel', 'how'],
} as const;

function columnsOf(headers: readonly string[]): Columns {
  const keys = headers.map(plain);
  const find = (names: readonly string[]) => keys.findIndex((key) => names.includes(key));
  const named = find(HEADINGS.address);
  const address = named >= 0 ? named : headers.findIndex((header) => normaliseEmail(header) !== undefined);
  if (address < 0) throw invalidField('file', 'newsletter.noAddressColumn');
  return { address, day: find(HEADINGS.day), channel: find(HEADINGS.channel) };
}

function readRow(line: number, cells: readonly string[], columns: Columns, now: Date): ReadRow {
  const cell = (cells[columns.address] ?? '').trim();
  const refused = (issue: IssueCode): ReadRow => ({ line, cell: cell.slice(0, 320), said: null, issue });
  if (cell === '') return refused('required');
  const email = cell.length > 320 ? undefined : normaliseEmail(cell);
  if (!email) return refused('email');
  const at = momentOf((cells[columns.day] ?? '').trim(), now);
  if (at === undefined) return refused('newsletter.moment');
  if (Date.parse(at) > now.getTime()) return refused('dateFuture');
  const way = plain(cells[columns.channel] ?? '');
  const channel = way === '' ? 'import' : CHANNELS.get(way);
  if (!channel) return refused('newsletter.channel');
  return { line, cell: email, said: { email, ended: { channel, at } }, issue: null };
}

/** A day without an hour counts to its end: a no of the same day as a yes is taken as the later one. */
function momentOf(text: string, now: Date): string | undefined {
  if (text === '') return now.toISOString();
  if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/u.test(text)) return momentWithHour(text.replace(' ', 'T'));
  const day = parseCalendarDate(text);
  if (day === undefined) return undefined;
  if (day === dayInNorway(now)) return now.toISOString();
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: 'Europe/Oslo', plainTime: '23:59:59' })
    .toInstant()
    .toString();
}

/** Without a zone the hour is that of Norway. */
function momentWithHour(iso: string): string | undefined {
  try {
    const instant = /(?:Z|[+-]\d{2}:?\d{2})$/u.test(iso)
      ? Temporal.Instant.from(iso)
      : Temporal.PlainDateTime.from(iso).toZonedDateTime('Europe/Oslo').toInstant();
    return instant.toString();
  } catch {
    return undefined;
  }
}

const CHANNELS: ReadonlyMap<string, UnsubscribeChannel> = new Map<string, UnsubscribeChannel>([
  ['web', 'web'],
  ['nettside', 'web'],
  ['nettsiden', 'web'],
  ['website', 'web'],
  ['link', 'link'],
  ['lenke', 'link'],
  ['lenken', 'link'],
  ['phone', 'phone'],
  ['telefon', 'phone'],
  ['email', 'email'],
  ['epost', 'email'],
  ['paper', 'paper'],
  ['papir', 'paper'],
  ['brev', 'paper'],
  ['import', 'import'],
  ['fil', 'import'],
  ['file', 'import'],
]);

function plain(text: string): string {
  return foldQuery(text).join('');
}
