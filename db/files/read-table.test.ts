import { describe, expect, test } from 'vitest';
import type { TillitError } from '../../shared/errors.ts';
import { readTable } from './read-table.ts';

async function read(text: string) {
  const table = await readTable(Buffer.from(text));
  const rows: string[][] = [];
  for await (const { cells } of table.rows) rows.push([...cells]);
  return { delimiter: table.delimiter, headerRow: table.headerRow, columns: table.columns, rows };
}

async function issueOf(text: string): Promise<string | undefined> {
  try {
    await read(text);
    return undefined;
  } catch (error) {
    return (error as TillitError).details.issues?.[0]?.code;
  }
}

describe('reading a CSV', () => {
  test.each([
    ['two columns', 'sep=;\nNavn;Født\nKari Moe;1.1.1980\n', ';'],
    ['with the line ends of Windows', 'sep=,\r\nNavn,Født\r\nKari Moe,1.1.1980\r\n', ','],
    ['a delimiter that is not guessed', 'sep=|\nNavn|Født\nKari Moe|1.1.1980\n', '|'],
    ['a tab', 'SEP=\t\nNavn\tFødt\nKari Moe\t1.1.1980\n', '\t'],
  ])('a first line that names the delimiter is no header: %s', async (_name, text, delimiter) => {
    expect(await read(text)).toEqual({
      delimiter,
      headerRow: 2,
      columns: ['Navn', 'Født'],
      rows: [['Kari Moe', '1.1.1980']],
    });
  });

  test('a header that begins with sep is a header', async () => {
    expect((await read('sep;navn\n1;Kari\n')).columns).toEqual(['sep', 'navn']);
  });

  test.each([
    ['in the first row', 'Fornavn;Etternavn\n"Kari;Moe\nOla;Lie\n'],
    ['in the last row', 'Fornavn;Etternavn\nKari;Moe\nOla;"Lie\n'],
    ['in the header', '"Fornavn;Etternavn\nKari;Moe\n'],
    ['far down', `Fornavn;Etternavn\n${'Kari;Moe\n'.repeat(60_000)}Ola;"Lie\n`],
  ])('a quote that is never closed is told as such: %s', async (_name, text) => {
    expect(await issueOf(text)).toBe('file.quoteOpen');
  });

  test('a file without rows has no rows', async () => {
    expect(await issueOf('\n\n  \n')).toBe('file.empty');
  });

  test('a long cell across the end of what is looked at first is no fault', async () => {
    const long = `"${'Et notat\n'.repeat(33_000)}"`;
    const { columns, rows } = await read(`Fornavn;Etternavn;Notat\nKari;Moe;${long}\nOla;Lie;kort\n`);
    expect(columns).toEqual(['Fornavn', 'Etternavn', 'Notat']);
    expect(rows.map(([givenName]) => givenName)).toEqual(['Kari', 'Ola']);
  });
});
