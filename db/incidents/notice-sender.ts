/** Who stands in a notice as the one who sends it and the one to ask, and how moments are written in it. */
import type { Language } from '../../shared/errors.ts';
import type { NoticeSender } from '../../shared/incidents/notice.ts';
import type { Asker } from '../asker.ts';
import { readSettings } from '../settings/queries.ts';
import type { Connection } from '../store/connection.ts';

/** The organisation of the settings; the contact is whoever drafts the notice, who handles breaches. */
export function senderOf(connection: Connection, { staffId }: Asker): NoticeSender {
  const { organisationName, organisationNumber, officePhone, officeEmail } = readSettings(connection);
  const drafter = connection.prepare('SELECT name FROM staff WHERE id = ?').get(staffId);
  return {
    organisation: organisationName,
    organisationNumber,
    contactName: String(drafter?.name ?? ''),
    phone: officePhone,
    email: officeEmail,
  };
}

const FORMATS: Record<Language, Intl.DateTimeFormat> = {
  nb: new Intl.DateTimeFormat('nb-NO', { timeZone: 'Europe/Oslo', dateStyle: 'long', timeStyle: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', dateStyle: 'long', timeStyle: 'short' }),
};

/** A moment as it is read in Norway: `27. november 2026 kl. 14:05`. */
export function shownMoment(moment: string, language: Language): string {
  return FORMATS[language].format(new Date(moment));
}
