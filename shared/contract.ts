/** The contract: every procedure of the program, joined by feature. Nothing else crosses between the screen and the stored data. */
import { isContractProcedure } from '@orpc/contract';
import { attachmentsContract } from './attachments/contract.ts';
import { auditContract } from './audit/contract.ts';
import { consentsContract } from './consents/contract.ts';
import { consentTextsContract } from './consents/texts-contract.ts';
import { contactLogContract } from './contact-log/contract.ts';
import { disclosuresContract } from './disclosures/contract.ts';
import { draftsContract } from './drafts/contract.ts';
import { memberDuplicateContract } from './duplicates/contract.ts';
import { employersContract } from './employers/contract.ts';
import { historyContract } from './history/contract.ts';
import { importsContract, memberImportContract } from './imports/contract.ts';
import { incidentsContract } from './incidents/contract.ts';
import { lettersContract } from './letters/contract.ts';
import { listsContract } from './lists/contract.ts';
import { marksContract } from './marks/contract.ts';
import { membersContract } from './members/contract.ts';
import { memberLifeContract } from './members/life-contract.ts';
import { newsletterContract } from './newsletter/contract.ts';
import { partnersContract } from './partners/contract.ts';
import type { ProcedureMeta } from './procedure.ts';
import { purposesContract } from './processing/contract.ts';
import { reportsContract } from './reports/contract.ts';
import { representativesContract } from './representatives/contract.ts';
import { retentionContract } from './retention/contract.ts';
import { savedSearchesContract } from './saved-searches/contract.ts';
import { sessionContract } from './session/contract.ts';
import { settingsContract } from './settings/contract.ts';
import { staffContract } from './staff/contract.ts';
import { surveysContract } from './surveys/contract.ts';
import { tasksContract } from './tasks/contract.ts';

export const contract = {
  session: sessionContract,
  staff: staffContract,
  members: { ...membersContract, ...memberLifeContract, ...memberImportContract, ...memberDuplicateContract },
  employers: employersContract,
  contactLog: contactLogContract,
  attachments: attachmentsContract,
  consents: { ...consentsContract, texts: consentTextsContract },
  tasks: tasksContract,
  lists: listsContract,
  savedSearches: savedSearchesContract,
  representatives: representativesContract,
  imports: importsContract,
  marks: marksContract,
  letters: lettersContract,
  history: historyContract,
  audit: auditContract,
  drafts: draftsContract,
  newsletter: newsletterContract,
  reports: reportsContract,
  purposes: purposesContract,
  retention: retentionContract,
  surveys: surveysContract,
  incidents: incidentsContract,
  partners: partnersContract,
  disclosures: disclosuresContract,
  settings: settingsContract,
};

/** The type of the joined contract. */
export type Contract = typeof contract;

/** One procedure, found by its dotted name. */
export type NamedProcedure = { name: string; meta: ProcedureMeta };

/** Every procedure with its dotted name and description, in the order of the contract. */
export const PROCEDURES: readonly NamedProcedure[] = proceduresIn('', contract);

/** A part of a feature may stand in a group of its own: `consents.texts.list`. */
function proceduresIn(prefix: string, group: object): NamedProcedure[] {
  return Object.entries(group).flatMap(([name, entry]) =>
    isContractProcedure(entry)
      ? [{ name: `${prefix}${name}`, meta: entry['~orpc'].meta }]
      : proceduresIn(`${prefix}${name}.`, entry as object),
  );
}
