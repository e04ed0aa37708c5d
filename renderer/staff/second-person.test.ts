import { expect, test } from 'vitest';
import type { Role } from '../../shared/roles.ts';
import { canConfirm, mayConfirmReset } from './second-person.ts';

const account = (id: string, roles: Role[], ringsClosed = false) => ({ id, roles, active: true, ringsClosed });
const asker = (staffId: string, roles: Role[], ringsClosed = false) => ({ staffId, roles, ringsClosed });

test('the head of legal confirms a reset, not his own, and nobody whose own passphrase was reset does', () => {
  const adviser = account('a', ['adviser'], true);
  const head = account('h', ['head-of-legal']);
  expect(mayConfirmReset(asker('h', ['head-of-legal']), adviser, [adviser, head])).toBe(true);
  expect(mayConfirmReset(asker('h', ['head-of-legal']), account('h', ['head-of-legal'], true), [head])).toBe(false);
  expect(mayConfirmReset(asker('h', ['head-of-legal'], true), adviser, [adviser, head])).toBe(false);
  expect(mayConfirmReset(asker('p', ['privacy']), adviser, [adviser, head])).toBe(false);
  expect(mayConfirmReset(asker('h', ['head-of-legal']), account('o', ['office']), [head])).toBe(false);
});

test('for the only head of legal the privacy officer stands in', () => {
  const head = account('h', ['head-of-legal'], true);
  expect(mayConfirmReset(asker('p', ['privacy']), head, [head])).toBe(true);
  expect(mayConfirmReset(asker('p', ['privacy', 'admin']), head, [head])).toBe(false);
  expect(mayConfirmReset(asker('p', ['privacy']), head, [head, account('i', ['head-of-legal'])])).toBe(false);
});

test('a role is confirmed by somebody else who is no administrator', () => {
  expect(canConfirm(account('p', ['privacy']), 'a')).toBe(true);
  expect(canConfirm(account('p', ['privacy']), 'p')).toBe(false);
  expect(canConfirm(account('p', ['privacy', 'admin']), 'a')).toBe(false);
  expect(canConfirm(account('p', ['privacy'], true), 'a')).toBe(false);
  expect(canConfirm(account('o', ['office']), 'a')).toBe(false);
});
