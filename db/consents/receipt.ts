/** The consent record and receipt of one person, put together from what was said, the texts, the purposes and the settings of the office. */
import type { FieldKind } from '../../shared/catalogue.ts';
import { CATALOGUE } from '../../shared/catalogue-registry.ts';
import { type ConsentReceipt, PII_TYPES, type ReceiptProcessing } from '../../shared/consents/receipt.ts';
import { STATE_AFTER } from '../../shared/consents/state.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import type { Language } from '../../shared/errors.ts';
import { newId } from '../new-id.ts';
import { readSettings } from '../settings/queries.ts';
import type { Connection } from '../store/connection.ts';
import { type Purpose, purposesOn, textsOf } from './purposes.ts';
import { type PersonEvent, standingsOf } from './read-person.ts';

const WORDS = {
  nb: {
    notice: 'Personvernerklæringen, og teksten som står ved hvert svar',
    withdrawal: 'Min side, telefon, e-post eller brev til kontoret, når som helst',
    retention: 'Så lenge samtykket eller valget gjelder; beviset etter sletteregelen for samtykker',
    rights: ['innsyn', 'retting', 'sletting', 'begrensning', 'dataportabilitet', 'protest', 'klage til Datatilsynet'],
    storage: ['Kryptert fil hos forbundet'],
    location: ['Norge'],
    processing: ['Registrert og brukt av forbundets kontor'],
    controller: 'Personvernombudet',
  },
  en: {
    notice: 'The privacy statement, and the text that stands with each answer',
    withdrawal: 'Min side, phone, e-mail or letter to the office, at any time',
    retention: 'As long as the consent or choice holds; the proof by the retention rule for consents',
    rights: [
      'access',
      'rectification',
      'erasure',
      'restriction',
      'portability',
      'objection',
      'complaint to Datatilsynet',
    ],
    storage: ['Encrypted file at the union'],
    location: ['Norway'],
    processing: ['Recorded and used by the office of the union'],
    controller: 'The data protection officer',
  },
} as const satisfies Record<Language, object>;

/**
 * Makes the receipt: every purpose the person has said something about.
 * @param events all events of the person that the asker may see
 * @param given who, when, and in which language it is written
 */
export function receiptOf(
  connection: Connection,
  events: readonly PersonEvent[],
  { personId, now, language }: { personId: string; now: Date; language: Language },
): ConsentReceipt {
  const purposes = [...purposesOn(connection, dayInNorway(now)).values()].filter(({ purposeKey }) =>
    events.some((event) => event.purposeKey === purposeKey),
  );
  const standings = standingsOf(connection, events, purposes, now.toISOString());
  const texts = new Map(textsOf(connection, null).map((text) => [text.id, text]));
  const takenOut = new Set(events.map(({ invalidates }) => invalidates));
  const office = readSettings(connection);
  const words = WORDS[language];
  const processing = purposes.map((purpose): ReceiptProcessing => {
    const { purposeKey, title, description, choice } = purpose;
    const own = events
      .filter((event) => event.purposeKey === purposeKey)
      .sort((one, other) => Date.parse(one.at) - Date.parse(other.at) || (one.id < other.id ? -1 : 1));
    const standing = standings.get(purposeKey);
    return {
      record_id: `${personId}:${purposeKey}`,
      privacy_notice: words.notice,
      language,
      purpose: { id: purposeKey, title: title[language], description },
      lawful_basis: [
        ...(purpose.article6 ? [`eu-gdpr:A6-1-${purpose.article6}`] : []),
        ...(purpose.article9 ? [`eu-gdpr:A9-2-${purpose.article9}`] : []),
      ],
      consent_status: `dpv:${standing?.state ?? 'ConsentUnknown'}`,
      valid_for_processing: standing?.valid ?? false,
      pii_information: piiOf(purpose),
      pii_controllers: [CONTROLLER],
      collection_method: [...new Set(own.map(({ channel }) => channel))],
      processing_method: [...words.processing],
      storage_locations: [...words.storage],
      processing_location: [...words.location],
      retention_period: purpose.retentionNote ?? words.retention,
      jurisdiction: 'NO',
      recipient_third_parties: recipientsOf(connection, personId, purposeKey),
      withdrawal_method: words.withdrawal,
      privacy_rights: [...words.rights],
      events: own.map((event) => {
        const text = event.textId ? texts.get(event.textId) : undefined;
        const isYes = event.event === 'given' || event.event === 'renewed';
        return {
          event_id: event.id,
          event_time: event.at,
          validity_duration: isYes ? `until ${event.validUntil ?? 'withdrawn'}` : 'none',
          entity_id: event.event === 'revoked' || event.event === 'invalidated' ? CONTROLLER : personId,
          event_type: choice === 'optOut' ? 'choice' : event.isExplicit ? 'explicit consent' : 'consent',
          event_state: `dpv:${STATE_AFTER[event.event]}`,
          collection_method: event.channel,
          event_invalidated: takenOut.has(event.id),
          privacy_notice: text ? { version: text.number, language: text.language, sha256: text.sha256 } : null,
        };
      }),
    };
  });
  return {
    schema_version: 'tillit-consent-receipt-1',
    record_id: personId,
    receipt_id: newId(),
    pii_principal_id: personId,
    issued_at: now.toISOString(),
    party_identification: [
      {
        party_id: CONTROLLER,
        party_name: office.organisationName,
        party_address:
          [office.officeStreet, office.officePostalCode, office.officePlace].filter(Boolean).join(', ') || '–',
        party_email: office.officeEmail,
        party_phone: office.officePhone,
        party_role: 'dpv:DataController',
        party_contact: words.controller,
        party_type: 'dpv:TradeUnion',
      },
    ],
    pii_processing: processing,
  };
}

const CONTROLLER = 'controller';

/** What is held for the purpose: from the catalogue, and that the person belongs to a union, which most purposes reveal (Art. 9). */
function piiOf({ purposeKey, article9 }: Purpose): ReceiptProcessing['pii_information'] {
  const kinds = new Set(
    Object.values(CATALOGUE).flatMap(({ fields }) =>
      Object.values(fields).flatMap((fact) => (fact.purpose === purposeKey ? [fact.kind] : [])),
    ),
  );
  const named = Object.entries(PII_TYPES).filter(([kind]) => kinds.has(kind as FieldKind));
  const types = named.length > 0 ? named.map(([, type]) => type) : [PII_TYPES.identity, PII_TYPES.contact];
  const union =
    article9 === null ? [] : [{ pii_type: 'pd:TradeUnionMembership', pii_optional: false, special_pii_category: true }];
  return [
    ...types.map((type) => ({ pii_type: type, pii_optional: true, special_pii_category: type === PII_TYPES.health })),
    ...union,
  ];
}

function recipientsOf(connection: Connection, personId: string, purposeKey: string): string[] {
  return connection
    .prepare('SELECT DISTINCT recipient FROM disclosure WHERE person_id = ? AND purpose_key = ? ORDER BY recipient')
    .all([personId, purposeKey])
    .map(({ recipient }) => String(recipient));
}
