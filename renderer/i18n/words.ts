/**
 * The words for what the catalogue and the contract call by code names: entities, their fields, commands, values of a closed list. One table
 * for forms, history, timeline and audit log, so that a thing has one name on every screen; each feature brings its own.
 * `words.test.ts` holds it against both.
 */
import { auditWords } from '../audit/words.ts';
import { consentWords } from '../consents/words.ts';
import { contactLogWords } from '../contact-log/words.ts';
import { disclosureWords } from '../disclosures/words.ts';
import { duplicateWords } from '../duplicates/words.ts';
import { employerWords } from '../employers/words.ts';
import { importWords } from '../imports/words.ts';
import { incidentWords } from '../incidents/words.ts';
import { letterWords } from '../letters/words.ts';
import { listWords } from '../lists/words.ts';
import { markWords } from '../marks/words.ts';
import { memberWords } from '../members/words.ts';
import { minsideWords } from '../minside/words.ts';
import { newsletterWords } from '../newsletter/words.ts';
import { partnerWords } from '../partners/words.ts';
import { processingWords } from '../processing/words.ts';
import { reportWords } from '../reports/words.ts';
import { representativeWords } from '../representatives/words.ts';
import { retentionWords } from '../retention/words.ts';
import { savedSearchWords } from '../saved-searches/words.ts';
import { sessionWords } from '../session/words.ts';
import { settingsWords } from '../settings/words.ts';
import { staffWords } from '../staff/words.ts';
import { surveyWords } from '../surveys/words.ts';
import { taskWords } from '../tasks/words.ts';
import { plainWords } from '../ui/words.ts';
import { joinWords } from './join-words.ts';

export const wordTexts = joinWords([
  auditWords,
  consentWords,
  contactLogWords,
  disclosureWords,
  duplicateWords,
  employerWords,
  importWords,
  incidentWords,
  letterWords,
  listWords,
  markWords,
  memberWords,
  minsideWords,
  processingWords,
  newsletterWords,
  partnerWords,
  reportWords,
  representativeWords,
  retentionWords,
  savedSearchWords,
  sessionWords,
  settingsWords,
  staffWords,
  surveyWords,
  taskWords,
  plainWords,
]);
