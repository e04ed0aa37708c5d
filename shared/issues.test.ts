import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ISSUE_TEXTS } from './issues.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const names = globSync('*/issues.ts', { cwd: here }).map((file) => dirname(file));
const features = await Promise.all(
  names.map(async (name) => ({
    name,
    texts: Object.values((await import(`./${name}/issues.ts`)) as Record<string, object>)[0],
  })),
);

describe('the issues of the features', () => {
  test('are joined, every one', () => {
    expect(names.length).toBeGreaterThan(10);
    for (const { name, texts } of features)
      expect({ name, texts: { ...ISSUE_TEXTS, ...texts } }).toEqual({ name, texts: ISSUE_TEXTS });
  });

  test('say each code once: the later of two would silently take its place', () => {
    const codes = features.flatMap(({ texts }) => Object.keys(texts ?? {}));
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  });
});
