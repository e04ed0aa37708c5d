/** The record of processing as a file: PDF to hand over, XLSX and CSV to work with, JSON for another program. */
import type { Content } from 'pdfmake/interfaces.js';
import { formatCalendarDate } from '../../shared/dates/calendar-date.ts';
import { formatMoment } from '../../shared/dates/moment.ts';
import type { Language } from '../../shared/errors.ts';
import { describeController, describePurpose } from '../../shared/processing/describe.ts';
import { type REGISTER_FORMATS, type Register, registerSchema } from '../../shared/processing/model.ts';
import { PART_WORDS, REGISTER_WORDS } from '../../shared/processing/words.ts';
import { MM, startPdf } from '../files/pdf-document.ts';
import { writeCsv, writeXlsx } from '../files/write-table.ts';

type Format = (typeof REGISTER_FORMATS)[number];

const MIME_TYPES: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  json: 'application/json',
};

/** Writes it. The name of the file says what it is and which day it shows. */
export async function registerFile(register: Register, format: Format, language: Language) {
  return {
    fileName: `${REGISTER_WORDS.file[language]}-${register.day}.${format}`,
    mimeType: MIME_TYPES[format],
    contentBase64: Buffer.from(await bytesOf(register, format, language)).toString('base64'),
  };
}

async function bytesOf(register: Register, format: Format, language: Language): Promise<Uint8Array> {
  if (format === 'pdf') return await asPdf(register, language);
  if (format === 'json') return Buffer.from(JSON.stringify(registerSchema.parse(register), null, 2));
  const { header, rows } = asTable(register, language);
  return format === 'xlsx' ? await writeXlsx(header, rows, []) : writeCsv(header, rows);
}

/** A row a purpose. What is the same for all, who answers for it and which day it shows, stands in each: a row is sorted and copied alone. */
function asTable(register: Register, language: Language): { header: string[]; rows: string[][] } {
  const common = [...describeController(register.controller, language)];
  const header = [
    REGISTER_WORDS.activity[language],
    ...Object.values(PART_WORDS).map((label) => label[language]),
    ...common.map(({ label }) => label),
    REGISTER_WORDS.title[language],
  ];
  const rows = register.purposes.map((purpose) => [
    purpose.title[language],
    ...describePurpose(purpose, language).map(({ lines }) => lines.join('\n')),
    ...common.map(({ value }) => value),
    asOfLine(register, language),
  ]);
  return { header, rows };
}

/** On which day, made when and by whom. */
function asOfLine({ day, madeAt, madeBy }: Register, language: Language): string {
  return REGISTER_WORDS.asOf[language]
    .replace('{{day}}', formatCalendarDate(day))
    .replace('{{at}}', formatMoment(madeAt))
    .replace('{{name}}', madeBy);
}

async function asPdf(register: Register, language: Language): Promise<Uint8Array> {
  const title = REGISTER_WORDS.title[language];
  const pdf = startPdf({ title, language });
  pdf.add({
    content: [
      { text: register.controller.organisationName, fontSize: 9 },
      { text: title, fontSize: 18, bold: true, margin: [0, 4, 0, 2] },
      { text: REGISTER_WORDS.law[language], fontSize: 9 },
      { text: asOfLine(register, language), fontSize: 9, margin: [0, 0, 0, 12] },
      facts(describeController(register.controller, language).map(({ label, value }) => ({ label, lines: [value] }))),
      ...register.purposes.flatMap((purpose): Content[] => [
        { text: purpose.title[language], fontSize: 13, bold: true, margin: [0, 18, 0, 4], headlineLevel: 1 },
        facts(describePurpose(purpose, language)),
      ]),
    ],
    margins: { left: 20 * MM, right: 18 * MM, top: 18 * MM, bottom: 20 * MM },
    footer: (page, pages) => ({
      columns: [
        { text: title, fontSize: 8 },
        {
          text: REGISTER_WORDS.page[language].replace('{{page}}', String(page)).replace('{{pages}}', String(pages)),
          fontSize: 8,
          alignment: 'right',
        },
      ],
      margin: [20 * MM, 8 * MM, 18 * MM, 0],
    }),
  });
  return await pdf.end();
}

/** Names at the left, what they say at the right. */
function facts(rows: readonly { label: string; lines: string[] }[]): Content {
  return {
    table: {
      widths: [44 * MM, '*'],
      dontBreakRows: true,
      body: rows.map(({ label, lines }) => [
        { text: label, fontSize: 9, bold: true },
        { stack: lines.map((text) => ({ text, fontSize: 9 })) },
      ]),
    },
    layout: 'lightHorizontalLines',
  };
}
