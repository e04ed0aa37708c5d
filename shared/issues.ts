/**
 * Every way one field can be wrong, as a closed list with what to do about it. Zod schemas use the codes as their messages. What any feature
 * may need stands here, the rest with its feature.
 */

import { attachmentIssues } from './attachments/issues.ts';
import { consentIssues } from './consents/issues.ts';
import { contactLogIssues } from './contact-log/issues.ts';
import { disclosureIssues } from './disclosures/issues.ts';
import { duplicateIssues } from './duplicates/issues.ts';
import { employerIssues } from './employers/issues.ts';
import type { Text } from './errors.ts';
import { importIssues } from './imports/issues.ts';
import { incidentIssues } from './incidents/issues.ts';
import { letterIssues } from './letters/issues.ts';
import { listIssues } from './lists/issues.ts';
import { markIssues } from './marks/issues.ts';
import { memberIssues } from './members/issues.ts';
import { newsletterIssues } from './newsletter/issues.ts';
import { partnerIssues } from './partners/issues.ts';
import { processingIssues } from './processing/issues.ts';
import { reportIssues } from './reports/issues.ts';
import { representativeIssues } from './representatives/issues.ts';
import { retentionIssues } from './retention/issues.ts';
import { savedSearchIssues } from './saved-searches/issues.ts';
import { sessionIssues } from './session/issues.ts';
import { staffIssues } from './staff/issues.ts';
import { surveyIssues } from './surveys/issues.ts';
import { taskIssues } from './tasks/issues.ts';

export const ISSUE_TEXTS = {
required: { nb: "Må fylles ut.", en: "Must be filled in." },
invalid: { nb: "Dette er ikke en gyldig verdi.", en: "This is not a valid value." },
unknownField: { nb: "Feltet finnes ikke.", en: "There is no such field." },
tooLong: { nb: "Teksten er for lang.", en: "The text is too long." },
hiddenCharacters: { nb: "Teksten har usynlige tegn eller linjeskift. Skriv den på nytt uten.", en: "The text has invisible characters or line breaks. Write it again without them." },
tooShort: { nb: "For kort.", en: "Too short." },
url: { nb: "Skriv en nettadresse, for eksempel https://www.forbund.no/personvern.", en: "Write a web address, such as https://www.union.no/privacy." },
email: { nb: "Skriv en e-postadresse, for eksempel navn@firma.no.", en: "Write an e-mail address, such as name@company.no." },
phone: { nb: "Skriv åtte siffer, eller + og landkode.", en: "Write eight digits, or + and the country code." },
postalCode: { nb: "Postnummer har fire siffer.", en: "A postal code has four digits." },
country: { nb: "Landet er ukjent. Skriv navnet, eller landkoden på to bokstaver, for eksempel SE.", en: "The country is unknown. Write its name, or its code of two letters, such as SE." },
date: { nb: "Skriv datoen som dd.mm.åååå.", en: "Write the date as dd.mm.yyyy." },
dateFuture: { nb: "Datoen kan ikke ligge i framtiden.", en: "The date cannot be in the future." },
dateOrder: { nb: "Sluttdatoen må komme etter startdatoen.", en: "The end date must come after the start date." },
reasonRequired: { nb: "Skriv hvorfor du trenger opplysningen. Grunnen logges.", en: "Write why you need it. The reason is logged." },
purposeRequired: { nb: "Skriv hva uttrekket skal brukes til. Det logges.", en: "Write what the export is for. It is logged." },
recipientRequired: { nb: "Skriv hvem som skal ha uttrekket. Det logges.", en: "Write who shall have the export. It is logged." },
...attachmentIssues,
...consentIssues,
...contactLogIssues,
...disclosureIssues,
...duplicateIssues,
...employerIssues,
...importIssues,
...incidentIssues,
...letterIssues,
...listIssues,
...markIssues,
...memberIssues,
...processingIssues,
...newsletterIssues,
...partnerIssues,
...reportIssues,
...representativeIssues,
...retentionIssues,
...savedSearchIssues,
...sessionIssues,
...staffIssues,
...surveyIssues,
...taskIssues,
} as const satisfies Record<string, Text>;

/** A code of the closed list of field issues. */
export type IssueCode = keyof typeof ISSUE_TEXTS;

/** Whether a text is a code of the list. */
export function isIssueCode(code: unknown): code is IssueCode {
  return typeof code === 'string' && Object.hasOwn(ISSUE_TEXTS, code);
}
