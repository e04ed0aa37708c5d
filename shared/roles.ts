/**
 * Who may do what: the one readable table. It is checked by the compiler, compiled once into SQL predicates and column lists for lists,
 * counts, searches, exports and sync alike, and into what the screen shows.
 */
import type { FieldKind, Scope } from './catalogue.ts';
import type { EntityName } from './catalogue-registry.ts';
import type { Text } from './errors.ts';

/** The roles of the office. A person may hold several. */
export const ROLES = ['office', 'adviser', 'head-of-legal', 'courses', 'privacy', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/**
 * What can be done with a row. `list`: see it among others; `read`: open it; `reveal`: see what is masked, with a reason that is logged;
 * `export`: take it out of the program.
 */
export const ACTIONS = ['list', 'read', 'reveal', 'create', 'change', 'remove', 'export', 'decide', 'erase'] as const;
export type Action = (typeof ACTIONS)[number];

/** A rule about single rows, besides their scope. Its SQL and its plain form stand side by side in `row-rules.ts`. */
export type RowRule = 'own' | 'shared' | 'self' | 'technical';

/** One line of the table. Without `kinds` every column is meant, save identity numbers, which are always named. */
export type Grant = {
  entities: readonly EntityName[];
  actions: readonly Action[];
  kinds?: readonly FieldKind[];
  rows?: RowRule;
};

type RoleFacts = {
  title: Text;
  /** What the role is for, shown where roles are given. */
  description: Text;
  /** Granting it needs a second person who is not an administrator. */
  needsSecondPerson: boolean;
  /** Compartments the role's replica and screen may hold. `account` is the person's own. */
  scopes: readonly (Scope | 'account')[];
  grants: readonly Grant[];
};

const record = [
  'person',
  'profile',
  'contact',
  'address',
  'membership',
  'employment',
  'survivor',
  'employer',
  'employerSearch',
  'employerContact',
  'agreement',
  'representative',
  'contactEntry',
  'task',
  'memberList',
  'listMember',
  'dispatch',
  'memberSearch',
] as const;
/** What people said yes and no to, and to whom something about them went: rows that are added and never changed. */
const answers = ['consentEvent', 'disclosure', 'renewalMember', 'minsideEvent', 'correctionProposal'] as const;
/** What the union does with data, why, how long, with whom and in which words: it says nothing about a person, and everybody works by it. */
const processing = [
  'purposeVersion',
  'retentionRule',
  'partner',
  'processorAgreement',
  'subProcessor',
  'partnerAudit',
  'consentVersion',
  'consentText',
  'fieldAssessment',
] as const;
const newsletter = ['publication', 'newsletterIssue', 'issueRecipient', 'unsubscription'] as const;
const survey = ['survey', 'surveyQuestion', 'surveyInvitation'] as const;
/** What tells who may open whom, and where a record has gone: read by everybody who reads records. */
const guide = ['personMark', 'markReader', 'personMerge'] as const;
/** An adviser notes a call like everybody in the office, mends own entries, and has tasks. */
const ownLog: readonly Grant[] = [
  { entities: ['contactEntry', 'task'], actions: ['create'] },
  { entities: ['contactEntry'], actions: ['change', 'remove'], rows: 'own' },
  { entities: ['task'], actions: ['change'] },
];
const ownSearches: readonly Grant[] = [
  { entities: ['savedSearch'], actions: ['list', 'read', 'create', 'change', 'remove'], rows: 'own' },
  { entities: ['savedSearch'], actions: ['list', 'read'], rows: 'shared' },
];
const own: readonly Grant[] = [
  { entities: ['draft'], actions: ['list', 'read', 'create', 'change', 'remove'], rows: 'own' },
  { entities: ['setting'], actions: ['list', 'read'] },
  { entities: ['staff'], actions: ['read'], rows: 'self' },
  { entities: processing, actions: ['list', 'read'] },
  // Whoever sees a breach reports it, and sees what became of it.
  { entities: ['incident'], actions: ['list', 'read', 'create'], rows: 'own' },
];
/** Somebody who talks with a member notes a yes or a no at once. */
const ownAnswers: readonly Grant[] = [
  { entities: ['consentEvent', 'renewalCampaign', 'renewalMember'], actions: ['list', 'read'] },
  { entities: ['consentEvent'], actions: ['create'] },
];

export const ROLE_TABLE = {
  office: {
    title: { nb: 'Medlemskontor', en: 'Member office' },
    description: {
      nb: 'Fører medlemsregisteret, importerer og eksporterer',
      en: 'Keeps the member register, imports and exports',
    },
    needsSecondPerson: false,
    scopes: [
      'card',
      'register',
      'identity',
      'protected',
      'imports',
      'exports',
      'processing',
      'newsletter',
      'surveys',
      'incident',
      'settings',
      'staff',
      'account',
    ],
    grants: [
      ...own,
      ...ownSearches,
      { entities: record, actions: ['list', 'read', 'create', 'change', 'remove', 'export'] },
      {
        entities: ['letterTemplate', 'duplicatePair', 'duplicateDismissal', 'personMerge'],
        actions: ['list', 'read', 'create', 'change', 'remove'],
      },
      { entities: ['personMark', 'markReader'], actions: ['list', 'read'] },
      { entities: ['identity'], actions: ['read'], kinds: ['operational'] },
      {
        entities: ['identity'],
        actions: ['reveal', 'create', 'change', 'remove'],
        kinds: ['nationalId', 'operational'],
      },
      { entities: ['protectedAddress'], actions: ['reveal', 'create', 'change', 'remove'] },
      { entities: ['history'], actions: ['list', 'read'] },
      {
        entities: ['importBatch', 'importRow', 'uploadPart'],
        actions: ['list', 'read', 'create', 'change', 'remove'],
        kinds: ['operational', 'nationalId'],
      },
      { entities: ['exportRecord'], actions: ['create'] },
      { entities: answers, actions: ['list', 'read', 'create', 'export'] },
      { entities: ['renewalMember', 'correctionProposal'], actions: ['change', 'remove'] },
      { entities: ['renewalCampaign', 'attachment'], actions: ['list', 'read', 'create', 'change', 'remove'] },
      {
        entities: ['partner', 'processorAgreement', 'subProcessor', 'partnerAudit', 'fieldAssessment'],
        actions: ['create', 'change', 'remove'],
      },
      {
        entities: [...newsletter, 'subscriber', ...survey, 'surveyAnswer', 'anonymousAnswer'],
        actions: ['list', 'read', 'create', 'change', 'remove', 'export'],
      },
    ],
  },
  adviser: {
    title: { nb: 'Rådgiver', en: 'Adviser' },
    description: { nb: 'Gir råd og fører saker; slår opp medlemmer', en: 'Advises and keeps cases; looks members up' },
    needsSecondPerson: true,
    scopes: ['card', 'register', 'processing', 'incident', 'settings', 'staff', 'account'],
    grants: [
      ...own,
      ...ownSearches,
      ...ownLog,
      ...ownAnswers,
      { entities: [...record, ...guide], actions: ['list', 'read'] },
    ],
  },
  'head-of-legal': {
    title: { nb: 'Leder for rettshjelp', en: 'Head of legal aid' },
    description: {
      nb: 'Leder rådgivningen og svarer for de lukkede ringene',
      en: 'Leads the advisers and answers for the closed rings',
    },
    needsSecondPerson: true,
    scopes: ['card', 'register', 'processing', 'incident', 'settings', 'staff', 'account'],
    grants: [
      ...own,
      ...ownSearches,
      ...ownLog,
      ...ownAnswers,
      { entities: [...record, ...guide], actions: ['list', 'read'] },
      { entities: ['roleGrant'], actions: ['list', 'read', 'decide'] },
      { entities: ['staff'], actions: ['list', 'read'] },
    ],
  },
  courses: {
    title: { nb: 'Kursadministrator', en: 'Course administrator' },
    description: { nb: 'Holder kurs; ser navn og medlemsnummer', en: 'Runs courses; sees name and member number' },
    needsSecondPerson: false,
    scopes: ['card', 'processing', 'incident', 'settings', 'staff', 'account'],
    grants: [
      ...own,
      ...ownSearches,
      { entities: ['person', 'personMerge'], actions: ['list', 'read'], kinds: ['identity', 'operational'] },
    ],
  },
  privacy: {
    title: { nb: 'Personvernombud', en: 'Privacy officer' },
    description: {
      nb: 'Svarer på krav fra de registrerte og ser etter at løftene holdes',
      en: 'Answers the requests of people and sees that promises are kept',
    },
    needsSecondPerson: true,
    scopes: [
      'card',
      'register',
      'identity',
      'protected',
      'exports',
      'processing',
      'newsletter',
      'surveys',
      'incident',
      'privacy',
      'audit',
      'settings',
      'staff',
      'account',
    ],
    grants: [
      ...own,
      ...ownSearches,
      { entities: [...record, ...guide], actions: ['list', 'read'] },
      { entities: ['task'], actions: ['create', 'change'] },
      { entities: ['personMark', 'markReader'], actions: ['create', 'change', 'remove'] },
      { entities: ['lookReview'], actions: ['list', 'read', 'create'] },
      { entities: processing, actions: ['create', 'change', 'remove', 'export'] },
      { entities: [...answers, 'renewalCampaign'], actions: ['list', 'read'] },
      { entities: ['consentEvent', 'disclosure'], actions: ['create'] },
      { entities: ['attachment'], actions: ['list', 'read', 'create', 'change', 'remove'] },
      { entities: [...newsletter, 'subscriber', ...survey], actions: ['list', 'read'] },
      // Every breach stays documented (Art. 33(5)): neither it nor a step of it can be removed.
      {
        entities: ['incident', 'incidentStep'],
        actions: ['list', 'read', 'create', 'change', 'export'],
        kinds: ['operational', 'secrecy'],
      },
      { entities: ['incidentPerson'], actions: ['list', 'read', 'create', 'change', 'remove', 'export'] },
      { entities: ['exportRecord'], actions: ['create'] },
      { entities: ['duplicateDismissal'], actions: ['list', 'read'] },
      { entities: ['identity'], actions: ['read'], kinds: ['operational'] },
      { entities: ['identity'], actions: ['reveal'], kinds: ['nationalId', 'operational'] },
      { entities: ['protectedAddress'], actions: ['reveal'] },
      { entities: ['history'], actions: ['list', 'read'] },
      { entities: ['auditLine', 'auditContext', 'auditCheckpoint', 'exportRecord'], actions: ['list', 'read'] },
      // The registers that are shown to an authority leave as files too, and are noted.
      { entities: ['exportRecord'], actions: ['create', 'export'] },
      { entities: ['roleGrant'], actions: ['list', 'read', 'decide'] },
      { entities: ['staff'], actions: ['list', 'read'] },
    ],
  },
  admin: {
    title: { nb: 'Systemansvarlig', en: 'Administrator' },
    description: {
      nb: 'Kontoer, innstillinger, maskiner og sikkerhetskopier; ser ikke medlemsopplysninger',
      en: 'Accounts, settings, machines and backups; sees no member content',
    },
    needsSecondPerson: false,
    scopes: ['processing', 'incident', 'settings', 'staff', 'audit', 'local', 'account'],
    grants: [
      ...own,
      { entities: ['staff', 'roleGrant', 'keySlot'], actions: ['list', 'read', 'create', 'change', 'remove'] },
      { entities: ['setting'], actions: ['list', 'read', 'create', 'change'] },
      { entities: ['auditLine'], actions: ['list', 'read'], rows: 'technical' },
      { entities: ['auditCheckpoint'], actions: ['list', 'read'] },
    ],
  },
} as const satisfies Record<Role, RoleFacts>;

/** The facts of a role by its name, without the literal types of the table. */
export function roleFacts(role: Role): RoleFacts {
  return ROLE_TABLE[role];
}
