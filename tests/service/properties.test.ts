import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeRow } from '../../db/entity.ts';
import { readTable } from '../../db/files/read-table.ts';
import { writeCsv } from '../../db/files/write-table.ts';
import { predicateSql } from '../../db/permission-sql.ts';
import { ENTITIES } from '../../db/registry.ts';
import type { Connection } from '../../db/store/connection.ts';
import { CATALOGUE, type EntityName } from '../../shared/catalogue-registry.ts';
import { permissionFor, reachesRow } from '../../shared/permissions.ts';
import { ACTIONS, ROLES } from '../../shared/roles.ts';
import { runs } from '../run-size.ts';
import { aWorld, type Client, type World } from './world.ts';

describe('role predicates: the SQL and the pure function agree on every row', () => {
  let world: World;
  let connection: Connection;
  let staffIds: string[];
  beforeAll(async () => {
    world = await aWorld({ people: 40 });
    for (const role of ['office', 'adviser'] as const)
      await (await world.as(role)).drafts.save({ form: 'member:new', content: '{}' });
    const shares = [
      ['office', []],
      ['adviser', ['courses', 'office']],
      ['courses', ['privacy']],
    ] as const;
    for (const [role, sharedWith] of shares)
      await (await world.as(role)).savedSearches.create({ name: `Søk ${role}`, sharedWith: [...sharedWith] });
    const office = await world.as('office');
    await office.members.export({
      query: '',
      format: 'csv',
      purpose: 'Prøve',
      recipient: 'Meg',
      disclosure: { to: 'inHouse' },
    });
    await office.members.importPreview({ text: 'Fornavn;Etternavn\nA;B\n' });
    connection = await world.open();
    staffIds = connection
      .prepare('SELECT id FROM staff')
      .all()
      .map((row) => String(row.id));
  });
  afterAll(async () => {
    connection.close();
    await world.close();
  });

  test('for any roles, entity, action and asker', () => {
    const names = Object.keys(CATALOGUE) as EntityName[];
    fc.assert(
      fc.property(
        fc.subarray([...ROLES]),
        fc.constantFrom(...names),
        fc.constantFrom(...ACTIONS),
        fc.nat(),
        (roles, name, action, who) => {
          const entity = ENTITIES.get(name);
          const staffId = staffIds[who % staffIds.length] ?? '';
          if (!entity) throw new Error(name);
          const permission = permissionFor(roles, name, action);
          const where = predicateSql(permission, entity, staffId, 't');
          // A table may have no rowid, or no id.
          const key = entity.column.has('id') ? 't.id' : 't.rowid';
          const sql = `SELECT ${key} AS row_key FROM ${entity.table} t WHERE ${where}`;
          const statement = connection.prepare(sql);
          const reached = new Set(
            (where.includes('@staffId') ? statement.all({ staffId }) : statement.all()).map((row) => row.row_key),
          );
          for (const stored of connection.prepare(`SELECT ${key} AS row_key, t.* FROM ${entity.table} t`).all()) {
            const expected = reachesRow(permission, name, decodeRow(entity, stored), { staffId });
            expect([name, action, roles, reached.has(stored.row_key ?? null)]).toEqual([name, action, roles, expected]);
          }
        },
      ),
      runs(300, 5000),
    );
  });
});

