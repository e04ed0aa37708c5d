/** What may be wrong or missing in the register: each a way to narrow the list of members to those it is about, so that it can be mended. */

/**
 * Of people who are members, on leave or have applied. `noReach`: neither e-mail nor telephone. `returnedMail`: a letter came back from an
 * address that is not protected. A protected address is never counted: that nobody sees it is not a lack.
 */
export const QUALITY_ISSUES = [
  'returnedMail',
  'noNationalId',
  'noBirthDate',
  'noAddress',
  'noReach',
  'noEmployer',
] as const;
export type QualityIssue = (typeof QUALITY_ISSUES)[number];
