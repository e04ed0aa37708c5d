/**
 * Who gets an issue, and why others do not. One statement decides it for members and one for subscribers, for the counts before and for the
 * list that is fixed alike: members whose membership runs and who have not said no, and subscribers of the publication. Survivors are never
 * among them, and nobody's protected address is ever read.
 */

import { dayInNorway } from '../../shared/dates/today.ts';
import type { RecipientCounts } from '../../shared/newsletter/model.ts';
import { NOT_RECEIVING, type NotReceiving } from '../../shared/newsletter/terms.ts';
import { purposesOn } from '../consents/purposes.ts';
import { consentingSql, consentParameters } from '../consents/state-sql.ts';
import type { SqlValue } from '../entity.ts';
import type { Connection } from '../store/connection.ts';
import type { publication } from './table.ts';

type Publication = NonNullable<(typeof publication)['row']>;

/** A clock may be this much behind, in milliseconds: a no that was just said elsewhere counts at once. */
const CLOCK_TOLERANCE = 5 * 60_000;

/** Both statements give `reason`: null where somebody gets the issue. */
export type RecipientSql = { members: string; subscribers: string; parameters: Record<string, SqlValue> };

/**
 * The statements for a publication at a moment.
 * @returns members: `id` of the person and `reason`; subscribers: `id` of the subscriber and `reason`
 */
export function recipientSql(connection: Connection, of: Publication, now: Date): RecipientSql {
  const moment = new Date(now.getTime() + CLOCK_TOLERANCE).toISOString();
  const choice = purposesOn(connection, dayInNorway(now)).get(of.memberPurposeKey)?.choice ?? 'optOut';
  const yes = choice === 'none' ? '1' : consentingSql('p.id', choice);
  const reach = of.kind === 'magazine' ? BY_POST : BY_EMAIL;
  const runs = `${STATUS} IN ('member', 'leave')`;
  return {
    members: `SELECT p.id AS id, CASE WHEN NOT coalesce(${runs}, 0) THEN 'ended' WHEN NOT (${yes}) THEN 'saidNo' ${reach} END AS reason
      FROM person p JOIN member_search s ON s.person_id = p.id`,
    // Whoever has said no as a member gets nothing by the same address either; whoever gets it as a member gets it once.
    subscribers: `SELECT b.id AS id, CASE
        WHEN EXISTS (SELECT 1 FROM ${SAME_ADDRESS} AND ${runs} AND (${yes})) THEN 'alreadyMember'
        WHEN EXISTS (SELECT 1 FROM ${SAME_ADDRESS} AND ${runs}) THEN 'saidNo' END AS reason
      FROM subscriber b WHERE b.publication_id = @publicationId`,
    parameters: { ...consentParameters(of.memberPurposeKey, moment), publicationId: of.id },
  };
}

const COVERS = '(m.end_date IS NULL OR m.end_date >= @consentDay)';
/**
 * Where somebody stands today. Of a marked person the search knows no more than the name: asked of the periods themselves, by the rule of
 * `standingOn` (shared/members/membership-status.ts).
 */
const STATUS = `coalesce(s.status, (SELECT CASE WHEN ${COVERS} OR m.status = 'leave' THEN m.status ELSE 'resigned' END
  FROM membership m WHERE m.person_id = p.id AND m.start_date <= @consentDay ORDER BY ${COVERS} DESC, m.start_date DESC LIMIT 1))`;

const SAME_ADDRESS = `contact c JOIN person p ON p.id = c.person_id JOIN member_search s ON s.person_id = p.id
          WHERE lower(c.email) = lower(b.email)`;

/** The private address: one at work tells an employer of the membership. */
const BY_EMAIL = "WHEN NOT EXISTS (SELECT 1 FROM contact c WHERE c.person_id = p.id AND c.email <> '') THEN 'noEmail'";

/** Whole as the letters want it: town in Norway, street abroad. */
const WHOLE = `(a.country = 'NO' AND a.postal_code IS NOT NULL AND a.place IS NOT NULL
  OR a.country <> 'NO' AND a.street IS NOT NULL AND a.place IS NOT NULL)`;
const BY_POST = `WHEN p.address_protected THEN 'protectedAddress'
  WHEN NOT EXISTS (SELECT 1 FROM address a WHERE a.person_id = p.id AND ${WHOLE}) THEN 'noAddress'
  WHEN NOT EXISTS (SELECT 1 FROM address a WHERE a.person_id = p.id AND ${WHOLE} AND a.returned_on IS NULL) THEN 'returned'`;

/** The address post goes to, in SQL over the person `p`: the postal one before the home, but one that letters reach. */
export const POSTAL_ADDRESS = `(SELECT a.id FROM address a WHERE a.person_id = p.id AND ${WHOLE} AND a.returned_on IS NULL
  ORDER BY a.use = 'home' LIMIT 1)`;

/** Counts who gets an issue and who does not. */
export function countRecipients(connection: Connection, of: Publication, now: Date): RecipientCounts {
  const { members, subscribers, parameters } = recipientSql(connection, of, now);
  const tally = (sql: string) =>
    connection
      .prepare(`SELECT reason, count(*) AS n FROM (${sql}) GROUP BY reason`)
      .all(onlyUsed(sql, parameters))
      .map((row) => [row.reason as NotReceiving | null, Number(row.n)] as const);
  const found = [tally(members), tally(subscribers)] as const;
  const get = (of: (typeof found)[number]) => of.find(([reason]) => reason === null)?.[1] ?? 0;
  return { members: get(found[0]), subscribers: get(found[1]), leftOut: leftOutOf(found.flat()) };
}

/** Who gets an issue: their ids. */
export function readRecipients(connection: Connection, of: Publication, now: Date) {
  const { members, subscribers, parameters } = recipientSql(connection, of, now);
  const ids = (sql: string) =>
    connection
      .prepare(`SELECT id FROM (${sql}) WHERE reason IS NULL ORDER BY id`)
      .all(onlyUsed(sql, parameters))
      .map(({ id }) => String(id));
  return { personIds: ids(members), subscriberIds: ids(subscribers) };
}

function leftOutOf(counted: readonly (readonly [NotReceiving | null, number])[]): RecipientCounts['leftOut'] {
  return NOT_RECEIVING.flatMap((reason) => {
    const count = counted.reduce((sum, [of, n]) => (of === reason ? sum + n : sum), 0);
    return count > 0 ? [{ reason, count }] : [];
  });
}

/** SQLite refuses parameters that a statement does not name. */
function onlyUsed(sql: string, parameters: Record<string, SqlValue>): Record<string, SqlValue> {
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => sql.includes(`@${name}`)));
}
