/** What can be read about suppliers, partners and authorities. */
import { addDays } from '../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import { TillitError } from '../../shared/errors.ts';
import { type AgreementDays, agreementState, EXPIRY_WARNING_DAYS } from '../../shared/partners/agreement-state.ts';
import type { PartnerRecord, PartnerRow } from '../../shared/partners/model.ts';
import { foldQuery } from '../../shared/text/fold.ts';
import type { AnswerOf, Queries, QueryContext } from '../handlers.ts';
import { readRows, type Seen } from '../permission-sql.ts';
import { partner, partnerAudit, processorAgreement, subProcessor } from './table.ts';

type Deadline = AnswerOf<'partners', 'deadlines'>['items'][number];

/** What is to be looked at again is told this long before. */
const REVIEW_DAYS = 14;

export const partnerQueries: Queries<'partners', 'list' | 'get' | 'deadlines'> = {
  list(context, { query, kind, archived }) {
    const words = foldQuery(query);
    const days = agreementsByPartner(context);
    const today = dayInNorway(context.now());
    const items = rowsOf(context, archived)
      .filter((one) => kind === undefined || one.kind === kind)
      .filter(({ name }) => words.every((word) => foldQuery(name ?? '').some((part) => part.startsWith(word))))
      .map((one) => shown(one, days.get(one.id ?? '') ?? [], today));
    return { items };
  },
  get(context, { id }) {
    const { connection, asker, now } = context;
    const [row] = readRows(connection, asker, partner, { where: 't.id = @id', parameters: { id } }) ?? [];
    if (!row) throw new TillitError('NOT_FOUND');
    const of = { where: 't.partner_id = @id', parameters: { id } };
    const agreements =
      readRows(connection, asker, processorAgreement, { ...of, order: 't.valid_from DESC, t.id' }) ?? [];
    const files = connection.prepare(
      `SELECT a.id, a.name FROM attachment a JOIN processor_agreement t ON t.attachment_id = a.id
       WHERE t.partner_id = ? AND a.compartment = 'processing'`,
    );
    const named = new Map(files.all(id).map((file) => [String(file.id), String(file.name)]));
    const record = {
      ...row,
      ...shown(row, agreements as AgreementDays[], dayInNorway(now())),
      agreements: agreements.map(({ attachmentId, ...one }) => ({
        ...one,
        file: attachmentId && named.has(attachmentId) ? { id: attachmentId, name: named.get(attachmentId) } : null,
      })),
      subProcessors: readRows(connection, asker, subProcessor, {
        ...of,
        order: 't.ended_on IS NOT NULL, t.name, t.id',
      }),
      audits: readRows(connection, asker, partnerAudit, { ...of, order: 't.held_on DESC, t.id' }),
    };
    return record as PartnerRecord;
  },
  deadlines(context) {
    const today = dayInNorway(context.now());
    const soon = addDays(today, REVIEW_DAYS);
    const processors = rowsOf(context, false).filter(({ kind }) => kind === 'processor');
    const agreements = Map.groupBy(allOf(context, processorAgreement), ({ partnerId }) => partnerId);
    const audits = Map.groupBy(allOf(context, partnerAudit), ({ partnerId }) => partnerId);
    const items = processors.flatMap(({ id, name }): Deadline[] => {
      const said = agreements.get(id) ?? [];
      const due = (kind: Deadline['kind'], on: string | null): Deadline => ({
        partnerId: id ?? '',
        partnerName: name ?? '',
        kind,
        on,
      });
      const state = agreementState(said as AgreementDays[], today);
      const ends = lastDay(said as AgreementDays[], today);
      return [
        ...(state === 'missing' ? [due('missing', null)] : []),
        ...(state === 'expired' || state === 'expiring' ? [due(state, ends)] : []),
        ...said.flatMap(({ reviewOn, endedOn, deletionConfirmedOn }) => [
          ...(reviewOn && !endedOn && reviewOn <= soon ? [due('review', reviewOn)] : []),
          ...(endedOn && endedOn <= today && !deletionConfirmedOn ? [due('deletion', endedOn)] : []),
        ]),
        ...latestFollowUps(audits.get(id) ?? [])
          .filter((on) => on <= soon)
          .map((on) => due('followUp', on)),
      ];
    });
    return { items: items.toSorted((one, other) => (one.on ?? '9999').localeCompare(other.on ?? '9999')) };
  },
};

/** A follow-up is settled by a later look at the same supplier. */
function latestFollowUps(audits: readonly { heldOn: string | null; followUpOn: string | null }[]): string[] {
  return audits.flatMap(({ followUpOn, heldOn }) =>
    followUpOn && !audits.some((other) => (other.heldOn ?? '') > (heldOn ?? '')) ? [followUpOn] : [],
  );
}

function rowsOf({ connection, asker }: QueryContext, archived: boolean) {
  const where = archived ? '1' : 't.is_archived = 0';
  return (
    readRows(connection, asker, partner, { where, parameters: {}, order: 't.is_archived, t.name_key, t.id' }) ?? []
  );
}

function allOf<Row extends object>({ connection, asker }: QueryContext, entity: Parameters<typeof readRows<Row>>[2]) {
  return readRows(connection, asker, entity, { where: '1', parameters: {} }) ?? [];
}

function agreementsByPartner(context: QueryContext): Map<string, AgreementDays[]> {
  const rows = allOf(context, processorAgreement);
  return Map.groupBy(rows, ({ partnerId }) => partnerId ?? '') as unknown as Map<string, AgreementDays[]>;
}

type PartnerSeen = Seen<NonNullable<(typeof partner)['row']>>;

function shown(row: PartnerSeen, agreements: readonly AgreementDays[], today: string): PartnerRow {
  const isProcessor = row.kind === 'processor';
  return {
    id: row.id ?? '',
    name: row.name ?? '',
    kind: row.kind ?? 'partner',
    services: row.services ?? [],
    purposeKeys: row.purposeKeys ?? [],
    isArchived: row.isArchived ?? false,
    agreement: isProcessor ? agreementState(agreements, today) : null,
    expiresOn: isProcessor ? lastDay(agreements, today) : null,
  };
}

/** The last day on which the agreements of a processor hold, or held; null where there is no end in sight, or none. */
function lastDay(agreements: readonly AgreementDays[], today: string): string | null {
  const begun = agreements.filter(({ validFrom }) => validFrom <= addDays(today, EXPIRY_WARNING_DAYS));
  const ends = begun.map(
    ({ expiresOn, endedOn }) =>
      [expiresOn, endedOn && addDays(endedOn, -1)].filter((day) => day !== null).sort()[0] ?? null,
  );
  return ends.includes(null) ? null : (ends.sort().at(-1) ?? null);
}
