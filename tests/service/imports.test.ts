import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { isLong } from '../run-size.ts';
import { aWorld, type Client, codeOf, issueOf, type World } from './world.ts';

describe('imports', () => {
  let world: World;
  let office: Client;
  beforeAll(async () => {
    world = await aWorld();
    office = await world.as('office');
  });
  afterAll(() => world.close());

  async function previewBytes(bytes: Uint8Array) {
    const uploadId = crypto.randomUUID();
    const half = Math.max(1, Math.ceil(bytes.length / 2));
    for (const [part, start] of [0, half].entries()) {
      await office.imports.upload({
        uploadId,
        part,
        contentBase64: Buffer.from(bytes.subarray(start, start + half)).toString('base64'),
      });
    }
    return await office.members.importPreview({ uploadId });
  }
  const latin1 = (text: string) => Buffer.from(text, 'latin1');
  const count = async () => Number((await office.members.search({ query: '' })).total);

  test.each([
    ['UTF-8 with a mark, semicolon', Buffer.from('\uFEFFFornavn;Etternavn\r\nÅse;Ærlig\r\n'), 'utf-8', ';'],
    ['UTF-8 without, comma', Buffer.from('Fornavn,Etternavn\nÅse,Ærlig\n'), 'utf-8', ','],
    ['Windows-1252, tab', latin1('Fornavn\tEtternavn\r\nÅse\tÆrlig\r\n'), 'windows-1252', '\t'],
    ['UTF-16 from Excel', Buffer.from('\uFEFFFornavn\tEtternavn\r\nÅse\tÆrlig\r\n', 'utf16le'), 'utf-16le', '\t'],
  ])('%s', async (_name, bytes, encoding, delimiter) => {
    const preview = await previewBytes(bytes);
    expect(preview.format).toMatchObject({ kind: 'csv', encoding, delimiter });
    expect(preview.rows[0]?.cells).toEqual(['Åse', 'Ærlig']);
  });

  test('blank lines before the header, empty header cells, ragged rows, quotes across lines, NUL bytes', async () => {
    const preview = await office.members.importPreview({
      text: [
        '',
        'Uttrekk fra gammelt system',
        '',
        'Fornavn;Etternavn;;Stilling',
        'Per;Hansen;x;"Leder\nskift"',
        'Kari;Olsen',
        'Nils;N\0ess;;',
        'Eva;Moe;;Sjef;for;mye',
        '',
      ].join('\n'),
    });
    expect(preview.format.headerLine).toBe(4);
    expect(preview.columns.map(({ header }) => header)).toEqual(['Fornavn', 'Etternavn', '', 'Stilling']);
    expect(preview.counts).toMatchObject({ rows: 4, new: 2, error: 2, warnings: 2 });
    const by = new Map(preview.rows.map((row) => [row.cells[0], row]));
    expect(by.get('Per')).toMatchObject({
      verdict: 'new',
      cells: ['Per', 'Hansen', 'x', 'Leder\nskift'],
      issues: [{ field: 'jobTitle', code: 'row.lineBreak', level: 'warning' }],
    });
    expect(by.get('Kari')).toMatchObject({ verdict: 'error', issues: [{ code: 'row.ragged' }] });
    expect(by.get('Nils')).toMatchObject({ verdict: 'new', cells: ['Nils', 'Ness', '', ''] });
    await office.imports.discard({ batchId: preview.batchId });
  });

  test('identity numbers with spaces and with wrong digits, and one that contradicts the birth date', async () => {
    const preview = await office.members.importPreview({
      text: 'Fornavn;Etternavn;Fødselsnummer;Født\nA;En;018190 12284;01.01.1990\nB;To;01819012285;\nC;Tre;15858512066;02.02.1985\nD;Fire;123;\n',
    });
    const codes = preview.rows.map(({ verdict, issues }) => [verdict, ...issues.map(({ code }) => code)].join(' '));
    expect(codes).toEqual([
      'new',
      'error nationalId.checksum',
      'error nationalId.birthDate',
      'error nationalId.length',
    ]);
  });

  test('two rows for one person, and a row that fits somebody we have', async () => {
    await office.members.create({ givenName: 'Hilde', familyName: 'Holm', email: 'hilde@epost.test' });
    const preview = await office.members.importPreview({
      text: 'Fornavn;Etternavn;E-post;Stilling\nTom;Tvilling;tom@epost.test;\nTom;Tvilling;tom@epost.test;\nHilde;Holm;hilde@epost.test;Havnesjef\nHilde;Holm;HILDE@epost.test;\n',
    });
    expect(preview.rows.map(({ verdict }) => verdict).slice(0, 3)).toEqual(['new', 'duplicate', 'change']);
    const done = await office.members.importCommit({ batchId: preview.batchId, existing: 'update' });
    expect(done).toMatchObject({ created: 1, changed: 1 });
    expect(await codeOf(office.members.importCommit({ batchId: preview.batchId, existing: 'update' }))).toBe(
      'VALIDATION',
    );
    await office.members.importUndo({ batchId: preview.batchId });
  });

  test('the whole import is undone as a batch', async () => {
    const before = await count();
    const rows = Array.from(
      { length: 300 },
      (_, index) => `Ny${index};Nyansatt${index};ny${index}@epost.test;Stor Bedrift AS;Leder`,
    );
    const preview = await office.members.importPreview({
      text: ['Fornavn;Etternavn;E-post;Arbeidsgiver;Stilling', ...rows].join('\n'),
    });
    expect(preview.counts).toMatchObject({ rows: 300, new: 300 });
    await office.members.importCommit({ batchId: preview.batchId, existing: 'update' });
    expect(await count()).toBe(before + 300);
    const [someone] = (await office.members.search({ query: 'nyansatt7' })).items;
    // Three hundred people are not taken back from the page of one of them.
    expect(
      (await office.history.ofPerson({ personId: someone?.id ?? '' })).items.every(({ undoable }) => !undoable),
    ).toBe(true);
    await office.members.update({ id: someone?.id ?? '', patch: { mobile: '40404040' } });
    const undone = await office.members.importUndo({ batchId: preview.batchId });
    // The one person, and the employer that person has.
    expect(undone.kept).toBe(2);
    expect(await count()).toBe(before + 1);
    expect((await office.members.search({ query: '40404040' })).items).toHaveLength(1);
  });

  test('an import that nobody has worked on since goes without a trace in the register', async () => {
    const before = await count();
    const preview = await office.members.importPreview({
      text: 'Fornavn;Etternavn;Arbeidsgiver\nEn;Engangsen;Engangsbedriften AS\nTo;Engangsen;Engangsbedriften AS\n',
    });
    await office.members.importCommit({ batchId: preview.batchId, existing: 'update' });
    expect((await office.employers.search({ query: 'engangs' })).items).toHaveLength(1);
    expect(await office.members.importUndo({ batchId: preview.batchId })).toMatchObject({ kept: 0 });
    expect(await count()).toBe(before);
    expect((await office.employers.search({ query: 'engangs' })).items).toHaveLength(0);
  });

  test('bad rows come back as a file with the reason', async () => {
    const preview = await office.members.importPreview({
      text: 'Fornavn;Etternavn;E-post\nGod;Rad;god@epost.test\n=1+1;Rad;tull\n',
    });
    const file = await office.imports.badRows({ batchId: preview.batchId });
    expect(file.count).toBe(1);
    const text = Buffer.from(file.contentBase64, 'base64').toString();
    expect(text).toContain('E-post');
    expect(text).toContain("'=1+1");
  });

  test('an XLSX with formulas and date cells', async () => {
    const bytes = await writeXlsxFile([
      ['Fornavn', 'Etternavn', 'Fødselsdato', 'Postnummer'].map((value) => ({ value })),
      [
        { value: 'Dato' },
        { value: 'Celle' },
        { value: new Date('1990-02-01T00:00:00Z'), type: Date, format: 'dd.mm.yyyy' },
        { value: 184, type: Number },
      ],
      [{ value: '="Regne"', type: 'Formula' }, { value: 'Stykke' }, null, null],
    ]).toBuffer();
    const preview = await previewBytes(bytes);
    expect(preview.format.kind).toBe('xlsx');
    expect(preview.rows[0]?.cells).toEqual(['Dato', 'Celle', '1990-02-01', '184']);
    await office.members.importCommit({ batchId: preview.batchId, existing: 'update' });
    const [found] = (await office.members.search({ query: 'dato celle' })).items;
    expect(found?.postalCode).toBe('0184');
  });

  test('what is no table is refused with a reason', async () => {
    expect(await issueOf(previewBytes(Buffer.from('%PDF-1.7\nnoe')))).toBe('file file.notTable');
    expect(await issueOf(previewBytes(Buffer.from('d0cf11e0a1b11ae1', 'hex')))).toBe('file file.oldExcel');
    expect(await issueOf(previewBytes(Buffer.from('PK\u0003\u0004 ikke en bok')))).toBe('file file.unreadable');
    expect(await issueOf(office.members.importPreview({ text: '\n\n' }))).toBe('file file.empty');
    expect(await issueOf(office.members.importPreview({ text: 'Farge;Form\nrød;rund\n' }))).toBe(
      'mapping mapping.noName',
    );
  });

  test('a very large CSV is read as a stream, row by row', async () => {
    const bytes = (isLong() ? 100 : 4) * 1024 * 1024;
    const uploadId = crypto.randomUUID();
    let written = 0;
    let rows = 0;
    for (let part = 0; written < bytes; part += 1) {
      const lines = part === 0 ? ['Fornavn;Etternavn;Merknad'] : [];
      for (let line = 0; line < 1000; line += 1, rows += 1) lines.push(`Stor${rows};Fil${rows};${'x'.repeat(450)}`);
      const text = `${lines.join('\n')}\n`;
      written += text.length;
      await office.imports.upload({ uploadId, part, contentBase64: Buffer.from(text).toString('base64') });
    }
    const preview = await office.members.importPreview({ uploadId });
    expect(preview.counts).toMatchObject({ rows, new: rows, error: 0 });
    await office.imports.discard({ batchId: preview.batchId });
  }, 600_000);

  test('a list that was exported comes back unchanged', async () => {
    const columns = ['memberNumber', 'givenName', 'familyName', 'email', 'mobile', 'postalCode', 'place'];
    const file = await office.members.export({
      query: '',
      format: 'csv',
      columns,
      purpose: 'Rundtur',
      recipient: 'Meg',
      disclosure: { to: 'inHouse' },
    });
    const preview = await previewBytes(Buffer.from(file.contentBase64, 'base64'));
    expect(preview.counts).toMatchObject({ rows: file.count, unchanged: file.count });
  });
});
