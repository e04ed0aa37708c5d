/** What can be done with members. */
import { invalidField, TillitError } from '../../shared/errors.ts';
import { can } from '../../shared/permissions.ts';
import { followMerge } from '../duplicates/follow-merge.ts';
import { employerOf } from '../employers/find-employer.ts';
import type { Commands } from '../handlers.ts';
import { longUnitOfWork, unitOfWork } from '../unit-of-work.ts';
import { runBulk } from './bulk/bulk.ts';
import { exportMembers } from './export.ts';
import { findByNationalId, logIfTaken } from './find-by-national-id.ts';
import { endRunningPeriod, refuseOverlap } from './periods.ts';
import { revisionsSeen } from './revisions-seen.ts';
import { pageOfOne } from './search.ts';
import { similarMembers } from './similar.ts';
import { addresses, employment, identity, membership, person, protectedAddress } from './table.ts';
import {
  changeMember,
  insertEmployment,
  insertMember,
  insertMembership,
  setAddressProtection,
} from './write-member.ts';

type Names =
  | 'create'
  | 'update'
  | 'setAddressProtection'
  | 'saveMembership'
  | 'removeMembership'
  | 'saveEmployment'
  | 'removeEmployment'
  | 'revealNationalId'
  | 'revealAddress'
  | 'findByNationalId'
  | 'export'
  | 'bulk';

export const memberCommands: Commands<'members', Names> = {
  create({ store, asker }, { acceptDuplicates, ...given }) {
    logIfTaken(store, asker, 'members.create', given.nationalId);
    const strong = similarMembers(store.connection, asker, given).filter((similar) => similar.strong);
    if (strong.length > 0 && !acceptDuplicates) throw new TillitError('DUPLICATE', { ids: strong.map(({ id }) => id) });
    const { result, changeId } = unitOfWork(store, asker, { command: 'members.create' }, (tx) =>
      insertMember(tx, given),
    );
    return { ...result, changeId };
  },
  update({ store, asker }, { id: asked, patch, revisions }) {
    const id = followMerge(store.connection, asked);
    logIfTaken(store, asker, 'members.update', patch.nationalId, id);
    const { changeId } = unitOfWork(store, asker, { command: 'members.update' }, (tx) =>
      changeMember(tx, id, patch, id === asked ? revisions : revisionsSeen(store.connection, id, revisions)),
    );
    return { changeId };
  },
  setAddressProtection({ store, asker }, { id, protected: protect, reason }) {
    const change = { command: 'members.setAddressProtection', reason };
    return { changeId: unitOfWork(store, asker, change, (tx) => setAddressProtection(tx, id, protect)).changeId };
  },
  saveMembership({ store, asker }, { personId, id, revision, membership: period }) {
    const { result, changeId } = unitOfWork(store, asker, { command: 'members.saveMembership' }, (tx) => {
      tx.need(person, personId);
      if (period.status === 'deceased' && period.endDate) throw invalidField('membership.endDate', 'life.deathLasts');
      if (!id) endRunningPeriod(tx, personId, period.startDate);
      refuseOverlap(tx, personId, period, id);
      if (!id) return insertMembership(tx, personId, period);
      if (tx.need(membership, id).personId !== personId) throw new TillitError('NOT_FOUND');
      tx.change(membership, id, period, revision);
      return id;
    });
    return { id: result, changeId };
  },
  removeMembership: ({ store, asker }, { id }) => ({
    changeId: unitOfWork(store, asker, { command: 'members.removeMembership' }, (tx) => tx.remove(membership, id))
      .changeId,
  }),
  saveEmployment({ store, asker }, { personId, id, revision, employment: period }) {
    const { result, changeId } = unitOfWork(store, asker, { command: 'members.saveEmployment' }, (tx) => {
      tx.need(person, personId);
      if (!id) return insertEmployment(tx, personId, period);
      if (tx.need(employment, id).personId !== personId) throw new TillitError('NOT_FOUND');
      const { employerName: _name, ...fields } = period;
      const employerId = employerOf(tx, period, 'employment');
      tx.change(employment, id, { ...fields, employerId }, revision);
      return id;
    });
    return { id: result, changeId };
  },
  removeEmployment: ({ store, asker }, { id }) => ({
    changeId: unitOfWork(store, asker, { command: 'members.removeEmployment' }, (tx) => tx.remove(employment, id))
      .changeId,
  }),
  revealNationalId({ store, asker }, { id, reason }) {
    const { result } = unitOfWork(store, asker, { command: 'members.revealNationalId', reason }, (tx) => {
      const found = store.connection.prepare('SELECT id FROM identity WHERE person_id = ?').get(id);
      const row = tx.need(identity, String(found?.id ?? ''));
      tx.look(identity, row, ['nationalId'], 'reveal');
      return row.nationalId;
    });
    return { nationalId: result };
  },
  revealAddress({ store, asker }, { id, reason }) {
    const { result } = unitOfWork(store, asker, { command: 'members.revealAddress', reason }, (tx) => {
      const isProtected = tx.need(person, id).addressProtected;
      const entity = isProtected ? protectedAddress : addresses;
      const rows = store.connection.prepare(`SELECT id FROM ${entity.table} WHERE person_id = ?`).all(id);
      const found = rows.map((row) => tx.need(entity, String(row.id)));
      for (const row of found)
        tx.look(
          entity,
          row,
          ['street', 'postalCode', 'place', 'country', 'returnedOn'],
          isProtected ? 'reveal' : 'read',
        );
      const address = (use: string) => {
        const row = found.find((one) => one.use === use);
        if (!row) return null;
        const { street, postalCode, place, country, returnedOn } = row;
        return { street, postalCode, place, country, returnedOn };
      };
      return { homeAddress: address('home'), postalAddress: address('postal') };
    });
    return result;
  },
  findByNationalId: ({ store, asker }, { nationalId }) => ({
    id: findByNationalId(store, asker, 'members.findByNationalId', nationalId),
  }),
  async bulk(context, { selection, change, job }) {
    const { store, asker, signal } = context;
    const progress = (done: number, total: number) => context.progress(job, 'write', done, total);
    const { result, changeId } = await longUnitOfWork(store, asker, { command: 'members.bulk' }, signal, (tx) =>
      runBulk(tx, asker, selection, change, progress),
    );
    return { ...result, changeId: result.changed > 0 ? changeId : null };
  },
  export: ({ store, asker }, input) => exportMembers(store, asker, input),
};

/** Reads that leave a trace, for the inputs their contract names. */
export const loggedMemberReads: Commands<'members', 'search' | 'similar'> = {
  search({ store, asker }, { query }) {
    const may = asker.kind === 'staff' && can(asker.roles, 'identity', 'reveal');
    const found = may ? findByNationalId(store, asker, 'members.search', query) : null;
    return pageOfOne(store.connection, asker, found);
  },
  similar({ store, asker }, known) {
    logIfTaken(store, asker, 'members.similar', known.nationalId);
    return { items: similarMembers(store.connection, asker, known) };
  },
};
