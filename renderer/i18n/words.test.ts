import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../shared/catalogue-registry.ts';
import { PROCEDURES } from '../../shared/contract.ts';
import { wordTexts } from './words.ts';

type Words = { readonly [key: string]: string | Words };

/** Columns every row has and nobody is shown. */
const SILENT = new Set(['id', 'revision', 'personId']);
/** Procedures that leave no line in the log. */
const TRACELESS = new Set([
  'session.state',
  'session.unlock',
  'session.lock',
  'session.whoami',
  'session.touch',
  'session.cancelJob',
  'session.changes',
  'imports.upload',
  'drafts.save',
  'drafts.remove',
]);

describe.each(['nb', 'en'] as const)('words in %s', (language) => {
  const words = wordTexts[language] as Words;

  test.each(Object.values(CATALOGUE).filter(({ trace }) => trace !== 'none'))(
    '$name and its fields that may show',
    ({ name, fields }) => {
      const shown = Object.entries(fields).flatMap(([field, facts]) =>
        SILENT.has(field) || ('derived' in facts && facts.derived) ? [] : [field],
      );
      expect(lookUp(words, `entity.${name}`)).toBeTypeOf('string');
      expect(shown.filter((field) => typeof lookUp(words, `field.${name}.${field}`) !== 'string')).toEqual([]);
    },
  );

  test('every command that leaves a line in the log', () => {
    const commands = PROCEDURES.filter(({ name, meta }) => meta.kind !== 'query' && !TRACELESS.has(name));
    const without = commands.filter(({ name }) => typeof lookUp(words, `command.${name}`) !== 'string');
    expect(without.map(({ name }) => name)).toEqual([]);
  });
});

function lookUp(words: Words, path: string): string | Words | undefined {
  return path
    .split('.')
    .reduce<string | Words | undefined>((at, key) => (typeof at === 'object' ? at[key] : undefined), words);
}
