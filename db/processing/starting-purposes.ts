/**
 * The processing register a union begins with, filled from its privacy statement, so that the office edits instead of starting from nothing.
 * The office keeps it from then on: what stands here is not read again.
 */
import { dayInNorway } from '../../shared/dates/today.ts';
import { PURPOSES } from '../../shared/processing/purposes.ts';
import type { Connection } from '../store/connection.ts';
import type { Transaction } from '../unit-of-work.ts';
import { MEMBERSHIP_PURPOSES } from './starting/membership.ts';
import { OTHER_PURPOSES } from './starting/others.ts';
import { OWN_PURPOSES } from './starting/own-running.ts';
import { SERVICE_PURPOSES } from './starting/services.ts';
import { SHARING_PURPOSES } from './starting/sharing.ts';
import type { StartingPurpose } from './starting/starting-purpose.ts';
import { purposeVersion } from './table.ts';

/** Section 8 of the statement, and what the program does of it. */
const SECURITY =
  'Risikovurderinger, organisatoriske og fysiske tiltak, tilgangsstyring, og rutiner for lagring og håndtering av data (personvernerklæringen punkt 8). I programmet: navngitte kontoer med roller, kryptert database, låsing når skjermen står urørt, logg over endringer og over oppslag i det som er skjermet.';
/** What happens outside the program is not secured by it. */
const SECURITY_OUTSIDE =
  'Databehandleravtale med leverandøren, og risikovurdering (personvernerklæringen punkt 6 og 8).';

const STARTING_PURPOSES: Readonly<Record<string, StartingPurpose>> = {
  ...MEMBERSHIP_PURPOSES,
  ...SERVICE_PURPOSES,
  ...OTHER_PURPOSES,
  ...SHARING_PURPOSES,
  ...OWN_PURPOSES,
};

/** In the order in which the register shows them. */
export const STARTING_KEYS: readonly string[] = Object.keys(STARTING_PURPOSES);

/** Writes the first version of those that have none. */
export function insertStartingPurposes(tx: Transaction): void {
  const known = purposeKeys(tx.store.connection);
  const createdAt = tx.store.now().toISOString();
  const inForceFrom = dayInNorway(tx.store.now());
  for (const [purposeKey, said] of Object.entries(STARTING_PURPOSES)) {
    if (known.has(purposeKey)) continue;
    const named = Object.hasOwn(PURPOSES, purposeKey) ? PURPOSES[purposeKey as keyof typeof PURPOSES] : undefined;
    const title = said.title ?? named?.title;
    if (!title) throw new Error(`purpose ${purposeKey} has no title`);
    tx.insert(purposeVersion, {
      id: tx.newId(),
      purposeKey,
      number: 1,
      inForceFrom,
      isEnded: false,
      title,
      description: said.description,
      article6: said.article6 ?? named?.article6 ?? null,
      article6Note: said.article6Note,
      article9: said.article9 ?? (named && 'article9' in named ? named.article9 : null),
      article9Note: said.article9Note ?? null,
      choice: said.choice ?? 'none',
      needsExplicit: said.needsExplicit ?? false,
      peopleCategories: [...said.people],
      dataCategories: [...(said.data ?? [])],
      sources: said.sources,
      partnerIds: [],
      recipients: said.recipients,
      transfers: said.transfers ?? null,
      retentionKeys: [...said.retention],
      retentionNote: said.retentionNote ?? null,
      security: said.isOutside ? SECURITY_OUTSIDE : SECURITY,
      isOutside: said.isOutside ?? false,
      statementSections: [...said.sections],
      changeNote: null,
      createdBy: '',
      createdAt,
    });
  }
}

/** Whether a key has no entry at all. */
export function lacksPurposes(connection: Connection): boolean {
  const known = purposeKeys(connection);
  return STARTING_KEYS.some((key) => !known.has(key));
}

function purposeKeys(connection: Connection): ReadonlySet<string> {
  return new Set(
    connection
      .prepare('SELECT DISTINCT purpose_key FROM purpose_version')
      .all()
      .map((row) => String(row.purpose_key)),
  );
}
