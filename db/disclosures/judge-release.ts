/** Whether something may leave the house: the partner, its agreement, the purpose, the ground. Says no with the reason. */
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import type { ReleaseInput } from '../../shared/disclosures/model.ts';
import { type DisclosureGround, REACHING_OUTSIDE } from '../../shared/disclosures/terms.ts';
import { invalidField } from '../../shared/errors.ts';
import type { IssueCode } from '../../shared/issues.ts';
import { type AgreementDays, type AgreementState, agreementState } from '../../shared/partners/agreement-state.ts';
import type { Article9 } from '../../shared/processing/terms.ts';
import { decodeRow } from '../entity.ts';
import { partner } from '../partners/table.ts';
import { purposeVersion } from '../processing/table.ts';
import type { Connection } from '../store/connection.ts';
import type { Release } from './release.ts';

/** What a disclosure rests on, as it is written about everybody in it. */
export type Disclosed = {
  partnerId: string | null;
  recipient: string;
  purposeKey: string;
  ground: DisclosureGround;
  article9: Article9 | null;
  groundReference: string | null;
  /** Whether a yes to the purpose has to be explicit. */
  needsExplicit: boolean;
};

/**
 * Judges where a file goes, on a day.
 * @returns what the disclosure rests on; null where the file stays in the house
 * @throws TillitError `VALIDATION` with a code of `shared/disclosures/issues.ts`
 */
export function judgeRelease(connection: Connection, release: Release, day: CalendarDate): Disclosed | null {
  if (release.to === 'inHouse') return null;
  const purpose = purposeOn(connection, release.purposeKey, day);
  if (!purpose) throw refused('purposeKey', 'disclosure.unknownPurpose');
  const { needsExplicit } = purpose;
  if (release.to === 'representative') {
    const { recipient, purposeKey } = release;
    const within = { ground: 'within', article9: 'd', groundReference: null } as const;
    return { ...within, partnerId: null, recipient, purposeKey, needsExplicit };
  }
  const { partnerId, purposeKey, ground, groundReference = null } = release;
  const recipient = allowedPartner(connection, release, day);
  if (ground === 'consent' && purpose.choice !== 'consent') throw refused('ground', 'disclosure.notByConsent');
  if (ground === 'law') refuseWithoutLaw(release);
  const article9 = { consent: 'a', law: release.article9, processor: purpose.article9, within: 'd' } as const;
  return {
    partnerId,
    recipient,
    purposeKey,
    ground,
    article9: article9[ground] ?? null,
    groundReference,
    needsExplicit,
  };
}

type ToPartner = Extract<ReleaseInput, { to: 'partner' }>;

/** The name of a partner that may be sent something for the purpose on the ground. */
function allowedPartner(connection: Connection, { partnerId, purposeKey, ground }: ToPartner, day: CalendarDate) {
  const stored = connection.prepare('SELECT * FROM partner WHERE id = ? AND is_archived = 0').get(partnerId);
  if (!stored) throw refused('partnerId', 'disclosure.unknownPartner');
  const { name, kind, purposeKeys } = decodeRow(partner, stored);
  if (kind === 'advertiser') throw refused('partnerId', 'disclosure.advertiser');
  if (ground === 'within') throw refused('ground', 'disclosure.withinOnly');
  if (ground === 'processor' && kind !== 'processor') throw refused('ground', 'disclosure.notProcessor');
  // A supplier works on instructions whatever the ground is said to be: none without an agreement.
  if (kind === 'processor') {
    const issue = AGREEMENT_ISSUE[agreementState(agreementsOf(connection, partnerId), day)];
    if (issue) throw refused('partnerId', issue);
  }
  if (purposeKeys.length > 0 && !purposeKeys.includes(purposeKey))
    throw refused('purposeKey', 'disclosure.otherPurpose');
  return name;
}

const AGREEMENT_ISSUE: Record<AgreementState, IssueCode | null> = {
  valid: null,
  expiring: null,
  expired: 'disclosure.agreementExpired',
  upcoming: 'disclosure.agreementUpcoming',
  missing: 'disclosure.agreementMissing',
};

function agreementsOf(connection: Connection, partnerId: string): AgreementDays[] {
  return connection
    .prepare('SELECT valid_from, expires_on, ended_on FROM processor_agreement WHERE partner_id = ?')
    .all(partnerId)
    .map(({ valid_from, expires_on, ended_on }) => ({
      validFrom: String(valid_from),
      expiresOn: expires_on as string | null,
      endedOn: ended_on as string | null,
    }));
}

function refuseWithoutLaw({ groundReference, article9 }: ToPartner): void {
  if (!groundReference) throw refused('groundReference', 'disclosure.paragraphMissing');
  if (!article9) throw refused('article9', 'disclosure.article9Missing');
  if (!REACHING_OUTSIDE.some((letter) => letter === article9)) throw refused('article9', 'disclosure.article9Inside');
}

/** The version of a purpose that holds on a day; null where it has none or was ended. */
function purposeOn(connection: Connection, purposeKey: string, day: CalendarDate) {
  const stored = connection
    .prepare(
      `SELECT * FROM purpose_version WHERE purpose_key = @purposeKey AND in_force_from <= @day
       ORDER BY in_force_from DESC, number DESC LIMIT 1`,
    )
    .get({ purposeKey, day });
  if (!stored) return null;
  const version = decodeRow(purposeVersion, stored);
  return version.isEnded ? null : version;
}

function refused(field: keyof ToPartner, code: IssueCode) {
  return invalidField(`disclosure.${field}`, code);
}
