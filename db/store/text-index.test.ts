import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Connection, openConnection } from './connection.ts';
import { migrate } from './migrations.ts';
import { matching, reindex, type TextIndex, tablesOf } from './text-index.ts';

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
