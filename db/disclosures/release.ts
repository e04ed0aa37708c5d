/**
 * The one gate for all that leaves the house. Whoever makes a file of people says where it goes: it stays with us, or somebody gets it for a
 * purpose on a ground. The gate refuses with the reason, takes out those who have not said yes, and writes the export with one disclosure a
 * person in the transaction that logs it, before the file leaves. (Privacy statement sections 4 to 6; GDPR Art. 5(2), 9, 15(1)(c), 28.)
 */
import { dayInNorway } from '../../shared/dates/today.ts';
import type { LeftOut, ReleaseInput } from '../../shared/disclosures/model.ts';
import { TillitError } from '../../shared/errors.ts';
import type { EXPORT_KINDS } from '../../shared/imports/terms.ts';
import type { Asker } from '../asker.ts';
import type { Entity } from '../entity.ts';
import { exportRecord } from '../imports/table.ts';
import type { Connection } from '../store/connection.ts';
import type { Transaction } from '../unit-of-work.ts';
import { consentingPeople } from './consenting-people.ts';
import { type Disclosed, judgeRelease } from './judge-release.ts';
import { disclosure } from './table.ts';

/** Where a file goes: as the person said it, or to the representative of a workplace, who acts for the union itself. */
export type Release = ReleaseInput | { to: 'representative'; recipient: string; purposeKey: string };

/** Fields of the catalogue that leave, by the entity they belong to. */
export type TakenFields = ReadonlyMap<Entity<object>, readonly string[]>;

/** A file of people on its way out. */
type Taken = {
  kind: (typeof EXPORT_KINDS)[number];
  format: string;
  /** In the words of the person who takes it out. */
  purpose: string;
  recipient: string;
  fields: TakenFields;
  /** As the register of exports names them; `entity.field` where nothing is given. */
  columns?: readonly string[];
  /** Ids of the people in the file. */
  people: readonly string[];
  /** How many others are in it, who are no people of the register, as subscribers are. */
  others?: number;
  leftOut: LeftOut;
};

/**
 * Refuses what may not leave, and takes out those who may not be in it.
 * @param release where the file goes
 * @param people whoever would be in it, with the id of the person
 * @param now the present moment
 * @returns people: those who may; leftOut: how many may not, and why
 * @throws TillitError `VALIDATION` with a code of `shared/disclosures/issues.ts`
 */
export function admitPeople<Person extends { readonly id?: unknown }>(
  connection: Connection,
  release: Release,
  people: readonly Person[],
  now: Date,
): { people: Person[]; leftOut: LeftOut } {
  const disclosed = judgeRelease(connection, release, dayInNorway(now));
  if (disclosed?.ground !== 'consent') return { people: [...people], leftOut: [] };
  const yes = consentingPeople(connection, disclosed, now);
  const admitted = people.filter(({ id }) => yes.has(String(id)));
  const without = people.length - admitted.length;
  if (admitted.length === 0 && without > 0) refuseNobody();
  return { people: admitted, leftOut: without > 0 ? [{ reason: 'noConsent', count: without }] : [] };
}

/**
 * Writes the export, a line in the log and a disclosure for everybody in it. Judges once more: an agreement may have ended, or a consent been
 * withdrawn, while the file was made.
 * @returns id of the export
 * @throws TillitError as `admitPeople`; `CONFLICT` where somebody in the file has said no meanwhile
 */
export function writeRelease(tx: Transaction, asker: Asker, release: Release, taken: Taken): string {
  const { exportId, handOut } = beginRelease(tx, asker, release, taken);
  handOut(taken.people);
  return exportId;
}

/**
 * The same for so many people that others must be served meanwhile: writes the export; the lines and disclosures are written slice by slice,
 * in the same transaction.
 * @returns handOut: writes what goes out about some of `taken.people`; call it until everybody has been
 */
export function beginRelease(
  tx: Transaction,
  asker: Asker,
  release: Release,
  taken: Taken,
): { exportId: string; handOut: (people: readonly string[]) => void } {
  const now = tx.store.now();
  const { connection } = tx.store;
  const disclosed = judgeRelease(connection, release, dayInNorway(now));
  if (disclosed?.ground === 'consent') {
    const yes = consentingPeople(connection, disclosed, now);
    if (!taken.people.every((id) => yes.has(id))) throw new TillitError('CONFLICT');
  }
  const { kind, format, purpose, recipient, fields, others = 0, leftOut } = taken;
  const names = [...fields].flatMap(([entity, of]) => of.map((field) => `${entity.name}.${field}`));
  const exportId = tx.newId();
  const at = now.toISOString();
  const staffId = asker.staffId ?? '';
  tx.insert(exportRecord, {
    id: exportId,
    staffId,
    at,
    format,
    purpose,
    recipient,
    columns: [...(taken.columns ?? names)],
    count: taken.people.length + others,
    kind,
    leftOut: leftOut.reduce((sum, { count }) => sum + count, 0),
    ...(disclosed ? groundOf(disclosed) : {}),
  });
  const handOut = (people: readonly string[]) => {
    for (const personId of people) {
      const of = { id: personId, personId };
      for (const [entity, taken] of fields) tx.look(entity, of as never, taken as never, 'export');
      if (disclosed)
        tx.insert(disclosure, {
          id: tx.newId(),
          personId,
          exportId,
          ...groundOf(disclosed),
          recipient: disclosed.recipient,
          fields: names,
          at,
          staffId,
        });
    }
  };
  return { exportId, handOut };
}

function groundOf({ partnerId, purposeKey, ground, article9, groundReference }: Disclosed) {
  return { partnerId, purposeKey, ground, article9, groundReference };
}

function refuseNobody(): never {
  throw new TillitError('VALIDATION', {
    issues: [{ path: 'disclosure.purposeKey', code: 'disclosure.nobodyConsents' }],
  });
}
