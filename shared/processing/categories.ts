/**
 * What the processing register calls the data of each entity: the categories of Art. 30(1)(c), as they are named to an authority. An entity
 * without a name here does not compile, so that no data can lie in the program that the register does not speak of.
 */
import type { EntityFacts, FieldFacts } from '../catalogue.ts';
import { CATALOGUE, type EntityName } from '../catalogue-registry.ts';
import type { Text } from '../errors.ts';
import type { DataCategory } from './model.ts';

const CATEGORY_TITLES: Readonly<Record<EntityName, Text>> = {
  person: { nb: 'Navn og medlemsnummer', en: 'Name and member number' },
  profile: { nb: 'Fødselsdato og språk', en: 'Birth date and language' },
  contact: { nb: 'E-post og telefon', en: 'E-mail and telephone' },
  address: { nb: 'Adresser', en: 'Addresses' },
  protectedAddress: { nb: 'Adresser som er sperret', en: 'Addresses under protection' },
  membership: { nb: 'Medlemskap, kategori og kontingentklasse', en: 'Membership, category and dues class' },
  employment: { nb: 'Arbeidsforhold og stilling', en: 'Employment and job title' },
  identity: { nb: 'Fødselsnummer eller D-nummer', en: 'National identity number or D-number' },
  survivor: { nb: 'Etterlatte og dødsbo', en: 'Next of kin and estate' },
  personMark: { nb: 'Merking av kolleger og slektninger', en: 'Marks of colleagues and relatives' },
  markReader: { nb: 'Hvem som kan åpne merkede poster', en: 'Who may open marked records' },
  lookReview: { nb: 'Gjennomgang av oppslag', en: 'Reviews of looks' },
  memberSearch: { nb: 'Søkeregister over medlemmer', en: 'Search index of members' },
  employer: { nb: 'Arbeidsgivere', en: 'Employers' },
  employerSearch: { nb: 'Søkeregister over arbeidsgivere', en: 'Search index of employers' },
  employerContact: { nb: 'Kontaktpersoner hos arbeidsgiver', en: 'Contact persons at employers' },
  agreement: { nb: 'Tariffavtaler', en: 'Collective agreements' },
  representative: { nb: 'Verv som tillitsvalgt', en: 'Offices as representative' },
  contactEntry: { nb: 'Kontaktlogg', en: 'Contact log' },
  task: { nb: 'Oppgaver', en: 'Tasks' },
  memberList: { nb: 'Merkelapper og lister', en: 'Tags and lists' },
  listMember: { nb: 'Hvem som står på merkelapper og lister', en: 'Who stands on tags and lists' },
  savedSearch: { nb: 'Lagrede søk', en: 'Saved searches' },
  letterTemplate: { nb: 'Brevmaler', en: 'Letter templates' },
  dispatch: { nb: 'Sendte brev', en: 'Letters sent' },
  duplicatePair: { nb: 'Mulige dubletter', en: 'Possible duplicates' },
  duplicateDismissal: { nb: 'Par som ikke er samme person', en: 'Pairs who are not the same person' },
  personMerge: { nb: 'Sammenslåtte poster', en: 'Merged records' },
  purposeVersion: { nb: 'Behandlingsprotokollen', en: 'The processing register' },
  fieldAssessment: { nb: 'Vurderinger av felt', en: 'Assessments of fields' },
  retentionRule: { nb: 'Sletteregler', en: 'Retention rules' },
  partner: { nb: 'Leverandører, partnere og myndigheter', en: 'Suppliers, partners and authorities' },
  processorAgreement: { nb: 'Databehandleravtaler', en: 'Processor agreements' },
  subProcessor: { nb: 'Underdatabehandlere', en: 'Sub-processors' },
  partnerAudit: { nb: 'Revisjoner av databehandlere', en: 'Audits of processors' },
  disclosure: { nb: 'Utleveringer', en: 'Disclosures' },
  attachment: { nb: 'Vedlegg', en: 'Attachments' },
  consentVersion: { nb: 'Versjoner av samtykketekster', en: 'Versions of consent texts' },
  consentText: { nb: 'Samtykketekster', en: 'Consent texts' },
  consentEvent: { nb: 'Samtykker og valg', en: 'Consents and choices' },
  renewalCampaign: { nb: 'Fornyelser av samtykke', en: 'Renewals of consent' },
  renewalMember: { nb: 'Hvem som er spurt om nytt samtykke', en: 'Who was asked for a new consent' },
  publication: { nb: 'Nyhetsbrev og magasin', en: 'Newsletters and magazine' },
  subscriber: { nb: 'Abonnenter: e-post og navn', en: 'Subscribers: e-mail and name' },
  unsubscription: { nb: 'Bevis for avmelding, uten adresse', en: 'Proof of unsubscription, without the address' },
  newsletterIssue: { nb: 'Utgaver', en: 'Issues' },
  issueRecipient: { nb: 'Mottakere av en utgave', en: 'Recipients of an issue' },
  survey: { nb: 'Spørreundersøkelser', en: 'Surveys' },
  surveyQuestion: { nb: 'Spørsmål', en: 'Questions' },
  surveyInvitation: { nb: 'Hvem som er spurt', en: 'Who was asked' },
  surveyAnswer: { nb: 'Svar under navn', en: 'Answers under a name' },
  anonymousAnswer: { nb: 'Anonyme svar', en: 'Anonymous answers' },
  incident: { nb: 'Avvik', en: 'Breaches' },
  incidentStep: { nb: 'Behandling av avvik', en: 'Handling of breaches' },
  incidentPerson: { nb: 'Hvem som er berørt av et avvik', en: 'Who is affected by a breach' },
  minsideEvent: { nb: 'Hendelser fra Min side', en: 'Events from Min side' },
  correctionProposal: { nb: 'Forslag til retting fra Min side', en: 'Proposed corrections from Min side' },
  staff: { nb: 'Kontoer for ansatte', en: 'Accounts of the staff' },
  roleGrant: { nb: 'Roller som er gitt', en: 'Roles given' },
  keySlot: { nb: 'Nøkler til databasen', en: 'Keys of the database' },
  setting: { nb: 'Innstillinger', en: 'Settings' },
  secret: { nb: 'Databasens egne nøkler', en: 'The database’s own keys' },
  counter: { nb: 'Tellere', en: 'Counters' },
  draft: { nb: 'Kladder', en: 'Drafts' },
  uploadPart: { nb: 'Deler av filer som lastes opp', en: 'Parts of files being uploaded' },
  importBatch: { nb: 'Importer', en: 'Imports' },
  importRow: { nb: 'Innleste rader som venter', en: 'Imported rows that wait' },
  exportRecord: { nb: 'Uttrekk', en: 'Exports' },
  auditLine: { nb: 'Revisjonslogg', en: 'Audit log' },
  auditContext: { nb: 'Begrunnelser i loggen', en: 'Reasons in the log' },
  auditCheckpoint: { nb: 'Kontrollpunkter i loggen', en: 'Checkpoints of the log' },
  history: { nb: 'Endringshistorikk', en: 'History of changes' },
  outbox: { nb: 'Endringer som venter på serveren', en: 'Changes waiting for the server' },
};

