/** What a breach lacks before it can be closed, and which decisions its risk allows (GDPR Art. 33(1), 33(5), 34(1), 34(3)). */
import { isLate } from './clock.ts';
import type { BreachRisk } from './terms.ts';

export const MISSING = [
  'assessment',
  'authorityDecision',
  'authorityNotice',
  'delayReason',
  'peopleDecision',
  'peopleNotice',
  'lessons',
] as const;
export type Missing = (typeof MISSING)[number];

type Decision = 'notify' | 'dont' | null;
type Facts = {
  kinds: readonly string[];
  cause: string | null;
  consequences: string | null;
  measures: string | null;
  risk: BreachRisk | null;
  riskReason: string | null;
  awareAt: string;
  authorityDecision: Decision;
  authorityReason: string | null;
  authorityNotifiedAt: string | null;
  delayReason: string | null;
  peopleDecision: Decision;
  peopleException: string | null;
  peopleReason: string | null;
  peopleNotifiedAt: string | null;
  peopleNotifiedHow: string | null;
  lessons: string | null;
};

/**
 * What is missing, in the order in which it is done.
 * @param facts the breach
 */
export function missingOf(facts: Facts): Missing[] {
  const { risk, authorityDecision, peopleDecision, authorityNotifiedAt } = facts;
  const assessed = [facts.cause, facts.consequences, facts.measures, risk, facts.riskReason].every(Boolean);
  const missing: Record<Missing, boolean> = {
    assessment: !assessed || facts.kinds.length === 0,
    authorityDecision:
      !facts.authorityReason ||
      decisionIssue(risk, { about: 'authority', decision: authorityDecision, exception: null }) !== null,
    authorityNotice: authorityDecision === 'notify' && !authorityNotifiedAt,
    delayReason: authorityNotifiedAt !== null && isLate(facts.awareAt, authorityNotifiedAt) && !facts.delayReason,
    peopleDecision:
      !facts.peopleReason ||
      decisionIssue(risk, { about: 'people', decision: peopleDecision, exception: facts.peopleException }) !== null,
    peopleNotice: peopleDecision === 'notify' && !(facts.peopleNotifiedAt && facts.peopleNotifiedHow),
    lessons: !facts.lessons,
  };
  return MISSING.filter((one) => missing[one]);
}

/**
 * Why a decision does not go with the risk: a key of `ISSUE_TEXTS`; null where it does.
 * @param risk as it is assessed
 * @param given `exception`: ground of Art. 34(3) where the people are not told in spite of high risk
 */
export function decisionIssue(
  risk: BreachRisk | null,
  { about, decision, exception }: { about: 'authority' | 'people'; decision: Decision; exception: string | null },
): string | null {
  if (risk === null || decision === null) return 'incident.assessFirst';
  if (about === 'authority') {
    if (exception) return 'incident.exceptionForbidden';
    return decision === 'dont' && risk !== 'none' ? 'incident.riskMeansNotice' : null;
  }
  const needed = decision === 'dont' && risk === 'high';
  if (needed && !exception) return 'incident.exceptionNeeded';
  return !needed && exception ? 'incident.exceptionForbidden' : null;
}
