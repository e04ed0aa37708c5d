/** The texts of every screen, one namespace a feature, in both languages. */
import { auditTexts } from '../audit/texts.ts';
import { consentTexts } from '../consents/texts.ts';
import { contactLogTexts } from '../contact-log/texts.ts';
import { disclosureTexts } from '../disclosures/texts.ts';
import { duplicateTexts } from '../duplicates/texts.ts';
import { employerTexts } from '../employers/texts.ts';
import { homeTexts } from '../home/texts.ts';
import { importTexts } from '../imports/texts.ts';
import { incidentTexts } from '../incidents/texts.ts';
import { letterTexts } from '../letters/texts.ts';
import { listTexts } from '../lists/texts.ts';
import { markTexts } from '../marks/texts.ts';
import { bulkTexts } from '../members/bulk/texts.ts';
import { memberExportTexts } from '../members/export-texts.ts';
import { filterTexts } from '../members/filter/texts.ts';
import { lifeTexts } from '../members/life-texts.ts';
import { newMemberTexts } from '../members/new-member-texts.ts';
import { memberTexts } from '../members/texts.ts';
import { newsletterTexts } from '../newsletter/texts.ts';
import { partnerTexts } from '../partners/texts.ts';
import { privacyTexts } from '../privacy/texts.ts';
import { processingTexts } from '../processing/texts.ts';
import { reportTexts } from '../reports/texts.ts';
import { representativeTexts } from '../representatives/texts.ts';
import { retentionTexts } from '../retention/texts.ts';
import { savedSearchTexts } from '../saved-searches/texts.ts';
import { sessionTexts } from '../session/texts.ts';
import { settingsTexts } from '../settings/texts.ts';
import { shellTexts } from '../shell/texts.ts';
import { staffTexts } from '../staff/texts.ts';
import { surveyTexts } from '../surveys/texts.ts';
import { taskTexts } from '../tasks/texts.ts';
import { uiTexts } from '../ui/texts.ts';
import { wordTexts } from './words.ts';

export const TEXTS = {
  ui: uiTexts,
  words: wordTexts,
  session: sessionTexts,
  shell: shellTexts,
  home: homeTexts,
  members: memberTexts,
  memberExport: memberExportTexts,
  newMember: newMemberTexts,
  life: lifeTexts,
  filter: filterTexts,
  bulk: bulkTexts,
  lists: listTexts,
  savedSearches: savedSearchTexts,
  marks: markTexts,
  consents: consentTexts,
  contactLog: contactLogTexts,
  tasks: taskTexts,
  duplicates: duplicateTexts,
  employers: employerTexts,
  representatives: representativeTexts,
  letters: letterTexts,
  imports: importTexts,
  newsletter: newsletterTexts,
  reports: reportTexts,
  disclosures: disclosureTexts,
  partners: partnerTexts,
  surveys: surveyTexts,
  incidents: incidentTexts,
  privacy: privacyTexts,
  processing: processingTexts,
  retention: retentionTexts,
  audit: auditTexts,
  staff: staffTexts,
  settings: settingsTexts,
} as const;
