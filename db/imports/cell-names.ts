/** The parts of a name as files write it: in columns of their own, or in one. */
import type { ImportField } from '../../shared/imports/model.ts';

type Names = { givenName?: string; middleName?: string; familyName?: string };

/**
 * The parts of a name: `Etternavn, Fornavn` or `Fornavn Mellomnavn Etternavn`; columns of their own win over a full name. Which of several
 * given names is a middle name a full name does not tell: they all stay given names.
 * @param text the cells of a row that say something
 */
export function namesOf(text: ReadonlyMap<ImportField, string>): Names {
  const found = fromFullName(text.get('fullName'));
  for (const field of ['givenName', 'middleName', 'familyName'] as const) {
    const cell = text.get(field);
    if (cell) found[field] = cell;
  }
  return found;
}

function fromFullName(full: string | undefined): Names {
  if (!full) return {};
  if (full.includes(',')) {
    const [familyName, givenName] = full.split(',', 2).map((part) => part.trim());
    return { ...(familyName ? { familyName } : {}), ...(givenName ? { givenName } : {}) };
  }
  const parts = full.split(/\p{Zs}+/u);
  const familyName = parts.length > 1 ? parts.pop() : undefined;
  return { givenName: parts.join(' '), ...(familyName ? { familyName } : {}) };
}
