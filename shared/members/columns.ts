/** The columns of an exported list. Identity numbers and protected addresses are not among them, ever. */
export const MEMBER_EXPORT_COLUMNS = [
  'memberNumber',
  'familyName',
  'givenName',
  'middleName',
  'birthDate',
  'status',
  'category',
  'joinedOn',
  'leftOn',
  'email',
  'mobile',
  'street',
  'postalCode',
  'place',
  'country',
  'employerName',
  'jobTitle',
  'language',
] as const;
export type MemberExportColumn = (typeof MEMBER_EXPORT_COLUMNS)[number];
