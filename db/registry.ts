/** All features of the data service, joined: their entities, queries, commands and projections. A new feature adds its lines here. */
import type { EntityName } from '../shared/catalogue-registry.ts';
import { attachmentCommands } from './attachments/commands.ts';
import { attachmentQueries } from './attachments/queries.ts';
import { attachment } from './attachments/table.ts';
import { auditQueries } from './audit/queries.ts';
import { auditCheckpoint, auditContext, auditLine, history, outbox } from './audit/table.ts';
import { consentCommands } from './consents/commands.ts';
import { consentQueries } from './consents/queries.ts';
import { consentEvent, consentText, consentVersion, renewalCampaign, renewalMember } from './consents/table.ts';
import { consentTextCommands } from './consents/text-commands.ts';
import { consentTextQueries } from './consents/text-queries.ts';
import { contactLogCommands } from './contact-log/commands.ts';
import { contactLogQueries } from './contact-log/queries.ts';
import { contactEntry } from './contact-log/table.ts';
import { disclosureCommands } from './disclosures/commands.ts';
import { disclosureQueries } from './disclosures/queries.ts';
import { disclosure } from './disclosures/table.ts';
import { draftCommands } from './drafts/commands.ts';
import { draftQueries } from './drafts/queries.ts';
import { draft } from './drafts/table.ts';
import { duplicateCommands } from './duplicates/commands.ts';
import { duplicateQueries } from './duplicates/queries.ts';
import { duplicateDismissal, duplicatePair, personMerge } from './duplicates/table.ts';
import { employerCommands } from './employers/commands.ts';
import { employerSearchProjection } from './employers/projection.ts';
import { employerQueries } from './employers/queries.ts';
import { agreement, employer, employerContact, employerSearch } from './employers/table.ts';
import type { Entity } from './entity.ts';
import type { AnyCommand, AnyQuery } from './handlers.ts';
import { historyCommands } from './history/commands.ts';
import { historyQueries } from './history/queries.ts';
import { undoChange } from './history/undo.ts';
import { importCommands, memberImportCommands } from './imports/commands.ts';
import { importQueries } from './imports/queries.ts';
import { exportRecord, importBatch, importRow, uploadPart } from './imports/table.ts';
import { noteUndone } from './imports/undo-batch.ts';
import { incidentCommands } from './incidents/commands.ts';
import { incidentQueries } from './incidents/queries.ts';
import { incident, incidentPerson, incidentStep } from './incidents/table.ts';
import { letterCommands } from './letters/commands.ts';
import { letterQueries } from './letters/queries.ts';
import { dispatch, letterTemplate } from './letters/table.ts';
import { listCommands } from './lists/commands.ts';
import { listQueries } from './lists/queries.ts';
import { listMember, memberList } from './lists/table.ts';
import { markCommands } from './marks/commands.ts';
import { markQueries } from './marks/queries.ts';
import { lookReview, markReader, personMark } from './marks/table.ts';
import { loggedMemberReads, memberCommands } from './members/commands.ts';
import { lifeCommands } from './members/life.ts';
import { overlapsAmong } from './members/periods.ts';
import { memberSearchProjection } from './members/projection.ts';
import { memberQueries } from './members/queries.ts';
import { survivorCommands } from './members/survivors.ts';
import {
  addresses,
  contact,
  employment,
  identity,
  memberSearch,
  membership,
  person,
  profile,
  protectedAddress,
  survivor,
} from './members/table.ts';
import { correctionProposal, minsideEvent } from './minside/table.ts';
import { newsletterCommands } from './newsletter/commands.ts';
import { newsletterQueries } from './newsletter/queries.ts';
import { issueRecipient, newsletterIssue, publication, subscriber, unsubscription } from './newsletter/table.ts';
import { partnerCommands } from './partners/commands.ts';
import { partnerQueries } from './partners/queries.ts';
import { partner, partnerAudit, processorAgreement, subProcessor } from './partners/table.ts';
import { loggedPurposeReads, purposeCommands } from './processing/commands.ts';
import { purposeQueries } from './processing/queries.ts';
import { purposeVersion } from './processing/table.ts';
import type { Projection } from './projection.ts';
import { assessingCommands } from './reports/assess-field.ts';
import { reportCommands } from './reports/commands.ts';
import { reportQueries } from './reports/queries.ts';
import { fieldAssessment } from './reports/table.ts';
import { representativeCommands } from './representatives/commands.ts';
import { representativeQueries } from './representatives/queries.ts';
import { representative } from './representatives/table.ts';
import { retentionCommands } from './retention/commands.ts';
import { retentionQueries } from './retention/queries.ts';
import { retentionRule } from './retention/table.ts';
import { savedSearchCommands } from './saved-searches/commands.ts';
import { savedSearchQueries } from './saved-searches/queries.ts';
import { savedSearch } from './saved-searches/table.ts';
import { settingsCommands } from './settings/commands.ts';
import { settingsQueries } from './settings/queries.ts';
import { counter, secret, setting } from './settings/table.ts';
import { staffCommands } from './staff/commands.ts';
import { staffQueries } from './staff/queries.ts';
import { keySlot, roleGrant, staff } from './staff/table.ts';
import { verifyStore } from './store/verify-store.ts';
import { surveyCommands } from './surveys/commands.ts';
import { surveyQueries } from './surveys/queries.ts';
import { anonymousAnswer, survey, surveyAnswer, surveyInvitation, surveyQuestion } from './surveys/table.ts';
import { taskCommands } from './tasks/commands.ts';
import { taskQueries } from './tasks/queries.ts';
import { task } from './tasks/table.ts';

