import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../tests/run-size.ts';
import { jsonElements } from './json-elements.ts';

async function* inParts(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function read(text: string, size = 7): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const elements of jsonElements(inParts(text, size))) found.push(...elements);
  return found;
}

describe('the elements of a JSON array', () => {
  test('are what JSON.parse finds, however the text is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.dictionary(fc.string(), fc.jsonValue())),
        fc.integer({ min: 1, max: 50 }),
        fc.constantFrom(undefined, 1, '\t'),
        async (elements, size, indent) => {
          const text = JSON.stringify(elements, null, indent);
          expect(await read(text, size)).toEqual(JSON.parse(text));
        },
      ),
      runs(200, 5_000),
    );
  });

  test.each([
    ['quotes, brackets and backslashes in a text', '[{"a":"}]{\\"\\\\"},{"b":[{"c":"["}]}]', 2],
    ['nothing', ' [ ] ', 0],
    ['a byte order mark', '\uFEFF[{"a":1}]\r\n', 1],
  ])('%s', async (_name, text, count) => {
    expect(await read(text, 1)).toHaveLength(count);
  });

  test.each([
    '',
    '{"a":1}',
    '[{"a":1}',
    '[{"a":',
    '[1,2]',
    '["a"]',
    '[{"a":1}]x',
    '[{a:1}]',
    `[{"a":"${'x'.repeat(1_100_000)}`,
  ])('%.20s is refused', async (text) => {
    await expect(read(text, 100_000)).rejects.toMatchObject({ code: 'VALIDATION' });
  });
});
