/** What can be done with breaches. Whatever is decided or sent also becomes a step, and steps are only ever added. */
import { invalidField, TillitError } from '../../shared/errors.ts';
import { isLate } from '../../shared/incidents/clock.ts';
import { decisionIssue, missingOf } from '../../shared/incidents/missing.ts';
import type { STEP_KINDS } from '../../shared/incidents/terms.ts';
import type { Commands } from '../handlers.ts';
import { type Transaction, unitOfWork } from '../unit-of-work.ts';
import { addPeople, markTold, removePerson } from './affected.ts';
import { exportRegister } from './export.ts';
import type { IncidentTableRow } from './read-incident.ts';
import { incident, incidentStep } from './table.ts';

type Names =
  | 'report'
  | 'update'
  | 'addStep'
  | 'addPeople'
  | 'removePerson'
  | 'markTold'
  | 'decide'
  | 'notified'
  | 'lessons'
  | 'close'
  | 'export';

export const incidentCommands: Commands<'incidents', Names> = {
  report({ store, asker }, { title, description, discoveredAt, kinds }) {
    const now = store.now();
    refuseFuture(discoveredAt, now, 'discoveredAt');
    const { result, changeId } = unitOfWork(store, asker, { command: 'incidents.report' }, (tx) => {
      const id = tx.newId();
      const number = tx.nextNumber('incident-number');
      tx.insert(incident, {
        id,
        number,
        staffId: asker.staffId ?? '',
        reportedAt: now.toISOString(),
        title,
        description,
        kinds,
        discoveredAt,
        // Whoever discovers it works for us: from then on we are aware of it, until the privacy officer finds otherwise.
        awareAt: discoveredAt,
        dataCategories: [],
        peopleCategories: [],
      });
      return { id, number };
    });
    return { ...result, changeId };
  },
  update({ store, asker }, { id, patch, revision }) {
    const { changeId } = unitOfWork(store, asker, { command: 'incidents.update' }, (tx) => {
      const present = needOpen(tx, id);
      const now = store.now();
      for (const name of ['startedAt', 'endedAt', 'discoveredAt', 'awareAt'] as const) {
        const moment = patch[name];
        if (moment) refuseFuture(moment, now, `patch.${name}`);
      }
      const { startedAt = present.startedAt, endedAt = present.endedAt } = patch;
      const { discoveredAt = present.discoveredAt, awareAt = present.awareAt } = patch;
      if (startedAt && endedAt && isBefore(endedAt, startedAt)) throw invalidField('patch.endedAt', 'incident.order');
      if (isBefore(awareAt, discoveredAt)) throw invalidField('patch.awareAt', 'incident.awareOrder');
      // Whoever works on it first has taken it on.
      const handlerId = present.handlerId ?? asker.staffId;
      tx.change(incident, id, { ...patch, handlerId }, revision);
    });
    return { changeId };
  },
  addStep: ({ store, asker }, { id, kind, text }) => ({
    changeId: unitOfWork(store, asker, { command: 'incidents.addStep' }, (tx) => {
      tx.need(incident, id);
      noteStep(tx, asker.staffId, id, kind, text);
    }).changeId,
  }),
  addPeople: (context, { id, ...selection }) => addPeople(context, id, selection),
  removePerson: (context, { id }) => removePerson(context, id),
  markTold: (context, input) => markTold(context, input),
  decide({ store, asker }, { id, about, decision, exception = null, reason }) {
    const { changeId } = unitOfWork(store, asker, { command: 'incidents.decide' }, (tx) => {
      const { risk } = needOpen(tx, id);
      const code = decisionIssue(risk, { about, decision, exception });
      if (code) throw invalidField(code.startsWith('incident.exception') ? 'exception' : 'decision', code);
      tx.change(
        incident,
        id,
        about === 'authority'
          ? { authorityDecision: decision, authorityReason: reason }
          : { peopleDecision: decision, peopleException: exception, peopleReason: reason },
      );
      noteStep(tx, asker.staffId, id, 'decision', `${DECISION_WORDS[about][decision]} ${reason}`);
    });
    return { changeId };
  },
  notified({ store, asker }, { id, to, at, reference, how, delayReason }) {
    const { changeId } = unitOfWork(store, asker, { command: 'incidents.notified' }, (tx) => {
      const { authorityDecision, peopleDecision, awareAt, ...present } = needOpen(tx, id);
      refuseFuture(at, store.now(), 'at');
      if (isBefore(at, awareAt)) throw invalidField('at', 'incident.beforeAware');
      if ((to === 'authority' ? authorityDecision : peopleDecision) !== 'notify')
        throw invalidField('to', 'incident.notDecided');
      if (to === 'people') {
        if (!how) throw invalidField('how', 'required');
        tx.change(incident, id, { peopleNotifiedAt: at, peopleNotifiedHow: how });
        return noteStep(tx, asker.staffId, id, 'peopleNotice', `De berørte har fått beskjed: ${how}`);
      }
      const reason = delayReason ?? present.delayReason;
      if (isLate(awareAt, at) && !reason) throw invalidField('delayReason', 'incident.delayReason');
      const sent = { authorityNotifiedAt: at, authorityReference: reference ?? null, delayReason: reason };
      tx.change(incident, id, sent);
      const words = [`Meldt til Datatilsynet.`, reference && `Referanse ${reference}.`, isLate(awareAt, at) && reason];
      noteStep(tx, asker.staffId, id, 'authorityNotice', words.filter(Boolean).join(' '));
    });
    return { changeId };
  },
  lessons({ store, asker }, { id, text }) {
    const { changeId } = unitOfWork(store, asker, { command: 'incidents.lessons' }, (tx) => {
      needOpen(tx, id);
      if (tx.change(incident, id, { lessons: text })) noteStep(tx, asker.staffId, id, 'lesson', text);
    });
    return { changeId };
  },
  close({ store, asker }, { id }) {
    const { changeId } = unitOfWork(store, asker, { command: 'incidents.close' }, (tx) => {
      const missing = missingOf(needOpen(tx, id));
      if (missing.length > 0)
        throw new TillitError('VALIDATION', {
          issues: missing.map((one) => ({ path: one, code: `incident.missing.${one}` })),
        });
      tx.change(incident, id, { closedAt: store.now().toISOString() });
    });
    return { changeId };
  },
  export: (context, input) => exportRegister(context, input),
};

const DECISION_WORDS = {
  authority: { notify: 'Datatilsynet skal ha melding.', dont: 'Datatilsynet skal ikke ha melding.' },
  people: { notify: 'De berørte skal ha beskjed.', dont: 'De berørte skal ikke ha beskjed.' },
} as const;

/** @throws TillitError `NOT_FOUND`; `VALIDATION` where it is closed */
function needOpen(tx: Transaction, id: string): IncidentTableRow {
  const row = tx.need(incident, id);
  if (row.closedAt) throw invalidField('id', 'incident.closed');
  return row;
}

function noteStep(
  tx: Transaction,
  staffId: string | null,
  incidentId: string,
  kind: (typeof STEP_KINDS)[number],
  text: string,
): void {
  const at = tx.store.now().toISOString();
  tx.insert(incidentStep, { id: tx.newId(), incidentId, at, staffId: staffId ?? '', kind, text });
}

function refuseFuture(moment: string, now: Date, path: string): void {
  if (Date.parse(moment) > now.getTime()) throw invalidField(path, 'incident.future');
}

function isBefore(one: string, other: string): boolean {
  return Date.parse(one) < Date.parse(other);
}
