/** The form of a new member as typed, and what it means. */
import type { z } from 'zod';
import { parseCalendarDate } from '../../shared/dates/calendar-date.ts';
import type { newMemberSchema } from '../../shared/members/model.ts';
import { showDate, today } from '../ui/dates.ts';
import type { ChosenEmployer } from './employer-field.tsx';

/** An address as typed. */
export type TypedAddress = { street: string; postalCode: string; place: string; country: string };

export type MemberForm = {
  givenName: string;
  middleName: string;
  familyName: string;
  birthDate: string;
  nationalId: string;
  email: string;
  workEmail: string;
  mobile: string;
  phone: string;
  homeAddress: TypedAddress;
  /** Null: letters go home. */
  postalAddress: TypedAddress | null;
  addressProtected: boolean;
  jobTitle: string;
  category: string;
  joinedOn: string;
  language: 'nb' | 'nn' | 'en';
  employer: ChosenEmployer;
};

type NewMemberInput = z.input<typeof newMemberSchema>;
type SimilarInput = Pick<NewMemberInput, 'birthDate' | 'email' | 'mobile'> & {
  givenName?: string;
  familyName?: string;
};

export const EMPTY_ADDRESS: TypedAddress = { street: '', postalCode: '', place: '', country: 'NO' };

/** An empty form: membership begins today. */
export function emptyForm(): MemberForm {
  return {
    givenName: '',
    middleName: '',
    familyName: '',
    birthDate: '',
    nationalId: '',
    email: '',
    workEmail: '',
    mobile: '',
    phone: '',
    homeAddress: EMPTY_ADDRESS,
    postalAddress: null,
    addressProtected: false,
    jobTitle: '',
    category: '',
    joinedOn: showDate(today()),
    language: 'nb',
    employer: { id: null, name: '' },
  };
}

/** Paths of dates that are none. The service would say so too; here it is said before anything is sent. */
export function wrongDates({ birthDate, joinedOn }: MemberForm): string[] {
  return [
    ...(filled(birthDate) && !parseCalendarDate(birthDate) ? ['birthDate'] : []),
    ...(filled(joinedOn) && !parseCalendarDate(joinedOn) ? ['memberships.0.startDate'] : []),
  ];
}

/** What the form says. */
export function readForm(form: MemberForm): NewMemberInput {
  const { givenName, familyName, language, employer, addressProtected } = form;
  const hasWork = filled(employer.name) || filled(form.jobTitle);
  const joinedOn = parseCalendarDate(form.joinedOn);
  return {
    givenName,
    familyName,
    language,
    addressProtected,
    middleName: orNull(form.middleName),
    birthDate: parseCalendarDate(form.birthDate) ?? null,
    nationalId: orNull(form.nationalId),
    email: orNull(form.email),
    workEmail: orNull(form.workEmail),
    mobile: orNull(form.mobile),
    phone: orNull(form.phone),
    homeAddress: readAddress(form.homeAddress),
    postalAddress: form.postalAddress && readAddress(form.postalAddress),
    memberships: joinedOn ? [{ status: 'member', startDate: joinedOn, category: orNull(form.category) }] : [],
    employments: hasWork
      ? [
          {
            employerId: employer.id,
            employerName: employer.id ? null : orNull(employer.name),
            jobTitle: orNull(form.jobTitle),
          },
        ]
      : [],
  };
}

/** What duplicates are looked for by; null while there is too little. Halves that are not valid yet are left out. */
export function readForSimilar(form: MemberForm): SimilarInput | null {
  const input: SimilarInput = {};
  if (form.givenName.trim().length > 1 && form.familyName.trim().length > 1) {
    input.givenName = form.givenName;
    input.familyName = form.familyName;
  }
  const birthDate = parseCalendarDate(form.birthDate);
  if (birthDate && birthDate <= today()) input.birthDate = birthDate;
  if (/^\S+@\S+\.\S\S+$/u.test(form.email.trim())) input.email = form.email;
  if (/^(?:\+?47)?\s?[49](?:\s?\d){7}$/u.test(form.mobile.trim())) input.mobile = form.mobile;
  return input.givenName || input.email || input.mobile ? input : null;
}

function readAddress({ street, postalCode, place, country }: TypedAddress) {
  if (![street, postalCode, place].some(filled)) return null;
  return { street: orNull(street), postalCode: orNull(postalCode), place: orNull(place), country };
}

function filled(text: string): boolean {
  return text.trim() !== '';
}

function orNull(text: string): string | null {
  return filled(text) ? text : null;
}