/** Columns that say nothing but which row it is. */
const SILENT = new Set(['id', 'revision']);

/** What lies in the program for each purpose, and the retention rules and sources that follow. Worked out once: the catalogue is fixed. */
export type HeldData = {
  categories: readonly DataCategory[];
  sources: readonly string[];
  retentionKeys: readonly string[];
};

/** By purpose key. Every key that a column names is in it. */
export const HELD_DATA: ReadonlyMap<string, HeldData> = heldData(Object.values(CATALOGUE));

/**
 * What columns name, by purpose.
 * @param entities facts of entities
 */
function heldData(entities: readonly EntityFacts[]): ReadonlyMap<string, HeldData> {
  const columns = entities.flatMap((entity) =>
    Object.entries(entity.fields).flatMap(([field, facts]: [string, FieldFacts]) =>
      SILENT.has(field) ? [] : [{ entity: entity.name as EntityName, field, facts }],
    ),
  );
  const byPurpose = Map.groupBy(columns, ({ facts }) => facts.purpose as string);
  return new Map(
    [...byPurpose].map(([purpose, found]) => [
      purpose,
      {
        categories: [...Map.groupBy(found, ({ entity }) => entity)].map(([entity, fields]) => ({
          entity,
          title: CATEGORY_TITLES[entity],
          fields: fields.map(({ field, facts }) => ({
            field,
            kind: facts.kind,
            source: facts.source,
            retention: facts.retention,
          })),
        })),
        sources: [...new Set(found.map(({ facts }) => facts.source))],
        retentionKeys: [...new Set(found.map(({ facts }) => facts.retention))],
      },
    ]),
  );
}