describe('undo', () => {
  let world: World;
  let office: Client;
  beforeAll(async () => {
    world = await aWorld({ people: 5 });
    office = await world.as('office');
  });
  afterAll(() => world.close());

  const text = fc.stringMatching(/^[A-ZÆØÅ][a-zæøå]{1,12}$/u);
  const edit = fc.oneof(
    fc.record({
      kind: fc.constant('patch' as const),
      patch: fc.record({ givenName: text, familyName: text, middleName: fc.option(text) }, { requiredKeys: [] }),
    }),
    fc.record({
      kind: fc.constant('patch' as const),
      patch: fc.record(
        {
          email: fc.option(text.map((name) => `${name}@epost.test`)),
          birthDate: fc.option(fc.constantFrom('1970-01-01', '1980-02-02')),
        },
        { requiredKeys: [] },
      ),
    }),
    fc.record({
      kind: fc.constant('patch' as const),
      patch: fc.record({
        homeAddress: fc.option(fc.record({ street: text, postalCode: fc.constantFrom('0184', '9008'), place: text })),
      }),
    }),
    fc.record({
      kind: fc.constant('membership' as const),
      status: fc.constantFrom('member' as const, 'leave' as const),
      startDate: fc.constantFrom('2001-01-01', '2011-11-11'),
    }),
    fc.record({ kind: fc.constant('employment' as const), jobTitle: text }),
    fc.record({ kind: fc.constant('protect' as const), on: fc.boolean() }),
  );

  /** Every catalogue row of one person, without its revision. A row that came back has its old id. */
  async function rowsOf(id: string): Promise<string> {
    const connection = await world.open();
    const rows = (Object.keys(CATALOGUE) as EntityName[])
      .filter((name) => CATALOGUE[name].trace === 'full' && CATALOGUE[name].subjects.length > 0)
      .map((name) => {
        const entity = ENTITIES.get(name);
        const column = entity?.column.get(CATALOGUE[name].subjects[0]?.column ?? '')?.sql;
        return [
          name,
          connection
            .prepare(`SELECT * FROM ${entity?.table} WHERE ${column} = ? ORDER BY id`)
            .all(id)
            .map(({ revision, ...row }) => row),
        ];
      });
    const search = connection.prepare('SELECT * FROM member_search WHERE person_id = ?').all(id);
    connection.close();
    return JSON.stringify([rows, search.map(({ doc_id, ...row }) => row)]);
  }

  test('random edits taken back, the last first, leave every row as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), fc.boolean(), async (edits, withAddress) => {
        const homeAddress = withAddress ? { street: 'Storgata 1', postalCode: '0184', place: 'Oslo' } : null;
        const { id, changeId: creation } = await office.members.create({
          givenName: 'Angre',
          familyName: 'Angresen',
          homeAddress,
          memberships: [{ status: 'member', startDate: '1999-01-01' }],
          employments: [{ employerName: `Bedrift ${edits.length} AS`, jobTitle: 'Leder' }],
          acceptDuplicates: true,
        });
        const before = await rowsOf(id);
        const changes: string[] = [];
        for (const one of edits) {
          try {
            changes.push(await apply(office, id, one));
          } catch (error) {
            // A protected address is not edited in place, and a birth date that contradicts the number is refused: no change, nothing to undo.
            if (
              !(error instanceof Error && 'code' in error && ['VALIDATION', 'FORBIDDEN'].includes(String(error.code)))
            )
              throw error;
          }
        }
        for (const changeId of changes.toReversed()) {
          const { kept } = await office.history.undo({ changeId }).catch((error: { code?: string }) => {
            // An edit that changed nothing left nothing to take back.
            if (error.code !== 'GONE') throw error;
            return { kept: [] };
          });
          expect(kept).toEqual([]);
        }
        expect(await rowsOf(id)).toBe(before);
        // Even making the person is a change like any other: nothing is left of it, and undoing that brings all of it back.
        const gone = await office.history.undo({ changeId: creation });
        expect(gone.kept).toEqual([]);
        await expect(office.members.get({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
        await office.history.undo({ changeId: gone.changeId ?? '' });
        expect(await rowsOf(id)).toBe(before);
      }),
      runs(25, 400),
    );
  });

  type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;
  async function apply(client: Client, id: string, one: Edit): Promise<string> {
    if (one.kind === 'patch') return (await client.members.update({ id, patch: one.patch as object })).changeId;
    if (one.kind === 'membership')
      return (
        await client.members.saveMembership({
          personId: id,
          membership: { status: one.status, startDate: one.startDate },
        })
      ).changeId;
    if (one.kind === 'employment')
      return (
        await client.members.saveEmployment({
          personId: id,
          employment: { employerName: 'Prøvebedriften AS', jobTitle: one.jobTitle },
        })
      ).changeId;
    return (await client.members.setAddressProtection({ id, protected: one.on, reason: 'Prøve av angring' })).changeId;
  }
});

describe('CSV', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replaceAll('\0', '').trim());
  test('what is written reads back as it was, formulas, quotes and line breaks included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 }), async (rows) => {
        const written = rows.filter((row) => row.some((text) => text !== ''));
        const table = await readTable(writeCsv(['En', 'To', 'Tre'], written));
        const read: string[][] = [];
        for await (const row of table.rows) read.push([...row.cells]);
        // Line ends inside a cell and exotic blanks at its ends are the only things a spreadsheet may change.
        expect(read).toEqual(written);
      }),
      runs(200, 5000),
    );
  });

  test.each(['=1+1', '+47 90000000', '-5', '@SUM(A1)', "'=already", '\tx', '＝1'])(
    '%s is guarded, and reads back',
    async (value) => {
      const bytes = writeCsv(['A', 'B'], [[value.trim(), 'x']]);
      expect(Buffer.from(bytes).toString()).toContain(
        `'${value.trim()}`.slice(0, /^[=+\-@'＝]/u.test(value) ? undefined : 0),
      );
      const table = await readTable(bytes);
      for await (const row of table.rows) expect(row.cells[0]).toBe(value.trim());
    },
  );
});
