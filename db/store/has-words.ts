/** The one function SQL has beyond its own: whether a text has some words in it, however they are spelled. */
import type Database from 'better-sqlite3';
import { foldQuery, foldTokens } from '../../shared/text/fold.ts';

/** Adds `has_words(text, asked)` to a connection: 1 where every word of `asked` is a whole word of `text`, else 0. */
export function addHasWords(raw: Database.Database): void {
  // A scan asks with the same words row after row.
  let last = { asked: '', words: [] as string[] };
  raw.function('has_words', { deterministic: true, directOnly: true }, (text: unknown, asked: unknown) => {
    if (typeof text !== 'string' || typeof asked !== 'string') return 0;
    if (last.asked !== asked) last = { asked, words: foldQuery(asked) };
    return hasWords(text, last.words) ? 1 : 0;
  });
}

function hasWords(text: string, words: readonly string[]): boolean {
  const tokens = foldTokens(text);
  return words.length > 0 && words.every((word) => tokens.includes(word));
}
