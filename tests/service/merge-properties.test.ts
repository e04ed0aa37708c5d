import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROGRAM } from '../../db/asker.ts';
import type { Entity, EntityColumn } from '../../db/entity.ts';
import { ENTITIES, PROJECTIONS } from '../../db/registry.ts';
import type { Connection } from '../../db/store/connection.ts';
import { storeOver } from '../../db/store/store.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import { isLong, runs } from '../run-size.ts';
import { aWorld, type Client, type World } from './world.ts';

type Row = Record<string, unknown>;

/** Every case compares all rows before and after, and leaves two people behind: the long run begins again with a new register now and then. */
const REGISTERS = Array.from({ length: isLong() ? 10 : 1 }, (_, place) => place + 1);

describe.each(REGISTERS)('merging, in register %i', () => {
  let world: World;
  let office: Client;
  let connection: Connection;
  /** What rows may refer to, by the name of the column. */
  let ids: Record<string, string>;
  beforeAll(async () => {
    world = await aWorld({ people: 4 });
    office = await world.as('office');
    connection = await world.open();
    const one = (sql: string) => String(connection.prepare(sql).get()?.id);
    const listId = crypto.randomUUID();
    const store = storeOver(connection, { projections: PROJECTIONS });
    const list = ENTITIES.get('memberList');
    if (list)
      unitOfWork(store, PROGRAM, { command: 'test' }, (tx) =>
        tx.insert(list, {
          id: listId,
          kind: 'list',
          name: 'Prøve',
          nameKey: 'prove',
          createdAt: '2025-01-01T00:00:00Z',
        }),
      );
    ids = {
      listId,
      employerId: one('SELECT id FROM employer LIMIT 1'),
      staffId: (await office.session.whoami({})).staffId,
      otherId: one('SELECT id FROM person LIMIT 1'),
    };
  });
  afterAll(async () => {
    connection.close();
    await world.close();
  });

  /** Entities a person may have any number of rows in, whatever they are: those of tomorrow too. */
  const manyOf = [...ENTITIES.values()].filter(
    ({ name, facts }) =>
      facts.trace === 'full' &&
      facts.subjects.length > 0 &&
      !['person', 'profile', 'contact', 'address', 'protectedAddress', 'identity', 'personMerge'].includes(name),
  );

  const word = fc.stringMatching(/^[A-ZÆØÅ][a-zæøå]{1,9}$/u);
  const day = fc
    .integer({ min: 0, max: 9000 })
    .map((days) => new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10));
  const address = fc.record({ street: word, postalCode: fc.constantFrom('0184', '9008'), place: word });
  const facts = fc.record({
    givenName: word,
    familyName: word,
    middleName: fc.option(word),
    birthDate: fc.option(day),
    email: fc.option(word.map((name) => `${name.toLowerCase().replaceAll(/[^a-z]/gu, 'x')}@epost.test`)),
    mobile: fc.option(fc.constantFrom('+4790000001', '+4790000002')),
    homeAddress: fc.option(address),
    postalAddress: fc.option(address),
    addressProtected: fc.boolean(),
  });
  const more = fc.record({ entity: fc.nat(manyOf.length - 1), seed: word, date: day, ends: fc.boolean() });
  const edit = fc.record({
    patch: fc.record({ givenName: word, phone: fc.constantFrom('+4722000001', '+4722000002') }, { requiredKeys: [] }),
  });
  const history = fc.record({ facts, rows: fc.array(more, { maxLength: 8 }), edits: fc.array(edit, { maxLength: 3 }) });

  test('and taking it back restores every row of the catalogue, and no row is lost by it', {
    timeout: 300_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(history, history, fc.boolean(), async (keep, drop, choosesOther) => {
        const [keepId, dropId] = [await live(keep), await live(drop)];
        await office.members.duplicates({});
        const before = everything();
        const { fields, periods } = await office.members.mergePreview({ keepId, dropId });
        const open = fields.filter(({ mayChoose, why }) => mayChoose && why !== 'same');
        const choices = Object.fromEntries(
          choosesOther
            ? open.map(({ key, take }) => [key, take === 'keep' ? ('drop' as const) : ('keep' as const)])
            : [],
        );
        const leaveOut = choosesOther
          ? periods
              .filter((one) => one.overlaps)
              .slice(0, 1)
              .map(({ id }) => id)
          : [];
        const { changeId } = await office.members.merge({ keepId, dropId, choices, leaveOut, reason: 'Prøve' });
        expect(lostBy(before, changeId)).toEqual([]);
        expect(leadingTo(dropId)).toEqual([]);
        const { kept } = await office.members.unmerge({ changeId });
        expect(kept).toEqual([]);
        await office.members.duplicates({});
        expect(everything(before)).toEqual(before);
      }),
      runs(20, 40),
    );
  });

  type History = typeof history extends fc.Arbitrary<infer Value> ? Value : never;

  /** A person with a past. */
  async function live({ facts: given, rows, edits }: History): Promise<string> {
    const { id } = await office.members.create({ ...given, acceptDuplicates: true });
    const store = storeOver(connection, { projections: PROJECTIONS });
    for (const one of rows) {
      const entity = manyOf[one.entity];
      if (!entity) continue;
      try {
        const row = rowOf(entity, id, one);
        unitOfWork(store, PROGRAM, { command: 'test' }, (tx) => {
          tx.insert(entity, row);
          // Whoever is marked stays open to the one who merges.
          const readers = ENTITIES.get('markReader');
          if (entity.name === 'personMark' && readers)
            tx.insert(readers, { id: tx.newId(), personId: id, staffId: ids.staffId });
        });
      } catch (error) {
        // There can be but one of some kinds.
        if (!(error instanceof Error && 'code' in error && error.code === 'DUPLICATE')) throw error;
      }
    }
    for (const { patch } of edits) await office.members.update({ id, patch });
    return id;
  }

  type Seed = { seed: string; date: string; ends: boolean };

  /** A row of any entity about a person, with what it must refer to. */
  function rowOf(entity: Entity<Row>, personId: string, { seed, date, ends }: Seed): Row & { id: string } {
    const info = connection.raw.pragma(`table_info(${entity.table})`) as { name: string; notnull: number }[];
    const needed = new Set(info.filter(({ notnull }) => notnull === 1).map(({ name }) => name));
    const value = ({ name, sql, holds, options }: EntityColumn): unknown => {
      if (name === 'personId') return personId;
      if (name === 'endDate') return ends ? '2030-01-01' : null;
      if (name === 'status') return ends ? 'member' : 'leave';
      if (/Id$/u.test(name) && ids[name]) return ids[name];
      if (!needed.has(sql)) return null;
      const parent = parentOf(entity, sql, { seed, date, ends });
      if (parent) return parent;
      if (/Date$|On$/u.test(name)) return date;
      if (options) return options[0];
      if (holds === 'string') return seed;
      return holds === 'boolean' ? ends : holds === 'json' ? [] : 1;
    };
    const columns = entity.columns.filter(({ name }) => name !== 'id' && name !== 'revision');
    return Object.assign(
      { id: crypto.randomUUID() },
      Object.fromEntries(columns.map((column) => [column.name, value(column)])),
    );
  }

  /** The row a column refers to: one a table, made when it is first needed. */
  function parentOf(child: Entity<Row>, column: string, given: Seed): string | null {
    const keys = connection.raw.pragma(`foreign_key_list(${child.table})`) as { from: string; table: string }[];
    const table = keys.find(({ from }) => from === column)?.table;
    const parent = [...ENTITIES.values()].find((one) => one.table === table);
    if (!parent) return null;
    const known = connection.prepare(`SELECT id FROM ${parent.table} LIMIT 1`).get()?.id;
    if (known) return String(known);
    const row = rowOf(parent, '', given);
    const store = storeOver(connection, { projections: PROJECTIONS });
    unitOfWork(store, PROGRAM, { command: 'test' }, (tx) => tx.insert(parent, row));
    return row.id;
  }

  /** What a log of what was done cannot but grow by. */
  const GROWS = new Set(['auditLine', 'auditCheckpoint', 'counter']);
  const TRACES = new Set(['history', 'auditContext']);

  /**
   * Every row of the catalogue, without its revision, by entity and id.
   * @param known of traces only the lines that were there then
   */
  function everything(known?: Map<string, string>): Map<string, string> {
    const found = new Map<string, string>();
    for (const entity of ENTITIES.values()) {
      if (GROWS.has(entity.name)) continue;
      for (const { revision: _revision, doc_id: _doc, ...row } of connection
        .prepare(`SELECT * FROM ${entity.table}`)
        .all()) {
        const key = `${entity.name} ${row.id ?? row.sequence ?? row.person_id ?? row.employer_id}`;
        if (known && TRACES.has(entity.name) && !known.has(key)) continue;
        found.set(key, JSON.stringify(row));
      }
    }
    return found;
  }

  /** Rows that are neither there any more nor in what the history says of the change. */
  function lostBy(before: Map<string, string>, changeId: string): string[] {
    const after = everything();
    const told = new Set(
      connection
        .prepare("SELECT entity, row_id FROM history WHERE change_id = ? AND operation = 'remove'")
        .all(changeId)
        .map(({ entity, row_id: rowId }) => `${entity} ${rowId}`),
    );
    const computed = (key: string) => ENTITIES.get(key.split(' ')[0] ?? '')?.facts.computed === true;
    return [...before.keys()].filter((key) => {
      // An address that went behind the door keeps its id there.
      const moved = key.replace('address ', 'protectedAddress ');
      return !computed(key) && ![key, moved].some((one) => after.has(one) || told.has(one));
    });
  }

  /** Entities in which something still leads to a person. The log stays as it was written. */
  function leadingTo(personId: string): string[] {
    return [...ENTITIES.values()].flatMap(({ name, table, column, facts: { subjects } }) =>
      subjects.flatMap((path) =>
        connection.prepare(`SELECT 1 FROM ${table} WHERE ${column.get(path.column)?.sql} = ?`).get(personId)
          ? [name]
          : [],
      ),
    );
  }
});
