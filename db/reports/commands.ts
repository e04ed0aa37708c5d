/** Statistics taken out as a file or on paper. No person is in them, so that the log names the report and nobody. */
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import type { Language } from '../../shared/errors.ts';
import type { BreakdownName, ReportName } from '../../shared/reports/model.ts';
import type { Shown } from '../../shared/reports/small-groups.ts';
import { CAUSE_WORDS, COLUMN_WORDS, GROUP_WORDS, NOT_SHOWN, REPORT_WORDS } from '../../shared/reports/words.ts';
import { writeCsv, writeXlsx } from '../files/write-table.ts';
import type { Commands, InputOf } from '../handlers.ts';
import { exportRecord } from '../imports/table.ts';
import { unitOfWork } from '../unit-of-work.ts';
import type { Counting } from './bounds.ts';
import { breakdown } from './breakdowns.ts';
import { joinsAndLeaves, membersOverTime } from './series.ts';

type Input = InputOf<'reports', 'export'>;
type Table = { header: string[]; rows: string[][] };

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const reportCommands: Commands<'reports', 'export'> = {
  async export({ store, asker }, input) {
    const today = dayInNorway(store.now());
    const { header, rows } = tableOf({ connection: store.connection, asker, action: 'export' }, input, today);
    const bytes =
      input.format === 'xlsx' ? await writeXlsx(header, rows, [], numbersOf(header)) : writeCsv(header, rows);
    const words = REPORT_WORDS[input.report];
    // Logged before the file leaves, as every other.
    const { changeId } = unitOfWork(store, asker, { command: 'reports.export' }, (tx) => {
      tx.insert(exportRecord, {
        id: tx.newId(),
        staffId: asker.staffId ?? '',
        at: store.now().toISOString(),
        format: input.format,
        purpose: `Statistikk: ${words.title.nb}`,
        recipient: '',
        columns: [`reports.${input.report}`],
        count: 0,
      });
    });
    return {
      changeId,
      fileName: `${words.file}-${input.day ?? today}.${input.format}`,
      mimeType: input.format === 'xlsx' ? XLSX : 'text/csv',
      contentBase64: input.format === 'paper' ? '' : Buffer.from(bytes).toString('base64'),
    };
  },
};

function tableOf(counting: Counting, input: Input, today: CalendarDate): Table {
  const { report, language } = input;
  const head = REPORT_WORDS[report].group[language];
  const column = (name: keyof typeof COLUMN_WORDS) => COLUMN_WORDS[name][language];
  if (report === 'membersOverTime') {
    const { periods } = membersOverTime(counting, input, today);
    return {
      header: [head, column('members')],
      rows: periods.map(({ period, members }) => [period, asText(members, language)]),
    };
  }
  if (report === 'joinsAndLeaves') return flowsTable(counting, input, today);
  const { members, groups } = breakdown(
    counting,
    report as Exclude<ReportName, 'membersOverTime' | 'joinsAndLeaves'> & BreakdownName,
    input.day,
    today,
  );
  const rows = groups.map(({ key, name, count }) => [
    name ?? GROUP_WORDS[key]?.[language] ?? key,
    asText(count, language),
  ]);
  // The register by status has no total: it holds people who were never members.
  if (report === 'byStatus') return { header: [head, column('people')], rows };
  return { header: [head, column('members')], rows: [...rows, [column('all'), asText(members, language)]] };
}

/** The periods, and below each year what its numbers are made of. */
function flowsTable(counting: Counting, input: Input, today: CalendarDate): Table {
  const { language } = input;
  const { periods, years } = joinsAndLeaves(counting, input, today);
  const column = (name: keyof typeof COLUMN_WORDS) => COLUMN_WORDS[name][language];
  return {
    header: [REPORT_WORDS.joinsAndLeaves.group[language], column('joined'), column('left')],
    rows: [
      ...periods.map(({ period, joined, left }) => [period, asText(joined, language), asText(left, language)]),
      ...years.flatMap(({ year, entries, causes }) => [
        ...entries.map(({ key, count }) => [`${year}: ${GROUP_WORDS[key]?.[language]}`, asText(count, language), '']),
        ...causes.map(({ key, count }) => [
          `${year}: ${CAUSE_WORDS[key]?.[language] ?? key}`,
          '',
          asText(count, language),
        ]),
      ]),
    ],
  };
}

function asText(count: Shown, language: Language): string {
  return typeof count === 'number' ? String(count) : NOT_SHOWN[count][language];
}

/** Every column but the first holds numbers. */
function numbersOf(header: readonly string[]): number[] {
  return header.map((_, index) => index).slice(1);
}
