/** A member who does not exist, for looking at a template before anybody is written to. */
import type { LetterLanguage } from '../../shared/letters/model.ts';
import type { Recipient } from './recipients.ts';

/** @param language the language the made-up member reads */
export function madeUpRecipient(language: LetterLanguage, day: string): Recipient {
  return {
    id: '00000000-0000-4000-8000-000000000000',
    memberNumber: 10_000,
    givenName: 'Kari',
    middleName: null,
    familyName: 'Eksempel',
    addressee: 'Kari Eksempel',
    address: { street: 'Eksempelveien 1', postalCode: '0001', place: 'Oslo', country: 'NO' },
    language,
    status: 'member',
    joinedOn: day,
    leftOn: null,
    employerName: 'Eksempel kommune',
    jobTitle: 'konsulent',
    returned: false,
    survivor: false,
    revealed: null,
  };
}
