/** Purposes as they stood on a day, with what follows from the catalogue, the retention rules and the register of recipients of that day. */
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { HELD_DATA } from '../../shared/processing/categories.ts';
import type { Controller, Purpose } from '../../shared/processing/model.ts';
import { PURPOSES } from '../../shared/processing/purposes.ts';
import type { PeopleCategory } from '../../shared/processing/terms.ts';
import { decodeRow } from '../entity.ts';
import { partner } from '../partners/table.ts';
import { retentionRule } from '../retention/table.ts';
import { setting } from '../settings/table.ts';
import type { Connection } from '../store/connection.ts';
import { rowsAsOf } from './as-of.ts';
import { STARTING_KEYS } from './starting-purposes.ts';
import { purposeVersion } from './table.ts';

type Version = NonNullable<(typeof purposeVersion)['row']>;

/** People whose data reveal that they are or were members: a special category (Art. 9(1)). */
const REVEALS: readonly PeopleCategory[] = ['member', 'applicant', 'formerMember', 'survivor'];
const ORDER = new Map(STARTING_KEYS.map((key, place) => [key, place]));

/**
 * Every version there is, by purpose, the oldest first. Versions of one day follow each other by number.
 * @param where a condition over `t` that bounds what the asker may see, with its parameters
 */
export function readVersions(
  connection: Connection,
  where: string,
  parameters: Record<string, string | null>,
): ReadonlyMap<string, readonly Version[]> {
  const versions = connection
    .prepare(`SELECT t.* FROM purpose_version t WHERE ${where} ORDER BY t.in_force_from, t.number`)
    .all(parameters)
    .map((stored) => decodeRow(purposeVersion, stored));
  const byKey = Map.groupBy(versions, ({ purposeKey }) => purposeKey);
  return new Map([...byKey].toSorted(([one], [other]) => place(one) - place(other) || (one < other ? -1 : 1)));
}

/** In the order a register begins with; what the office has added stands last. */
function place(key: string): number {
  return ORDER.get(key) ?? ORDER.size;
}

/** The version that holds on a day; undefined before the first, and after the end. */
export function versionOn<Row extends Pick<Version, 'inForceFrom' | 'isEnded'>>(
  versions: readonly Row[],
  day: CalendarDate,
): Row | undefined {
  const holding = versions.findLast(({ inForceFrom }) => inForceFrom <= day);
  return holding?.isEnded ? undefined : holding;
}

/** Every purpose as it stood on a day. */
export function purposesOn(
  connection: Connection,
  byKey: ReadonlyMap<string, readonly Version[]>,
  day: CalendarDate,
  today: CalendarDate,
): Purpose[] {
  const rules = rowsOn(connection, retentionRule, day, today);
  const partners = [...rowsOn(connection, partner, day, today).values()].filter(({ isArchived }) => !isArchived);
  const names = staffNames(connection);
  return [...byKey].flatMap(([key, versions]): Purpose[] => {
    const version = versionOn(versions, day);
    if (!version) return [];
    const held = HELD_DATA.get(key);
    const ruleKeys = new Set([...version.retentionKeys, ...(version.isOutside ? [] : (held?.retentionKeys ?? []))]);
    return [
      {
        ...saidIn(version, names),
        key,
        categories: [...(held?.categories ?? [])],
        catalogueSources: [...(held?.sources ?? [])],
        rules: [...ruleKeys].flatMap((ruleKey) => {
          const rule = rules.get(ruleKey);
          return rule ? [{ ...rule, key: ruleKey }] : [];
        }),
        partners: partners.filter(
          ({ id, purposeKeys }) => purposeKeys.includes(key) || version.partnerIds.includes(id),
        ),
        remarks: remarksOn(version, ruleKeys.size),
        changesOn: versions.find(({ inForceFrom }) => inForceFrom > day)?.inForceFrom ?? null,
      },
    ];
  });
}

/** Keys that columns name and the register has no entry for. */
export function withoutEntry(byKey: ReadonlyMap<string, readonly unknown[]>): string[] {
  return Object.keys(PURPOSES).filter((key) => !byKey.has(key));
}

/** One version, as it is shown. */
export function saidIn(version: Version, names: ReadonlyMap<string, string>) {
  const { purposeKey: _key, revision: _revision, createdBy, ...said } = version;
  return { ...said, createdBy: names.get(createdBy) ?? null };
}

/** Names of accounts, by id. */
export function staffNames(connection: Connection): ReadonlyMap<string, string> {
  const rows = connection.prepare('SELECT id, name FROM staff').all();
  return new Map(rows.map(({ id, name }) => [String(id), String(name)]));
}

/** Who answers for it all, as the settings stood on a day. */
export function controllerOn(connection: Connection, day: CalendarDate, today: CalendarDate): Controller {
  const settings = rowsOn(connection, setting, day, today);
  const text = (id: string) => {
    const value = settings.get(id)?.value;
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return {
    organisationName: text('organisationName') ?? '',
    organisationNumber: text('organisationNumber'),
    street: text('officeStreet'),
    postalCode: text('officePostalCode'),
    place: text('officePlace'),
    phone: text('officePhone'),
    email: text('officeEmail'),
    dpoName: text('dpoName'),
    dpoEmail: text('dpoEmail'),
    dpoPhone: text('dpoPhone'),
    privacyStatementUrl: text('privacyStatementUrl'),
  };
}

/** Of today and of days to come there is nothing to walk back. */
function rowsOn<Row extends object>(
  connection: Connection,
  entity: Parameters<typeof rowsAsOf<Row>>[1],
  day: CalendarDate,
  today: CalendarDate,
): ReadonlyMap<string, Row> {
  return rowsAsOf(connection, entity, day < today ? day : null);
}

function remarksOn(version: Version, rules: number): Purpose['remarks'] {
  const { article6, article9, peopleCategories, retentionNote, security } = version;
  const reveals = peopleCategories.some((people) => REVEALS.includes(people));
  return [
    ...(article6 === null ? (['noArticle6'] as const) : []),
    ...(article9 === null && reveals ? (['noArticle9'] as const) : []),
    ...(rules === 0 && !retentionNote ? (['noRetention'] as const) : []),
    ...(security ? [] : (['noSecurity'] as const)),
    ...(peopleCategories.length === 0 ? (['noPeople'] as const) : []),
  ];
}
