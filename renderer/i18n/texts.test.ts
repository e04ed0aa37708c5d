import { describe, expect, test } from 'vitest';
import { TEXTS } from './texts.ts';

type Texts = { readonly [key: string]: string | Texts };

describe.each(Object.entries(TEXTS))('texts of %s', (_name, texts) => {
  test('have the same keys in both languages, and none is empty', () => {
    expect(keysOf(texts.en)).toEqual(keysOf(texts.nb));
    for (const text of [...valuesOf(texts.nb), ...valuesOf(texts.en)]) expect(text.trim()).not.toBe('');
  });

  test('name the same places to fill in', () => {
    const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name).sort();
    expect(valuesOf(texts.en).map(places)).toEqual(valuesOf(texts.nb).map(places));
  });

  test('do not shout', () => {
    for (const text of [...valuesOf(texts.nb), ...valuesOf(texts.en)]) expect(text).not.toContain('!');
  });
});

function keysOf(texts: Texts, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : keysOf(value, `${prefix}${key}.`),
  );
}

function valuesOf(texts: Texts): string[] {
  return Object.values(texts).flatMap((value) => (typeof value === 'string' ? [value] : valuesOf(value)));
}
