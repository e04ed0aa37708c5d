/**
 * A consent record and receipt of one person, in the terms of ISO/IEC TS 27560:2023 with identifiers of the W3C Data Privacy Vocabulary (dpv),
 * its personal data (pd) and GDPR (eu-gdpr) parts. `receipt.schema.json` says the same as JSON Schema, for whoever receives one.
 */
import type { FieldKind } from '../catalogue.ts';

/** One thing that was said. */
type ReceiptEvent = {
  event_id: string;
  /** ISO 8601 with zone. */
  event_time: string;
  validity_duration: string;
  /** Who said it, or by whom it was noted. */
  entity_id: string;
  event_type: 'explicit consent' | 'consent' | 'choice';
  event_state: string;
  collection_method: string;
  /** The event is no part of the state: it was noted by mistake. */
  event_invalidated: boolean;
  privacy_notice: { version: number; language: string; sha256: string } | null;
};

/** One purpose with everything said about it. */
export type ReceiptProcessing = {
  record_id: string;
  privacy_notice: string;
  language: string;
  purpose: { id: string; title: string; description: string | null };
  lawful_basis: string[];
  consent_status: string;
  valid_for_processing: boolean;
  pii_information: { pii_type: string; pii_optional: boolean; special_pii_category: boolean }[];
  pii_controllers: string[];
  collection_method: string[];
  processing_method: string[];
  storage_locations: string[];
  processing_location: string[];
  retention_period: string;
  jurisdiction: string;
  recipient_third_parties: string[];
  withdrawal_method: string;
  privacy_rights: string[];
  events: ReceiptEvent[];
};

export type ConsentReceipt = {
  schema_version: 'tillit-consent-receipt-1';
  record_id: string;
  receipt_id: string;
  pii_principal_id: string;
  issued_at: string;
  party_identification: {
    party_id: string;
    party_name: string;
    party_address: string;
    party_email: string | null;
    party_phone: string | null;
    party_role: string;
    party_contact: string;
    party_type: string;
  }[];
  pii_processing: ReceiptProcessing[];
};

/** What sort of data a column is, as DPV names it. `operational` says nothing about a person. */
export const PII_TYPES: Record<Exclude<FieldKind, 'operational'>, string> = {
  identity: 'pd:Identifying',
  contact: 'pd:Contact',
  nationalId: 'pd:OfficialID',
  employment: 'pd:Professional',
  economy: 'pd:Financial',
  health: 'pd:Health',
  secrecy: 'pd:PhysicalAddress',
  consent: 'pd:Preference',
};
