/** What stands in the place of each placeholder, in the language of the letter. */
import type { LetterLanguage } from '../../shared/letters/model.ts';
import type { LetterValues } from '../../shared/letters/placeholders.ts';
import type { Settings } from '../../shared/settings/contract.ts';
import type { PostalAddress, Recipient } from './recipients.ts';

/** The office as it stands on its paper. */
export type Office = Settings & { senderName: string };

const STATUS: Record<LetterLanguage, Readonly<Record<string, string>>> = {
  nb: {
    applicant: 'søker',
    member: 'medlem',
    leave: 'permisjon',
    resigned: 'utmeldt',
    excluded: 'ekskludert',
    deceased: 'død',
  },
  nn: {
    applicant: 'søkjar',
    member: 'medlem',
    leave: 'permisjon',
    resigned: 'utmeld',
    excluded: 'ekskludert',
    deceased: 'død',
  },
  en: {
    applicant: 'applicant',
    member: 'member',
    leave: 'on leave',
    resigned: 'resigned',
    excluded: 'excluded',
    deceased: 'deceased',
  },
};

/** Values of all placeholders for one recipient; empty where there is nothing to say. */
export function letterValues(
  recipient: Recipient,
  office: Office,
  language: LetterLanguage,
  day: string,
): LetterValues {
  const { address } = recipient;
  const date = (value: string | null) => (value ? longDate(value, language) : '');
  return {
    mottaker: recipient.addressee,
    navn: [recipient.givenName, recipient.middleName, recipient.familyName].filter(Boolean).join(' '),
    fornavn: recipient.givenName,
    mellomnavn: recipient.middleName ?? '',
    etternavn: recipient.familyName,
    medlemsnummer: String(recipient.memberNumber),
    status: STATUS[language][recipient.status ?? ''] ?? '',
    innmeldt: date(recipient.joinedOn),
    utmeldt: date(recipient.leftOn),
    gateadresse: address?.street ?? '',
    postnummer: address?.postalCode ?? '',
    poststed: address?.place ?? '',
    land: address ? countryName(address.country, language) : '',
    arbeidsgiver: recipient.employerName ?? '',
    stilling: recipient.jobTitle ?? '',
    dato: longDate(day, language),
    avsender: office.senderName,
    forbund: office.organisationName,
    organisasjonsnummer: office.organisationNumber ?? '',
    kontoradresse: [office.officeStreet, townOf(office)].filter(Boolean).join(', '),
    kontortelefon: office.officePhone ?? '',
    kontorepost: office.officeEmail ?? '',
  };
}

/** Postal code and place of the office. */
export function townOf({ officePostalCode, officePlace }: Settings): string {
  return [officePostalCode, officePlace].filter(Boolean).join(' ');
}

/** The lines of an envelope. The country stands last, in capitals and in Norwegian, as the Norwegian post reads it. */
export function envelopeLines(addressee: string, { street, postalCode, place, country }: PostalAddress): string[] {
  const town = [postalCode, place].filter(Boolean).join(' ');
  const abroad = country === 'NO' ? null : countryName(country, 'nb').toLocaleUpperCase('nb');
  return [addressee, street, town, abroad].filter((line): line is string => Boolean(line));
}

/** A date as letters have it: 24. november 2026, 24 November 2026. */
export function longDate(day: string, language: LetterLanguage): string {
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

function countryName(code: string, language: LetterLanguage): string {
  return new Intl.DisplayNames([language, 'nb'], { type: 'region', fallback: 'code' }).of(code) ?? code;
}
