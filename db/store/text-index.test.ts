import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Connection, openConnection } from './connection.ts';
import { migrate } from './migrations.ts';
import { matching, reindex, startIndexing, type TextIndex, tablesOf } from './text-index.ts';

describe('a text index', () => {
  const index: TextIndex = { name: 'employer_text', content: 'employer_search', columns: ['words'] };
  let folder: string;
  let connection: Connection;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tillit-index-'));
    connection = openConnection(join(folder, 'index.db'), randomBytes(32), { create: true });
    migrate(connection, () => {});
  });
  afterEach(() => {
    connection.close();
    rmSync(folder, { recursive: true });
  });

  const write = (docId: number, words: string) =>
    connection
      .prepare(
        'INSERT INTO employer_search(doc_id, employer_id, words) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET words = excluded.words',
      )
      .run([docId, `e${docId}`, words]);
  const found = (...words: string[]) =>
    connection
      .prepare('SELECT rowid FROM employer_text WHERE employer_text MATCH ? ORDER BY rowid')
      .all(matching(words))
      .map(({ rowid }) => rowid);
  const tokens = () => {
    connection.raw.exec("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', 'employer_text', 'row')");
    const terms = connection.raw.prepare('SELECT term FROM temp.vocabulary').pluck().all();
    connection.raw.exec('DROP TABLE temp.vocabulary');
    return terms;
  };

  test('finds what begins with every word, in any order', () => {
    write(1, 'granli mekaniske');
    write(2, 'granli bygg');
    reindex(connection, index, [
      { docId: 1, was: null, is: ['granli mekaniske'] },
      { docId: 2, was: null, is: ['granli bygg'] },
    ]);
    expect(found('gran')).toEqual([1, 2]);
    expect(found('by', 'gra')).toEqual([2]);
    expect(found('anli')).toEqual([]);
  });

  test('knows no word any more of what it is to forget', () => {
    write(1, 'kun her');
    reindex(connection, index, [{ docId: 1, was: null, is: ['kun her'] }]);
    write(1, 'noe annet');
    reindex(connection, index, [{ docId: 1, was: ['kun her'], is: ['noe annet'] }]);
    expect([found('kun'), found('annet')]).toEqual([[], [1]]);
    expect(tokens()).not.toContain('kun');
    reindex(connection, index, [{ docId: 1, was: ['noe annet'], is: null }]);
    expect(tokens()).toEqual([]);
  });

  test('that forgets much in one transaction is written afresh by its end, and knows as little of what has gone', () => {
    const one = (docId: number) => ({ docId, was: null, is: [`granli nummer${docId + 1_000}`] });
    const all = Array.from({ length: 1_500 }, (_, place) => one(place + 1));
    connection.raw.transaction(() => {
      for (const { docId, is } of all) write(docId, String(is[0]));
      reindex(connection, index, all);
    })();
    const indexing = startIndexing(connection, index);
    const forget = (from: number, until: number) => {
      const gone = all.filter(({ docId }) => docId >= from && docId < until);
      for (const { docId } of gone) connection.prepare('DELETE FROM employer_search WHERE doc_id = ?').run([docId]);
      indexing.take(gone.map(({ docId, is }) => ({ docId, was: is, is: null })));
    };
    connection.raw.transaction(() => {
      forget(1, 151);
      expect(found('nummer1150')).toEqual([]);
      forget(151, 1_201);
      forget(1_201, 1_401);
      write(1_501, 'granli ny');
      indexing.take([{ docId: 1_501, was: null, is: ['granli ny'] }]);
      indexing.end();
    })();
    expect(found('granli')).toHaveLength(101);
    expect([found('nummer2400'), found('nummer2401'), found('ny')]).toEqual([[], [1_401], [1_501]]);
    expect(tokens()).not.toContain('nummer2300');
    connection.raw.exec("INSERT INTO employer_text(employer_text, rank) VALUES ('integrity-check', 1)");
    // What is forgotten one by one afterwards leaves nothing either.
    connection.prepare('DELETE FROM employer_search WHERE doc_id = ?').run([1_450]);
    reindex(connection, index, [{ docId: 1_450, was: ['granli nummer2450'], is: null }]);
    expect(tokens()).not.toContain('nummer2450');
  });

  test('names the tables it lives in', () => {
    const live = connection.raw
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'employer_text%' ORDER BY name")
      .pluck()
      .all();
    expect(tablesOf(index).sort()).toEqual(live);
  });

  test('one column alone can be searched', () => {
    expect(matching(['kari', 'moe'])).toBe('"kari"* AND "moe"*');
    expect(matching(['kari'], 'card_text')).toBe('{card_text} : ("kari"*)');
  });
});
