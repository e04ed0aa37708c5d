/**
 * Regions by postal code. The first two digits say where in the country a code lies ("Postal codes in Norway", the table of two-digit
 * regions); they follow the counties closely but not exactly, so that a region is named by its area and its digits and is not called a
 * county. A list of counties needs the code register with its municipalities, which changes every year.
 */

/** First and last two digits of a region, and its key. */
export const REGIONS = [
  { key: 'oslo', from: '00', to: '12' },
  { key: 'askerFollo', from: '13', to: '14' },
  { key: 'ostfold', from: '15', to: '18' },
  { key: 'romerike', from: '19', to: '21' },
  { key: 'hedmark', from: '22', to: '25' },
  { key: 'oppland', from: '26', to: '29' },
  { key: 'vestfold', from: '30', to: '32' },
  { key: 'buskerud', from: '33', to: '36' },
  { key: 'telemark', from: '37', to: '39' },
  { key: 'rogaland', from: '40', to: '44' },
  { key: 'agder', from: '45', to: '49' },
  { key: 'hordaland', from: '50', to: '59' },
  { key: 'moreRomsdal', from: '60', to: '66' },
  { key: 'sognFjordane', from: '67', to: '69' },
  { key: 'trondelag', from: '70', to: '79' },
  { key: 'nordland', from: '80', to: '89' },
  { key: 'troms', from: '90', to: '94' },
  { key: 'finnmark', from: '95', to: '99' },
] as const;
export type RegionKey = (typeof REGIONS)[number]['key'] | 'unknown';

/**
 * The region of a postal code.
 * @param postalCode four digits, or null where none is known or may be shown
 */
export function regionOf(postalCode: string | null): RegionKey {
  const digits = postalCode?.slice(0, 2) ?? '';
  return REGIONS.find(({ from, to }) => digits >= from && digits <= to)?.key ?? 'unknown';
}