type AnyEntity = Entity<Record<string, unknown>>;

const joined: Record<EntityName, Entity<object>> = {
  person,
  profile,
  contact,
  address: addresses,
  protectedAddress,
  membership,
  employment,
  identity,
  survivor,
  personMark,
  markReader,
  lookReview,
  memberSearch,
  employer,
  employerSearch,
  employerContact,
  agreement,
  representative,
  contactEntry,
  task,
  memberList,
  listMember,
  savedSearch,
  letterTemplate,
  dispatch,
  duplicatePair,
  duplicateDismissal,
  personMerge,
  purposeVersion,
  fieldAssessment,
  retentionRule,
  partner,
  processorAgreement,
  subProcessor,
  partnerAudit,
  disclosure,
  attachment,
  consentVersion,
  consentText,
  consentEvent,
  renewalCampaign,
  renewalMember,
  publication,
  subscriber,
  unsubscription,
  newsletterIssue,
  issueRecipient,
  survey,
  surveyQuestion,
  surveyInvitation,
  surveyAnswer,
  anonymousAnswer,
  incident,
  incidentStep,
  incidentPerson,
  minsideEvent,
  correctionProposal,
  staff,
  roleGrant,
  keySlot,
  setting,
  secret,
  counter,
  draft,
  uploadPart,
  importBatch,
  importRow,
  exportRecord,
  auditLine,
  auditContext,
  auditCheckpoint,
  history,
  outbox,
};

/** Every entity by name. */
export const ENTITIES: ReadonlyMap<string, AnyEntity> = new Map(Object.entries(joined) as [string, AnyEntity][]);

/** Computed rows that the write path keeps up to date. */
export const PROJECTIONS: readonly Projection[] = [memberSearchProjection, employerSearchProjection];

/** Every reading procedure by its dotted name. */
export const QUERIES: ReadonlyMap<string, AnyQuery> = named<AnyQuery>({
  members: { ...memberQueries, ...duplicateQueries(ENTITIES) },
  employers: employerQueries,
  contactLog: contactLogQueries,
  attachments: attachmentQueries,
  consents: consentQueries,
  'consents.texts': consentTextQueries,
  tasks: taskQueries,
  lists: listQueries,
  savedSearches: savedSearchQueries,
  letters: letterQueries,
  newsletter: newsletterQueries,
  representatives: representativeQueries,
  imports: importQueries,
  staff: staffQueries,
  purposes: purposeQueries,
  retention: retentionQueries,
  surveys: surveyQueries,
  incidents: incidentQueries,
  settings: settingsQueries((connection) => verifyStore(connection, ENTITIES, PROJECTIONS)),
  drafts: draftQueries,
  audit: auditQueries,
  marks: markQueries,
  history: historyQueries,
  reports: reportQueries(() => ENTITIES),
  partners: partnerQueries,
  disclosures: disclosureQueries,
});

/** Reading procedures that the writer answers where their input must leave a trace. */
export const LOGGED_READS: ReadonlyMap<string, AnyCommand> = named<AnyCommand>({
  members: loggedMemberReads,
  purposes: loggedPurposeReads,
});

/** Every writing procedure by its dotted name. */
export const COMMANDS: ReadonlyMap<string, AnyCommand> = named<AnyCommand>({
  members: {
    ...memberCommands,
    ...lifeCommands,
    ...survivorCommands,
    ...duplicateCommands(ENTITIES),
    ...memberImportCommands((tx, changeId, progress) => undoChange(tx, changeId, ENTITIES, progress)),
  },
  employers: employerCommands,
  contactLog: contactLogCommands,
  attachments: attachmentCommands,
  consents: consentCommands,
  'consents.texts': consentTextCommands,
  tasks: taskCommands,
  lists: listCommands,
  savedSearches: savedSearchCommands,
  letters: letterCommands,
  newsletter: newsletterCommands,
  representatives: representativeCommands,
  imports: importCommands,
  staff: staffCommands,
  purposes: purposeCommands,
  retention: retentionCommands,
  surveys: surveyCommands,
  incidents: incidentCommands,
  settings: settingsCommands,
  drafts: draftCommands,
  marks: markCommands,
  history: historyCommands(ENTITIES, noteUndone, overlapsAmong),
  reports: { ...reportCommands, ...assessingCommands(() => ENTITIES) },
  partners: partnerCommands,
  disclosures: disclosureCommands,
});

function named<Handler>(features: Record<string, Record<string, Handler>>): ReadonlyMap<string, Handler> {
  return new Map(
    Object.entries(features).flatMap(([feature, handlers]) =>
      Object.entries(handlers).map(([name, handler]): [string, Handler] => [`${feature}.${name}`, handler]),
    ),
  );
}
