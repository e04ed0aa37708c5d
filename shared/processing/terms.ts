/** The closed lists of the processing register. Letters are those of the paragraphs of GDPR Art. 6(1) and 9(2). */

export const ARTICLE_6 = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
export type Article6 = (typeof ARTICLE_6)[number];

export const ARTICLE_9 = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const;
export type Article9 = (typeof ARTICLE_9)[number];

/**
 * What a person decides about a purpose. `none`: nothing, it rests on the membership agreement or on law. `consent`: it needs a yes first.
 * `optOut`: it happens until the person says no.
 */
export const CHOICES = ['none', 'consent', 'optOut'] as const;
export type Choice = (typeof CHOICES)[number];

/** Whom a purpose is about. */
export const PEOPLE_CATEGORIES = [
  'member',
  'applicant',
  'formerMember',
  'subscriber',
  'participant',
  'survivor',
  'representative',
  'employerContact',
  'supplierContact',
  'opponent',
  'staff',
  'visitor',
] as const;
export type PeopleCategory = (typeof PEOPLE_CATEGORIES)[number];
