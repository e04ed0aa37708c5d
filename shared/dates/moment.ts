/** Moments as Norwegians read them: day and time in Norway. */

const MOMENT = new Intl.DateTimeFormat('nb-NO', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Oslo',
});

/**
 * A moment as it is written.
 * @param moment ISO 8601
 */
export function formatMoment(moment: string): string {
  return MOMENT.format(new Date(moment));
}
