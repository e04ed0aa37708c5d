/** The form of a new member as typed, and what it means. */
import type { z } from 'zod';
import { parseCalendarDate } from '../../shared/dates/calendar-date.ts';
import type { newMemberSchema } from '../../shared/members/model.ts';
import { showDate, today } from '../ui/dates.ts';
import type { ChosenEmployer } from './employer-field.tsx';

export type MemberForm = {
  givenName: string;
  middleName: string;
  familyName: string;
  birthDate: string;
  nationalId: string;
  email: string;
  mobile: string;
  phone: string;
  street: string;
  postalCode: string;
  place: string;
  jobTitle: string;
  joinedOn: string;
  language: 'nb' | 'nn' | 'en';
  employer: ChosenEmployer;
};

type NewMemberInput = z.input<typeof newMemberSchema>;
type SimilarInput = Pick<NewMemberInput, 'birthDate' | 'nationalId' | 'email' | 'mobile'> & {
  givenName?: string;
  familyName?: string;
};

/** An empty form: membership begins today. */
export function emptyForm(): MemberForm {
  return {
    givenName: '',
    middleName: '',
    familyName: '',
    birthDate: '',
    nationalId: '',
    email: '',
    mobile: '',
    phone: '',
    street: '',
    postalCode: '',
    place: '',
    jobTitle: '',
    joinedOn: showDate(today()),
    language: 'nb',
    employer: { id: null, name: '' },
  };
}

/** What the form says. What is no date goes as it was typed and comes back as the issue of its field. */
export function readForm(form: MemberForm): NewMemberInput {
  const { givenName, familyName, language, employer } = form;
  const hasAddress = [form.street, form.postalCode, form.place].some(filled);
  const hasWork = filled(employer.name) || filled(form.jobTitle);
  return {
    givenName,
    familyName,
    language,
    middleName: orNull(form.middleName),
    birthDate: date(form.birthDate),
    nationalId: orNull(form.nationalId),
    email: orNull(form.email),
    mobile: orNull(form.mobile),
    phone: orNull(form.phone),
    homeAddress: hasAddress
      ? { street: orNull(form.street), postalCode: orNull(form.postalCode), place: orNull(form.place) }
      : null,
    memberships: filled(form.joinedOn) ? [{ status: 'member', startDate: date(form.joinedOn) ?? '' }] : [],
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

function filled(text: string): boolean {
  return text.trim() !== '';
}

function orNull(text: string): string | null {
  return filled(text) ? text : null;
}

function date(text: string): string | null {
  return filled(text) ? (parseCalendarDate(text) ?? text) : null;
}
