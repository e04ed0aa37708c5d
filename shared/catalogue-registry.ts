/** The catalogue: every entity of the store, joined. What is not here does not exist for the program, and a test says so. */

import { attachmentFacts } from './attachments/policy.ts';
import { auditCheckpointFacts, auditContextFacts, auditLineFacts, historyFacts, outboxFacts } from './audit/policy.ts';
import type { EntityFacts } from './catalogue.ts';
import {
  consentEventFacts,
  consentTextFacts,
  consentVersionFacts,
  renewalCampaignFacts,
  renewalMemberFacts,
} from './consents/policy.ts';
import { contactEntryFacts } from './contact-log/policy.ts';
import { disclosureFacts } from './disclosures/policy.ts';
import { draftFacts } from './drafts/policy.ts';
import { duplicateDismissalFacts, duplicatePairFacts, personMergeFacts } from './duplicates/policy.ts';
import { agreementFacts, employerContactFacts, employerFacts, employerSearchFacts } from './employers/policy.ts';
import { exportRecordFacts, importBatchFacts, importRowFacts, uploadPartFacts } from './imports/policy.ts';
import { incidentFacts, incidentPersonFacts, incidentStepFacts } from './incidents/policy.ts';
import { dispatchFacts, letterTemplateFacts } from './letters/policy.ts';
import { listMemberFacts, memberListFacts } from './lists/policy.ts';
import { lookReviewFacts, markReaderFacts, personMarkFacts } from './marks/policy.ts';
import {
  addressFacts,
  contactFacts,
  employmentFacts,
  identityFacts,
  memberSearchFacts,
  membershipFacts,
  personFacts,
  profileFacts,
  protectedAddressFacts,
  survivorFacts,
} from './members/policy.ts';
import { correctionProposalFacts, minsideEventFacts } from './minside/policy.ts';
import {
  issueRecipientFacts,
  newsletterIssueFacts,
  publicationFacts,
  subscriberFacts,
  unsubscriptionFacts,
} from './newsletter/policy.ts';
import { partnerAuditFacts, partnerFacts, processorAgreementFacts, subProcessorFacts } from './partners/policy.ts';
import { purposeVersionFacts } from './processing/policy.ts';
import { fieldAssessmentFacts } from './reports/policy.ts';
import { representativeFacts } from './representatives/policy.ts';
import { retentionRuleFacts } from './retention/policy.ts';
import { savedSearchFacts } from './saved-searches/policy.ts';
import { counterFacts, secretFacts, settingFacts } from './settings/policy.ts';
import { keySlotFacts, roleGrantFacts, staffFacts } from './staff/policy.ts';
import {
  anonymousAnswerFacts,
  surveyAnswerFacts,
  surveyFacts,
  surveyInvitationFacts,
  surveyQuestionFacts,
} from './surveys/policy.ts';
import { taskFacts } from './tasks/policy.ts';

/** All entities by name. */
export const CATALOGUE = {
  person: personFacts,
  profile: profileFacts,
  contact: contactFacts,
  address: addressFacts,
  protectedAddress: protectedAddressFacts,
  membership: membershipFacts,
  employment: employmentFacts,
  identity: identityFacts,
  survivor: survivorFacts,
  personMark: personMarkFacts,
  markReader: markReaderFacts,
  lookReview: lookReviewFacts,
  memberSearch: memberSearchFacts,
  employer: employerFacts,
  employerSearch: employerSearchFacts,
  employerContact: employerContactFacts,
  agreement: agreementFacts,
  representative: representativeFacts,
  contactEntry: contactEntryFacts,
  task: taskFacts,
  memberList: memberListFacts,
  listMember: listMemberFacts,
  savedSearch: savedSearchFacts,
  letterTemplate: letterTemplateFacts,
  dispatch: dispatchFacts,
  duplicatePair: duplicatePairFacts,
  duplicateDismissal: duplicateDismissalFacts,
  personMerge: personMergeFacts,
  purposeVersion: purposeVersionFacts,
  fieldAssessment: fieldAssessmentFacts,
  retentionRule: retentionRuleFacts,
  partner: partnerFacts,
  processorAgreement: processorAgreementFacts,
  subProcessor: subProcessorFacts,
  partnerAudit: partnerAuditFacts,
  disclosure: disclosureFacts,
  attachment: attachmentFacts,
  consentVersion: consentVersionFacts,
  consentText: consentTextFacts,
  consentEvent: consentEventFacts,
  renewalCampaign: renewalCampaignFacts,
  renewalMember: renewalMemberFacts,
  publication: publicationFacts,
  subscriber: subscriberFacts,
  unsubscription: unsubscriptionFacts,
  newsletterIssue: newsletterIssueFacts,
  issueRecipient: issueRecipientFacts,
  survey: surveyFacts,
  surveyQuestion: surveyQuestionFacts,
  surveyInvitation: surveyInvitationFacts,
  surveyAnswer: surveyAnswerFacts,
  anonymousAnswer: anonymousAnswerFacts,
  incident: incidentFacts,
  incidentStep: incidentStepFacts,
  incidentPerson: incidentPersonFacts,
  minsideEvent: minsideEventFacts,
  correctionProposal: correctionProposalFacts,
  staff: staffFacts,
  roleGrant: roleGrantFacts,
  keySlot: keySlotFacts,
  setting: settingFacts,
  secret: secretFacts,
  counter: counterFacts,
  draft: draftFacts,
  uploadPart: uploadPartFacts,
  importBatch: importBatchFacts,
  importRow: importRowFacts,
  exportRecord: exportRecordFacts,
  auditLine: auditLineFacts,
  auditContext: auditContextFacts,
  auditCheckpoint: auditCheckpointFacts,
  history: historyFacts,
  outbox: outboxFacts,
} as const satisfies Record<string, EntityFacts>;

/** The name of an entity. */
export type EntityName = keyof typeof CATALOGUE;

/** The facts of an entity by its name. */
export function entityFacts(name: EntityName): EntityFacts {
  return CATALOGUE[name];
}
