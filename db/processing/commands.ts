/** What the privacy officer does with the processing register: says anew how a purpose stands, or that it has ended. Nothing is overwritten. */
import { dayInNorway } from '../../shared/dates/today.ts';
import { invalidField, TillitError } from '../../shared/errors.ts';
import { PURPOSE_FIELDS, type PurposeFacts } from '../../shared/processing/model.ts';
import { PURPOSES } from '../../shared/processing/purposes.ts';
import type { Commands } from '../handlers.ts';
import { partner } from '../partners/table.ts';
import { type Transaction, unitOfWork } from '../unit-of-work.ts';
import { readVersions } from './read-purposes.ts';
import { registerOn } from './register.ts';
import { purposeVersion } from './table.ts';

/** What a purpose that is made anew says where nothing is said. */
const SILENT: Omit<PurposeFacts, 'title'> = {
  description: null,
  article6: null,
  article6Note: null,
  article9: null,
  article9Note: null,
  choice: 'none',
  needsExplicit: false,
  peopleCategories: [],
  dataCategories: [],
  sources: null,
  partnerIds: [],
  recipients: null,
  transfers: null,
  retentionKeys: [],
  retentionNote: null,
  security: null,
  isOutside: false,
  statementSections: [],
};

export const purposeCommands: Commands<'purposes', 'change' | 'end'> = {
  change({ store, asker }, { key, inForceFrom, changeNote, ...said }) {
    const { result, changeId } = unitOfWork(store, asker, { command: 'purposes.change' }, (tx) => {
      const before = latest(tx, key);
      const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
      const facts: Omit<PurposeFacts, 'title'> & Partial<PurposeFacts> = { ...SILENT, ...before, ...given };
      const { title } = facts;
      if (!title) throw invalidField('title', 'processing.titleRequired');
      const revived = before?.isEnded ?? true;
      if (!revived && before && PURPOSE_FIELDS.every((field) => same(facts[field], before[field])))
        throw invalidField('key', 'processing.nothingChanged');
      refuseConsentWithoutChoice(facts);
      for (const id of said.partnerIds ?? [])
        if (!tx.get(partner, id)) throw invalidField('partnerIds', 'processing.unknownPartner');
      return add(tx, key, { ...facts, title }, { isEnded: false, inForceFrom, changeNote }, asker.staffId);
    });
    return { ...result, changeId };
  },
  end({ store, asker }, { key, inForceFrom, changeNote }) {
    const { result, changeId } = unitOfWork(store, asker, { command: 'purposes.end' }, (tx) => {
      const before = latest(tx, key);
      if (!before) throw new TillitError('NOT_FOUND');
      if (Object.hasOwn(PURPOSES, key)) throw invalidField('key', 'processing.heldInProgram');
      if (before.isEnded) throw invalidField('key', 'processing.ended');
      return add(tx, key, before, { isEnded: true, inForceFrom, changeNote }, asker.staffId);
    });
    return { ...result, changeId };
  },
};

/** The record as a file, logged before it leaves. It names no person but the data protection officer. */
export const loggedPurposeReads: Commands<'purposes', 'register'> = {
  async register({ store, asker }, { at, format, language }) {
    const register = registerOn(store.connection, asker, store.now(), at);
    // The writing of PDF is loaded by who needs it: it is large, and few do.
    const { registerFile } = await import('./register-file.ts');
    const file = format ? await registerFile(register, format, language) : null;
    unitOfWork(store, asker, { command: 'purposes.register' }, (tx) => {
      tx.lookUp(purposeVersion, PURPOSE_FIELDS, 'export');
    });
    return { ...register, file };
  },
};

type Version = NonNullable<(typeof purposeVersion)['row']>;

function latest(tx: Transaction, key: string): Version | undefined {
  return readVersions(tx.store.connection, 't.purpose_key = @key', { key }).get(key)?.at(-1);
}

/** Adds a version after the latest. */
function add(
  tx: Transaction,
  purposeKey: string,
  facts: PurposeFacts,
  {
    isEnded,
    inForceFrom = dayInNorway(tx.store.now()),
    changeNote,
  }: { isEnded: boolean; inForceFrom: string | undefined; changeNote: string | null },
  staffId: string | null,
): { id: string; number: number } {
  const before = latest(tx, purposeKey);
  if (before && inForceFrom < before.inForceFrom) throw invalidField('inForceFrom', 'processing.beforeLatest');
  const id = tx.newId();
  const number = (before?.number ?? 0) + 1;
  tx.insert(purposeVersion, {
    ...Object.fromEntries(PURPOSE_FIELDS.map((field) => [field, facts[field]])),
    id,
    purposeKey,
    number,
    inForceFrom,
    isEnded,
    changeNote,
    createdBy: staffId ?? '',
    createdAt: tx.store.now().toISOString(),
  });
  return { id, number };
}

/** Whoever rests a purpose on consent must let people say yes or no (Art. 7). */
function refuseConsentWithoutChoice({ article6, choice }: Pick<PurposeFacts, 'article6' | 'choice'>): void {
  if (article6 === 'a' && choice === 'none') throw invalidField('choice', 'processing.consentBasis');
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
