import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../shared/catalogue-registry.ts';
import { PROCEDURES } from '../../shared/contract.ts';
import { MEMBERSHIP_STATUSES } from '../../shared/members/model.ts';
import { MEMBERSHIP_CAUSES } from '../../shared/members/terms.ts';
import { CAUSE_WORDS, GROUP_WORDS } from '../../shared/reports/words.ts';
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

  test('a status and a cause are called the same in a file of a report as on every screen', () => {
    for (const status of MEMBERSHIP_STATUSES)
      expect(GROUP_WORDS[status]?.[language]).toBe(lookUp(words, `status.${status}`));
    for (const cause of MEMBERSHIP_CAUSES) expect(CAUSE_WORDS[cause]?.[language]).toBe(lookUp(words, `cause.${cause}`));
  });

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
