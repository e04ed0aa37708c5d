import { describe, expect, test } from 'vitest';
import { employerNameKey } from './name-key.ts';

describe('the same employer', () => {
  test.each([
    ['Equinor ASA', 'EQUINOR ASA'],
    ['Equinor ASA', 'Equinor  asa '],
    ['Equinor ASA', 'Equinor, ASA'],
    ['Bygg & Anlegg A/S', 'bygg anlegg AS'],
    ['A\u030al Kraft', 'Ål kraft'],
  ])('%s is %s', (one, other) => {
    expect(employerNameKey(one)).toBe(employerNameKey(other));
  });

  test.each([
    ['Ål Kraft', 'Al Kraft'],
    ['Høle Bygg', 'Hole Bygg'],
    ['Nord AS', 'Nord ASA'],
    ['Avdeling 1', 'Avdeling 2'],
  ])('%s is not %s', (one, other) => {
    expect(employerNameKey(one)).not.toBe(employerNameKey(other));
  });

  test('signs alone are no name', () => {
    expect(employerNameKey(' – ')).toBe('');
  });
});
