/** The words of all features as one table. */

type Words = { readonly [key: string]: string | Words };
type InBoth = { readonly nb: Words; readonly en: Words };

/** All of a union at once: what one feature says of `field` beside what another says of it. */
type AllOf<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/**
 * Joins the words of the features, level by level.
 * @throws Error where two features name the same thing: it would have one name here and another there
 */
export function joinWords<const Part extends InBoth>(
  parts: readonly Part[],
): { readonly nb: AllOf<Part['nb']>; readonly en: AllOf<Part['en']> } {
  const joined = parts.reduce<Words>((table, part) => join(table, part, ''), {});
  return joined as { nb: AllOf<Part['nb']>; en: AllOf<Part['en']> };
}

function join(table: Words, part: Words, path: string): Words {
  const joined: Record<string, string | Words> = { ...table };
  for (const [key, words] of Object.entries(part)) {
    const there = joined[key];
    if (there === undefined) joined[key] = words;
    else if (typeof there === 'object' && typeof words === 'object') joined[key] = join(there, words, `${path}${key}.`);
    else throw new Error(`two features name ${path}${key}`);
  }
  return joined;
}
